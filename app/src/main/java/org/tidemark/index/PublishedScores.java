package org.tidemark.index;

import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tidemark.evidence.Claim;
import org.tidemark.evidence.NewClaim;
import org.tidemark.evidence.Records;

/// Writes and reads what was published of an edition's scores, each as a record with its sources.
@Component
class PublishedScores {
    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final Records records;

    PublishedScores(JdbcClient jdbc, JdbcTemplate batch, Records records) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.records = records;
    }

    /// Writes claims in the name of the current person without saying yet how they stand.
    @PreAuthorize("hasAnyRole('CODER', 'REVIEWER')")
    @Transactional
    public List<Claim> write(List<PublishedScore> scores) {
        var claims = records.write(
                PublishedScore.KIND,
                scores.stream()
                        .map(score -> new NewClaim(score.ref(), score.sources()))
                        .toList());
        record Pair(Claim claim, PublishedScore score) {}
        batch.batchUpdate(
                """
                insert into index.published_score
                    (claim, edition, element, jurisdiction, score, rank, complete, answer)
                values (?, ?, ?, ?, ?, ?, ?, ?)""",
                IntStream.range(0, claims.size())
                        .mapToObj(at -> new Pair(claims.get(at), scores.get(at)))
                        .toList(),
                1000,
                (row, pair) -> {
                    var score = pair.score();
                    row.setObject(1, pair.claim().id());
                    row.setString(2, score.edition());
                    row.setString(3, score.element());
                    row.setString(4, score.jurisdiction());
                    row.setObject(5, score.score(), Types.DOUBLE);
                    row.setObject(6, score.rank(), Types.INTEGER);
                    row.setBoolean(7, score.complete());
                    row.setString(8, score.answer());
                });
        return claims;
    }

    /// What of an edition was confirmed at a moment.
    @Transactional(readOnly = true)
    public KnownScores of(Edition edition, Instant asOf) {
        return new KnownScores(jdbc.sql("""
                        select record, element, jurisdiction, score, rank, complete, answer
                        from index.considered_score where edition = ? and known @> cast(? as timestamptz)""")
                .params(edition.code(), asOf.atOffset(ZoneOffset.UTC))
                .query((row, n) -> new KnownScore(
                        row.getString("record"),
                        row.getString("element"),
                        row.getString("jurisdiction"),
                        row.getObject("score", Double.class),
                        row.getObject("rank", Integer.class),
                        row.getBoolean("complete"),
                        row.getString("answer")))
                .list());
    }
}
