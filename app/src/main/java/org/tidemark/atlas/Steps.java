package org.tidemark.atlas;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
        List<Step> all =
                jdbc.sql("""
                        select record, jurisdiction, stage, direction,
                               lower(happened) - date '1970-01-01', upper(happened) - 1 - date '1970-01-01',
                               model, substances, status = 'confirmed'
                        from atlas.considered_event
                        where policy_type = ? and known @> cast(? as timestamptz)""").params(type.code(), asOf.atOffset(ZoneOffset.UTC)).query(Steps::all);
        return withoutPendingCorrections(all);
    }

    private static List<Step> all(ResultSet rows) throws SQLException {
        var steps = new ArrayList<Step>();
        // few words in many rows: each is kept once
        var words = new HashMap<String, String>();
        while (rows.next()) {
            steps.add(new Step(
                    rows.getString(1),
                    once(words, rows.getString(2)),
                    Stage.of(rows.getString(3)),
                    Direction.of(rows.getString(4)),
                    days(rows.getInt(5), rows.getInt(6)),
                    once(words, rows.getString(7)),
                    once(words, rows.getString(8)),
                    rows.getBoolean(9)));
        }
        return steps;
    }

    private static String once(Map<String, String> words, String word) {
        String known = words.putIfAbsent(word, word);
        return known == null ? word : known;
    }

    private static DayRange days(int first, int last) {
        var day = LocalDate.ofEpochDay(first);
        return new DayRange(day, first == last ? day : LocalDate.ofEpochDay(last));
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
