package org.tidemark.forum;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Reads confirmed positions with their words, as they were known at a moment; the earliest said first.
@Component
public class SpokenPositions {
    private static final String SELECT = """
            select * from (
                select v.record, c.speaker_kind, c.jurisdiction, c.entity, c.on_behalf_of, c.code, d.label, c.stance,
                       c.doubtful, lower(c.said) as first, upper(c.said) - 1 as last, c.forum, c.session, c.words,
                       false as reported, c.intervention
                from evidence.standing_change v join forum.coding c on c.claim = v.claim
                    join forum.code d on d.codebook = c.codebook and d.code = c.code
                where v.status = 'confirmed' and v.known @> cast(:asOf as timestamptz)
                union all
                select v.record, s.speaker_kind, s.jurisdiction, s.entity, s.on_behalf_of, s.code,
                       coalesce(d.label, s.code), s.stance, false, lower(s.said), upper(s.said) - 1, s.forum, s.session,
                       s.summary, true, ''
                from evidence.standing_change v join forum.statement s on s.claim = v.claim
                    left join lateral (
                        select label from forum.code where code = s.code order by codebook desc limit 1) d on true
                where v.status = 'confirmed' and v.known @> cast(:asOf as timestamptz)) said
            """;

    private final JdbcClient jdbc;

    SpokenPositions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// What a state said, and what was said with its name under it.
    @Transactional(readOnly = true)
    public List<SpokenPosition> of(String jurisdiction, Instant asOf) {
        return read("where jurisdiction = :wanted", jurisdiction, asOf);
    }

    /// What somebody who is no state said.
    @Transactional(readOnly = true)
    public List<SpokenPosition> ofEntity(String name, Instant asOf) {
        return read("where jurisdiction is null and :wanted in (entity, on_behalf_of)", name, asOf);
    }

    /// What was said in the name of a group, also by a state that spoke for it, and what states signed with it.
    @Transactional(readOnly = true)
    public List<SpokenPosition> inTheNameOf(String group, Instant asOf) {
        return read("where :wanted in (entity, on_behalf_of)", group, asOf);
    }

    /// What states said in their own name.
    @Transactional(readOnly = true)
    public List<SpokenPosition> inOwnName(Instant asOf) {
        return read("where speaker_kind = :wanted", SpeakerKind.STATE.code(), asOf);
    }

    /// All stands on one code.
    @Transactional(readOnly = true)
    public List<SpokenPosition> on(String code, Instant asOf) {
        return read("where code = :wanted", code, asOf);
    }

    /// The codes that the interventions of a sitting carry.
    @Transactional(readOnly = true)
    public List<SpokenPosition> inSitting(String sitting, Instant asOf) {
        return read(
                "where intervention in (select ref from forum.intervention where sitting = :wanted)", sitting, asOf);
    }

    /// The codes that these interventions carry.
    @Transactional(readOnly = true)
    public List<SpokenPosition> ofInterventions(Collection<String> refs, Instant asOf) {
        return read("where intervention = any(:wanted) and intervention <> ''", refs.toArray(String[]::new), asOf);
    }

    private List<SpokenPosition> read(String where, Object wanted, Instant asOf) {
        return jdbc.sql(SELECT + where + " order by first nulls last, record")
                .param("asOf", asOf.atOffset(ZoneOffset.UTC))
                .param("wanted", wanted)
                .query((row, n) -> new SpokenPosition(
                        row.getString("record"),
                        KnownPositions.speaker(row),
                        row.getString("code"),
                        row.getString("label"),
                        Stance.of(row.getString("stance")),
                        row.getBoolean("doubtful"),
                        KnownPositions.days(row),
                        row.getString("forum"),
                        row.getString("session"),
                        row.getString("words"),
                        row.getBoolean("reported"),
                        row.getString("intervention")))
                .list();
    }
}
