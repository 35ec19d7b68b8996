package org.tidemark.forum;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tidemark.evidence.Claim;
import org.tidemark.evidence.NewClaim;
import org.tidemark.evidence.Records;
import org.tidemark.evidence.Status;

/// Writes what the forum module claims: codings, statements, votes, resolutions, milestones.
@Component
public class ForumRecords {
    private final Records records;
    private final JdbcTemplate batch;
    private final JdbcClient jdbc;

    ForumRecords(Records records, JdbcTemplate batch, JdbcClient jdbc) {
        this.records = records;
        this.batch = batch;
        this.jdbc = jdbc;
    }

    /// What a claim says, without its reference and sources; nothing when the current person may not see it.
    @Transactional(readOnly = true)
    public <T> Optional<T> content(ClaimTable<T> table, UUID claim) {
        return jdbc.sql(table.select())
                .param(claim)
                .query((row, n) -> table.reader().read(row))
                .optional();
    }

    /// Writes claims in the name of the current person without saying yet how they stand.
    @PreAuthorize("hasAnyRole('CODER', 'REVIEWER')")
    @Transactional
    public <T> List<Claim> write(ClaimTable<T> table, List<T> contents) {
        record Pair<T>(Claim claim, T content) {}
        var claims = records.write(
                table.kind(),
                contents.stream()
                        .map(content -> new NewClaim(
                                table.ref().apply(content), table.sources().apply(content)))
                        .toList());
        var pairs = new ArrayList<Pair<T>>(claims.size());
        for (int i = 0; i < claims.size(); i++) {
            pairs.add(new Pair<>(claims.get(i), contents.get(i)));
        }
        batch.batchUpdate(
                table.insert(),
                pairs,
                1000,
                (row, pair) ->
                        table.binder().bind(new ClaimTable.Row(row, pair.claim().id()), pair.content()));
        return claims;
    }

    /// Writes claims and hands them in for review.
    @PreAuthorize("hasRole('CODER')")
    @Transactional
    public <T> List<Claim> submit(ClaimTable<T> table, List<T> contents) {
        var claims = write(table, contents);
        records.stand(claims, Status.SUBMITTED, "");
        return claims;
    }

    /// Writes claims as drafts, or hands them in for review.
    @PreAuthorize("hasRole('CODER')")
    @Transactional
    public <T> List<Claim> propose(ClaimTable<T> table, List<T> contents, Status status) {
        if (status.stands()) {
            throw new IllegalArgumentException("What is proposed does not stand yet");
        }
        var claims = write(table, contents);
        records.stand(claims, status, "");
        return claims;
    }
}
