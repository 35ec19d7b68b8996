package org.tidemark.atlas;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tidemark.evidence.DayRange;

/// Reads what the rules need of the policy events, as it was known at a moment.
@Component
class Steps {
    private final JdbcClient jdbc;

    Steps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Step> knownAt(PolicyType type, Instant asOf) {
        // days as numbers: a million dates are dear to read from text
        var all = jdbc.sql("""
                        select record, jurisdiction, stage, direction,
                               lower(happened) - date '1970-01-01', upper(happened) - 1 - date '1970-01-01',
                               model, substances, status = 'confirmed'
                        from atlas.considered_event
                        where policy_type = ? and known @> cast(? as timestamptz)""")
                .params(type.code(), asOf.atOffset(ZoneOffset.UTC))
                .query((row, n) -> step(row))
                .list();
        return withoutPendingCorrections(all);
    }

    private static Step step(ResultSet row) throws SQLException {
        return new Step(
                row.getString(1),
                row.getString(2),
                Stage.of(row.getString(3)),
                Direction.of(row.getString(4)),
                new DayRange(LocalDate.ofEpochDay(row.getInt(5)), LocalDate.ofEpochDay(row.getInt(6))),
                row.getString(7),
                row.getString(8),
                row.getBoolean(9));
    }

    /// A correction that waits says nothing yet about a record that stands.
    private static List<Step> withoutPendingCorrections(List<Step> all) {
        var waiting = all.stream()
                .filter(step -> !step.confirmed())
                .map(Step::record)
                .collect(Collectors.toCollection(HashSet::new));
        if (waiting.isEmpty()) {
            return all;
        }
        var corrected = all.stream()
                .filter(step -> step.confirmed() && waiting.contains(step.record()))
                .map(Step::record)
                .collect(Collectors.toSet());
        return all.stream()
                .filter(step -> step.confirmed() || !corrected.contains(step.record()))
                .toList();
    }
}
