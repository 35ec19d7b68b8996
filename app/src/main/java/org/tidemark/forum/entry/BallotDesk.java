package org.tidemark.forum.entry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tidemark.evidence.Histories;
import org.tidemark.evidence.Records;
import org.tidemark.evidence.RefusedByRule;
import org.tidemark.evidence.Source;
import org.tidemark.evidence.Status;
import org.tidemark.forum.ClaimTable;
import org.tidemark.forum.ForumRecords;
import org.tidemark.forum.Vote;

/// What a coder does with a roll-call: one record for each state, opened and saved together.
@Component
@PreAuthorize("hasRole('CODER')")
class BallotDesk {
    /// How a state voted as far as it is on record, and the version of that record.
    record Row(Vote vote, int version) {}

    /// @param waiting how many of its votes wait for review
    record Line(String ballot, String textNumber, String title, String session, int votes, int waiting) {}

    private final JdbcClient jdbc;
    private final ForumRecords forum;
    private final Records records;
    private final Histories histories;

    BallotDesk(JdbcClient jdbc, ForumRecords forum, Records records, Histories histories) {
        this.jdbc = jdbc;
        this.forum = forum;
        this.records = records;
        this.histories = histories;
    }

    /// All roll-calls, the latest first.
    @Transactional(readOnly = true)
    public List<Line> ballots() {
        return jdbc.sql("""
                        select c.ballot, max(c.text_number) as text_number, max(c.title) as title, max(c.session) as session,
                               count(distinct c.jurisdiction) as votes,
                               count(distinct v.record) filter (where v.status = 'submitted') as waiting
                        from evidence.version v join forum.vote c on c.claim = v.claim
                        where upper_inf(v.known) and v.status <> 'withdrawn'
                        group by c.ballot order by max(upper(c.voted)) desc nulls last, c.ballot""").query(Line.class).list();
    }

    /// The ballot in which a record says how a state voted, and the state.
    @Transactional(readOnly = true)
    public Optional<Vote> vote(String ref) {
        return histories
                .of(ref)
                .filter(history -> history.kind().equals(Vote.KIND))
                .flatMap(history -> history.latest())
                .flatMap(version -> forum.content(ClaimTable.VOTES, version.claim()));
    }

    /// How each state voted: what is proposed goes before what stands.
    @Transactional(readOnly = true)
    public List<Row> rows(String ballot) {
        record Claim(String record, UUID claim, int number) {}
        var claims = jdbc.sql("""
                        select distinct on (v.record) v.record, v.claim,
                               (select max(number) from evidence.version o where o.record = v.record) as number
                        from evidence.version v join forum.vote c on c.claim = v.claim
                        where upper_inf(v.known) and v.status <> 'withdrawn' and c.ballot = ?
                        order by v.record, v.standing""").param(ballot).query(Claim.class).list();
        var sources = histories.sources(claims.stream().map(Claim::claim).toList());
        var rows = new ArrayList<Row>();
        for (var each : claims) {
            forum.content(ClaimTable.VOTES, each.claim())
                    .map(vote -> vote.called(each.record(), sources.getOrDefault(each.claim(), List.of())))
                    .ifPresent(vote -> rows.add(new Row(vote, each.number())));
        }
        return rows;
    }

    /// The states that voted in an earlier roll-call.
    @Transactional(readOnly = true)
    public List<String> states(String ballot) {
        return rows(ballot).stream()
                .map(row -> row.vote().jurisdiction())
                .sorted()
                .toList();
    }

    /// Saves what is new and what differs from the record, all of it or nothing.
    ///
    /// @param seen the version of each state's record that the form was filled from
    /// @return how many records were written
    /// @throws RefusedByRule when somebody else changed one of them meanwhile
    @Transactional
    public int save(String ballot, List<Vote> votes, Map<String, Integer> seen, Status status) {
        records.takeTurn();
        var known = new LinkedHashMap<String, Row>();
        rows(ballot).forEach(row -> known.put(row.vote().jurisdiction(), row));
        var changed = new ArrayList<Vote>();
        for (Vote vote : votes) {
            var row = known.get(vote.jurisdiction());
            String ref = row == null
                    ? "VO-" + ballot + "-" + vote.jurisdiction()
                    : row.vote().ref();
            if (row != null && row.vote().saysTheSameAs(vote) && !becomesSubmitted(ref, status)) {
                continue;
            }
            int now = row == null ? (histories.of(ref).isPresent() ? -1 : 0) : row.version();
            if (now != seen.getOrDefault(vote.jurisdiction(), 0)) {
                throw new RefusedByRule(RefusedByRule.Rule.CHANGED_MEANWHILE, ref);
            }
            List<Source> before = row == null ? List.of() : row.vote().sources();
            changed.add(vote.called(ref, EntryDesk.inFull(vote.sources(), before)));
        }
        if (!changed.isEmpty()) {
            forum.propose(ClaimTable.VOTES, changed, status);
        }
        return changed.size();
    }

    private boolean becomesSubmitted(String ref, Status status) {
        return status == Status.SUBMITTED
                && histories
                        .of(ref)
                        .flatMap(history -> history.proposal())
                        .filter(version -> version.status() == Status.DRAFT)
                        .isPresent();
    }

    /// Who said it, when there is such an intervention.
    @Transactional(readOnly = true)
    public Optional<String> speakerOf(String intervention) {
        return jdbc.sql("""
                        select coalesce(jurisdiction, '') from forum.intervention where ref = ? and upper_inf(known)""").param(intervention).query(String.class).optional();
    }

    /// Numbers of texts that are on record, with their titles.
    @Transactional(readOnly = true)
    public Map<String, String> texts() {
        var texts = new LinkedHashMap<String, String>();
        jdbc.sql("""
                        select distinct r.text_number, r.title from evidence.version v
                            join forum.resolution r on r.claim = v.claim
                        where upper_inf(v.known) and v.status <> 'withdrawn' order by r.text_number""").query(row -> {
            texts.put(row.getString("text_number"), row.getString("title"));
        });
        return texts;
    }
}
