package org.tidemark.forum;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tidemark.access.CurrentPerson;
import org.tidemark.access.Role;
import org.tidemark.forum.CodingRefused.Rule;
import org.tidemark.forum.Disagreement.Side;

/// Where two coders said different things: what waits, how it is settled, and what each coder can learn from it.
@Component
class Reconciliations {
    /// The first two codings of each intervention that the current person may see, code by code where they differ.
    private static final String DIFFERENCES = """
            with handed_in as (
                select p.*, row_number() over (partition by intervention order by done, id) as place
                from forum.pass p where done is not null and (cast(:intervention as text) is null or intervention = :intervention)),
            pair as (
                select a.intervention, a.id as one, b.id as other, a.coder as one_coder, b.coder as other_coder,
                       a.comment as one_note, b.comment as other_note, a.codebook, b.done as since
                from handed_in a join handed_in b on b.intervention = a.intervention and a.place = 1 and b.place = 2),
            difference as (
                select pair.*, coalesce(m.code, n.code) as code,
                       m.stance as one_stance, m.evidence_starts as one_starts, m.evidence_ends as one_ends,
                       m.doubtful as one_doubtful, m.comment as one_comment, m.claim as one_claim,
                       n.stance as other_stance, n.evidence_starts as other_starts, n.evidence_ends as other_ends,
                       n.doubtful as other_doubtful, n.comment as other_comment, n.claim as other_claim
                from pair cross join lateral (
                        select code from forum.mark where pass in (pair.one, pair.other) group by code) c
                    left join forum.mark m on m.pass = pair.one and m.code = c.code
                    left join forum.mark n on n.pass = pair.other and n.code = c.code
                where m.stance is distinct from n.stance)
            select d.*, k.label, (select name from access.person where id = d.one_coder) as one_name,
                   (select name from access.person where id = d.other_coder) as other_name,
                   r.kept, r.reason, r.settled, (select name from access.person where id = r.settled_by) as settled_by
            from difference d left join forum.code k on k.codebook = d.codebook and k.code = d.code
                left join forum.reconciliation r on r.intervention = d.intervention and r.code = d.code
            """;

    /// A disagreement that was settled against somebody.
    ///
    /// @param mine what the overruled coder had said
    /// @param kept what stands instead, or null when nothing does
    record Overruled(
            Disagreement disagreement,
            Side mine,
            @Nullable Side kept,
            String reason,
            String settledBy,
            Instant settled) {}

    private final JdbcClient jdbc;
    private final SaidReading reading;
    private final PassTable passes;
    private final CodingClaims claims;

    Reconciliations(JdbcClient jdbc, SaidReading reading, PassTable passes, CodingClaims claims) {
        this.jdbc = jdbc;
        this.reading = reading;
        this.passes = passes;
        this.claims = claims;
    }

    /// What waits to be settled, the oldest first.
    @Transactional(readOnly = true)
    public List<Disagreement> waiting() {
        return jdbc.sql(DIFFERENCES + "where r.id is null order by d.since, d.intervention, d.code")
                .param("intervention", null)
                .query(Reconciliations::disagreement)
                .list();
    }

    /// What waits to be settled in one intervention.
    @Transactional(readOnly = true)
    public List<Disagreement> waiting(String intervention) {
        return jdbc.sql(DIFFERENCES + "where r.id is null order by d.code")
                .param("intervention", intervention)
                .query(Reconciliations::disagreement)
                .list();
    }

    /// Where the current person was overruled, the latest first.
    @Transactional(readOnly = true)
    public List<Overruled> overruled(int limit) {
        var me = CurrentPerson.get().orElseThrow().id();
        return jdbc.sql(DIFFERENCES + """
                        where r.id is not null and :me in (d.one_coder, d.other_coder)
                          and case when d.one_coder = :me then r.kept is distinct from d.one and (r.kept is not null or d.one_stance is not null)
                                   else r.kept is distinct from d.other and (r.kept is not null or d.other_stance is not null) end
                        order by r.settled desc limit :limit""")
                .param("intervention", null)
                .param("me", me)
                .param("limit", limit)
                .query((row, n) -> overruled(row, me))
                .list();
    }

    /// Keeps what one of the two said, or drops the code, for a reason that both can read.
    ///
    /// @param kept the pass that is right, or null when neither is
    @PreAuthorize("hasAnyRole('CODER', 'REVIEWER')")
    @Transactional
    public void settle(String intervention, String code, @Nullable UUID kept, String reason) {
        takeTurn(intervention);
        var said = reading.read(intervention);
        var disagreement = waiting(intervention).stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new CodingRefused(Rule.SETTLED_BEFORE));
        var me = CurrentPerson.get().orElseThrow();
        if (reason.isBlank()) {
            throw new CodingRefused(Rule.REASON_MISSING);
        }
        var right = kept == null
                ? null
                : disagreement.sides().stream()
                        .filter(side -> side.pass().equals(kept))
                        .findFirst()
                        .orElseThrow(() -> new CodingRefused(Rule.SETTLED_BEFORE));
        if (right != null && right.coder().equals(me.id())) {
            throw new CodingRefused(Rule.OWN_WORK);
        }
        if (disagreement.concernsTheRecord() && !me.is(Role.REVIEWER)) {
            throw new CodingRefused(Rule.NEEDS_REVIEWER);
        }
        jdbc.sql("insert into forum.reconciliation (intervention, code, kept, reason) values (?, ?, ?, ?)")
                .param(intervention)
                .param(code)
                .param(kept)
                .param(reason.strip())
                .update();
        carryOut(said, disagreement, right, reason.strip());
    }

    private void carryOut(Said said, Disagreement disagreement, @Nullable Side right, String reason) {
        var mark = right == null ? null : right.mark();
        var onRecord = disagreement.sides().stream()
                .map(Side::mark)
                .flatMap(Stream::ofNullable)
                .map(Mark::claim)
                .flatMap(Stream::ofNullable)
                .findFirst();
        if (right == null || mark == null) {
            onRecord.ifPresent(claim -> claims.withdraw(claim, reason));
            return;
        }
        if (!said.holds(mark.starts(), mark.ends())) {
            throw new CodingRefused(Rule.OUTSIDE_THE_TEXT);
        }
        var pass = passes.handedIn(disagreement.intervention()).stream()
                .filter(each -> each.id().equals(right.pass()))
                .findFirst()
                .orElseThrow();
        if (onRecord.isEmpty()) {
            claims.claim(said, pass, List.of(mark)).values().forEach(claims::confirm);
        } else if (mark.claim() == null) {
            claims.replace(said, pass, mark, onRecord.get(), reason);
        } else if (claims.standing(mark.claim()).isEmpty()) {
            claims.confirm(mark.claim());
        }
    }

    private void takeTurn(String intervention) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('forum.coding ' || ?, 0))")
                .param(intervention)
                .query((row, n) -> 1)
                .single();
    }

    private static Disagreement disagreement(ResultSet row, int n) throws SQLException {
        String label = row.getString("label");
        return new Disagreement(
                row.getString("intervention"),
                row.getString("code"),
                label == null ? row.getString("code") : label,
                side(row, "one"),
                side(row, "other"),
                row.getObject("since", OffsetDateTime.class).toInstant());
    }

    private static Side side(ResultSet row, String which) throws SQLException {
        String stance = row.getString(which + "_stance");
        String name = row.getString(which + "_name");
        return new Side(
                row.getObject(which, UUID.class),
                row.getObject(which + "_coder", UUID.class),
                name == null ? "–" : name,
                stance == null
                        ? null
                        : new Mark(
                                row.getString("code"),
                                Stance.of(stance),
                                row.getInt(which + "_starts"),
                                row.getInt(which + "_ends"),
                                row.getBoolean(which + "_doubtful"),
                                row.getString(which + "_comment"),
                                row.getObject(which + "_claim", UUID.class)),
                row.getString(which + "_note"));
    }

    private static Overruled overruled(ResultSet row, UUID me) throws SQLException {
        var disagreement = disagreement(row, 0);
        boolean first = disagreement.one().coder().equals(me);
        var kept = row.getObject("kept", UUID.class);
        String by = row.getString("settled_by");
        return new Overruled(
                disagreement,
                first ? disagreement.one() : disagreement.other(),
                kept == null ? null : first ? disagreement.other() : disagreement.one(),
                row.getString("reason"),
                by == null ? "–" : by,
                row.getObject("settled", OffsetDateTime.class).toInstant());
    }
}
