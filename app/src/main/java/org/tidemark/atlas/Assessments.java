package org.tidemark.atlas;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tidemark.evidence.Claim;
import org.tidemark.evidence.Known;
import org.tidemark.evidence.KnownTime;
import org.tidemark.evidence.NewClaim;
import org.tidemark.evidence.Records;
import org.tidemark.evidence.Remembered;

/// Ratings of jurisdictions' policies against the gold standard and the social-justice components.
@Component
class Assessments {
    private final Records records;
    private final JdbcTemplate batch;
    private final Remembered<String, Set<String>> just;

    Assessments(Records records, JdbcClient jdbc, JdbcTemplate batch, KnownTime knownTime) {
        this.records = records;
        this.batch = batch;
        this.just = new Remembered<>(knownTime, new JustRatings(jdbc), Set::copyOf);
    }

    /// Writes claims about assessments without saying yet how they stand.
    @PreAuthorize("hasRole('CODER')")
    @Transactional
    public List<Claim> write(List<Assessment> assessments) {
        record Row(Claim claim, Assessment assessment) {}
        var claims = records.write(
                Assessment.KIND,
                assessments.stream()
                        .map(a -> new NewClaim(a.ref(), a.sources()))
                        .toList());
        var rows = new ArrayList<Row>();
        for (int i = 0; i < claims.size(); i++) {
            rows.add(new Row(claims.get(i), assessments.get(i)));
        }
        batch.batchUpdate("""
                insert into atlas.assessment (claim, jurisdiction, policy_type, criterion, rating, note)
                values (?, ?, ?, ?, ?, ?)""", rows, 1000, (row, each) -> {
            row.setObject(1, each.claim().id());
            row.setString(2, each.assessment().jurisdiction());
            row.setString(3, each.assessment().type().code());
            row.setString(4, each.assessment().criterion());
            row.setString(5, each.assessment().rating());
            row.setString(6, each.assessment().note());
        });
        return claims;
    }

    /// Jurisdictions whose regulation was known, at `asOf` (settled), to meet at least one component partly or
    /// wholly.
    Set<String> withSocialJustice(Instant asOf) {
        return just.at(asOf);
    }

    /// The view shows the same to everybody.
    private record JustRatings(JdbcClient jdbc) implements Remembered.Reader<String> {
        private static final String ALL = """
                select record, jurisdiction, lower(known) as known_from, upper(known) as known_until
                from atlas.considered_assessment
                where policy_type = 'legal_regulation' and rating in ('meets', 'partly')""";
        private static final String CHANGED = ALL + """
                 and record in (select record from atlas.considered_assessment
                                where policy_type = 'legal_regulation' and rating in ('meets', 'partly')
                                  and (lower(known) > ? or upper(known) > ?))""";

        @Override
        public List<Known<String>> everything() {
            return jdbc.sql(ALL).query(JustRatings::known).list();
        }

        @Override
        public List<Known<String>> changedSince(Instant moment) {
            var since = moment.atOffset(ZoneOffset.UTC);
            return jdbc.sql(CHANGED)
                    .params(since, since)
                    .query(JustRatings::known)
                    .list();
        }

        private static Known<String> known(ResultSet row, int n) throws SQLException {
            var until = row.getObject("known_until", OffsetDateTime.class);
            return Known.of(
                    row.getString("record"),
                    row.getString("jurisdiction"),
                    row.getObject("known_from", OffsetDateTime.class).toInstant(),
                    until == null ? null : until.toInstant());
        }
    }
}
