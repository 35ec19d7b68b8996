package org.tidemark.atlas;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tidemark.evidence.Claim;
import org.tidemark.evidence.NewClaim;
import org.tidemark.evidence.Records;

/// Ratings of jurisdictions' policies against the gold standard and the social-justice components.
@Component
class Assessments {
    private final Records records;
    private final JdbcClient jdbc;
    private final JdbcTemplate batch;

    Assessments(Records records, JdbcClient jdbc, JdbcTemplate batch) {
        this.records = records;
        this.jdbc = jdbc;
        this.batch = batch;
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

    /// Jurisdictions whose regulation was known, at `asOf`, to meet at least one component partly or wholly.
    Set<String> withSocialJustice(Instant asOf) {
        return new HashSet<>(jdbc.sql("""
                        select distinct jurisdiction from atlas.considered_assessment
                        where policy_type = 'legal_regulation' and rating in ('meets', 'partly')
                          and known @> cast(? as timestamptz)""")
                .param(asOf.atOffset(ZoneOffset.UTC))
                .query(String.class)
                .list());
    }
}
