package org.tidemark.forum;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tidemark.evidence.DayRange;

/// Reads what the rules need of positions, votes and milestones, as it was known at a moment.
@Component
class KnownPositions {
    private final JdbcClient jdbc;
    private final Codebooks codebooks;

    KnownPositions(JdbcClient jdbc, Codebooks codebooks) {
        this.jdbc = jdbc;
        this.codebooks = codebooks;
    }

    /// Every position on a code of which support is a call for change.
    List<Position> onChange(Instant asOf) {
        return onChange(asOf, codebooks.calls(asOf));
    }

    /// The same if a statement called for change by another set of codes.
    List<Position> onChange(Instant asOf, Set<String> calls) {
        var all = jdbc.sql("""
                        select record, status = 'confirmed' as confirmed, speaker_kind, jurisdiction, entity, on_behalf_of,
                               code, stance, doubtful, lower(said) as first, upper(said) - 1 as last, forum, counts_for,
                               coalesce(agreed @> cast(:asOf as timestamptz), false) as twice
                        from forum.considered_position
                        where known @> cast(:asOf as timestamptz)
                          and case when counts_for is null then code = any(:calls) else counts_for = 'call' end""")
                .param("asOf", asOf.atOffset(ZoneOffset.UTC))
                .param("calls", calls.toArray(String[]::new))
                .query((row, n) -> new Position(
                        row.getString("record"),
                        row.getBoolean("confirmed"),
                        speaker(row),
                        row.getString("code"),
                        Stance.of(row.getString("stance")),
                        row.getBoolean("doubtful"),
                        days(row),
                        row.getString("forum"),
                        true,
                        row.getBoolean("twice")))
                .list();
        return withoutPendingCorrections(all, Position::record, Position::confirmed);
    }

    List<KnownVote> votes(Instant asOf) {
        var all = jdbc.sql("""
                        select record, status = 'confirmed' as confirmed, ballot, text_number, jurisdiction, vote,
                               lower(voted) as first, upper(voted) - 1 as last
                        from forum.considered_vote where known @> cast(? as timestamptz)""")
                .param(asOf.atOffset(ZoneOffset.UTC))
                .query((row, n) -> new KnownVote(
                        row.getString("record"),
                        row.getBoolean("confirmed"),
                        row.getString("ballot"),
                        row.getString("text_number"),
                        row.getString("jurisdiction"),
                        Vote.Cast.of(row.getString("vote")),
                        days(row)))
                .list();
        return withoutPendingCorrections(all, KnownVote::record, KnownVote::confirmed);
    }

    /// A step on the way to a mechanism as the rule sees it.
    record Step(
            String record,
            boolean confirmed,
            Milestone.Rung rung,
            @Nullable DayRange happened,
            String body) {}

    List<Step> milestones(Instant asOf) {
        var all = jdbc.sql("""
                        select record, status = 'confirmed' as confirmed, rung, lower(happened) as first,
                               upper(happened) - 1 as last, body
                        from forum.considered_milestone where known @> cast(? as timestamptz)""")
                .param(asOf.atOffset(ZoneOffset.UTC))
                .query((row, n) -> new Step(
                        row.getString("record"),
                        row.getBoolean("confirmed"),
                        Milestone.Rung.of(row.getString("rung")),
                        days(row),
                        row.getString("body")))
                .list();
        return withoutPendingCorrections(all, Step::record, Step::confirmed);
    }

    static Speaker speaker(ResultSet row) throws SQLException {
        return new Speaker(
                SpeakerKind.of(row.getString("speaker_kind")),
                row.getString("jurisdiction"),
                row.getString("entity"),
                row.getString("on_behalf_of"));
    }

    static @Nullable DayRange days(ResultSet row) throws SQLException {
        var first = row.getObject("first", LocalDate.class);
        return first == null ? null : new DayRange(first, row.getObject("last", LocalDate.class));
    }

    /// A correction that waits says nothing yet about a record that stands.
    private static <T> List<T> withoutPendingCorrections(
            List<T> all, Function<T, String> record, Predicate<T> confirmed) {
        var standing = new HashSet<String>();
        all.stream().filter(confirmed).map(record).forEach(standing::add);
        return all.stream()
                .filter(each -> confirmed.test(each) || !standing.contains(record.apply(each)))
                .toList();
    }
}
