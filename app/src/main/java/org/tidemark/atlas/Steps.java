package org.tidemark.atlas;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
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
        var all = jdbc.sql("""
                        select record, jurisdiction, stage, direction, lower(happened), upper(happened) - 1,
                               model, substances, status = 'confirmed'
                        from atlas.considered_event
                        where policy_type = ? and known @> cast(? as timestamptz)""")
                .params(type.code(), asOf.atOffset(ZoneOffset.UTC))
                .query((row, n) -> new Step(
                        row.getString(1),
                        row.getString(2),
                        Stage.valueOf(row.getString(3).toUpperCase(java.util.Locale.ROOT)),
                        Direction.valueOf(row.getString(4).toUpperCase(java.util.Locale.ROOT)),
                        new DayRange(row.getObject(5, LocalDate.class), row.getObject(6, LocalDate.class)),
                        row.getString(7),
                        row.getString(8),
                        row.getBoolean(9)))
                .list();
        return withoutPendingCorrections(all);
    }

    /// A correction that waits says nothing yet about a record that stands.
    private static List<Step> withoutPendingCorrections(List<Step> all) {
        var standing = new HashSet<String>();
        all.stream().filter(Step::confirmed).forEach(step -> standing.add(step.record()));
        return all.stream()
                .filter(step -> step.confirmed() || !standing.contains(step.record()))
                .toList();
    }
}
