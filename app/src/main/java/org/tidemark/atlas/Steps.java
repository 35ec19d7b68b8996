package org.tidemark.atlas;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.tidemark.evidence.DayRange;
import org.tidemark.evidence.Known;
import org.tidemark.evidence.KnownTime;
import org.tidemark.evidence.Remembered;

/// What the rules need of the policy events, as it was known at a moment.
@Component
class Steps {
    private final Remembered<Step, KnownHistories> decriminalisation;
    private final Remembered<Step, KnownHistories> legalRegulation;

    Steps(JdbcTemplate jdbc, KnownTime knownTime) {
        decriminalisation = remembered(PolicyType.DECRIMINALISATION, jdbc, knownTime);
        legalRegulation = remembered(PolicyType.LEGAL_REGULATION, jdbc, knownTime);
    }

    private static Remembered<Step, KnownHistories> remembered(
            PolicyType type, JdbcTemplate jdbc, KnownTime knownTime) {
        return new Remembered<>(knownTime, new Events(jdbc, type), KnownHistories::of);
    }

    /// @param asOf settled, see [KnownTime#settled]
    List<Step> knownAt(PolicyType type, Instant asOf) {
        return historiesAt(type, asOf).steps();
    }

    KnownHistories historiesAt(PolicyType type, Instant asOf) {
        return switch (type) {
            case DECRIMINALISATION -> decriminalisation.at(asOf);
            case LEGAL_REGULATION -> legalRegulation.at(asOf);
        };
    }

    /// The view shows the same to everybody.
    private record Events(JdbcTemplate jdbc, PolicyType type) implements Remembered.Reader<Step> {
        @Override
        public List<Known<Step>> everything() {
            return read("policy_type = '%s'".formatted(type.code()));
        }

        @Override
        public List<Known<Step>> changedSince(Instant moment) {
            return read("""
                    policy_type = '%1$s' and record in (
                        select record from atlas.considered_event
                        where policy_type = '%1$s' and (lower(known) > '%2$s' or upper(known) > '%2$s'))""".formatted(type.code(), moment));
        }

        private List<Known<Step>> read(String wanted) {
            ConnectionCallback<List<Known<Step>>> reading = connection -> read(connection, wanted);
            return Objects.requireNonNull(jdbc.execute(reading));
        }

        private static List<Known<Step>> read(Connection connection, String wanted) throws SQLException {
            var steps = new ArrayList<Known<Step>>();
            var days = new HashMap<Long, DayRange>();
            try (var rows = BinaryRows.of(connection, """
                    select record, jurisdiction, stage, direction, lower(happened), upper(happened) - 1,
                           model, substances, status = 'confirmed', lower(known), upper(known)
                    from atlas.considered_event where\s""" + wanted)) {
                while (rows.next()) {
                    var step = new Step(
                            rows.text(),
                            rows.word(),
                            Stage.of(rows.word()),
                            Direction.of(rows.word()),
                            days(days, rows.day(), rows.day()),
                            rows.word(),
                            rows.word(),
                            rows.truth());
                    steps.add(new Known<>(step.record(), step, rows.moment(), rows.momentOr(Known.STILL)));
                }
            }
            return steps;
        }

        /// Few ranges in many rows: each is kept once.
        private static DayRange days(Map<Long, DayRange> known, int first, int last) {
            return known.computeIfAbsent((long) first << 32 | last & 0xffff_ffffL, both -> {
                var day = LocalDate.ofEpochDay(first);
                return new DayRange(day, first == last ? day : LocalDate.ofEpochDay(last));
            });
        }
    }
}
