package org.tidemark.forum;

import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.tidemark.access.OnBehalfOf;
import org.tidemark.access.Person;
import org.tidemark.evidence.Claim;
import org.tidemark.evidence.Records;
import org.tidemark.evidence.Status;
import org.tidemark.plan.StarterFiles;

/// Loads the starter record of what was said at the UN when there is none yet: all of it or nothing. What a
/// source was
/// seen to say is confirmed, the rest waits for review.
@Component
@Order(30)
class ForumStarter implements ApplicationRunner {
    private static final Logger LOG = LoggerFactory.getLogger(ForumStarter.class);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Sittings sittings;
    private final Codebooks codebooks;
    private final ForumRecords forum;
    private final Records records;
    private final OnBehalfOf onBehalfOf;
    private final StarterFiles files;

    ForumStarter(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Sittings sittings,
            Codebooks codebooks,
            ForumRecords forum,
            Records records,
            OnBehalfOf onBehalfOf,
            StarterFiles files) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.sittings = sittings;
        this.codebooks = codebooks;
        this.forum = forum;
        this.records = records;
        this.onBehalfOf = onBehalfOf;
        this.files = files;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        boolean begun = jdbc.sql("select exists (select from forum.codebook)")
                .query(Boolean.class)
                .single();
        if (!begun) {
            transaction.executeWithoutResult(status -> load());
        }
    }

    private void load() {
        var codebook = read("codebook.csv").map(StarterRows::codebook).orElse(List.of());
        if (codebook.isEmpty()) {
            return;
        }
        int version = onBehalfOf.act(Person.STARTER, () -> codebooks.publish(codebook, ""));
        int codings = loadNotes(version);
        int statements = take("statements_2024_2026.csv", ClaimTable.STATEMENTS, StarterRows::statements);
        int votes = take("votes_2024_2026.csv", ClaimTable.VOTES, StarterRows::votes);
        take("resolutions_2024_2026.csv", ClaimTable.RESOLUTIONS, StarterRows::resolutions);
        take("hr_mechanism_milestones.csv", ClaimTable.MILESTONES, StarterRows::milestones);
        LOG.info("Loaded {} codings, {} statements and {} votes", codings, statements, votes);
    }

    private int loadNotes(int codebook) {
        var posts = read("posts.jsonl");
        var segments = read("segments.jsonl");
        var codes = read("codes.jsonl");
        if (posts.isEmpty() || segments.isEmpty()) {
            return 0;
        }
        var pages = StarterNotes.read(posts.get(), segments.get(), codes.orElse(""), codebook);
        var codings = pages.stream().flatMap(page -> page.codings().stream()).toList();
        var written = onBehalfOf.act(Person.IMPORTER, () -> {
            StarterNotes.sessions(pages).forEach((code, body) -> sittings.addSession(code, body, "", null));
            pages.forEach(page -> sittings.add(page.sitting(), page.notes()));
            sittings.addInterventions(pages.stream()
                    .flatMap(page -> page.interventions().stream())
                    .toList());
            var refs = pages.stream().map(page -> page.sitting().ref()).toList();
            sittings.publish(refs);
            sittings.wantCoders(refs, 1);
            var claims = forum.write(ClaimTable.CODINGS, codings);
            passes(pages, codebook, codings, claims);
            return claims;
        });
        confirm(written);
        return written.size();
    }

    /// That somebody looked for codes is known also where none was found, so that a second coder can be compared.
    private void passes(List<StarterNotes.Page> pages, int codebook, List<Coding> codings, List<Claim> claims) {
        var looked = pages.stream().flatMap(page -> page.coded().stream()).toArray(String[]::new);
        jdbc.sql("insert into forum.pass (intervention, codebook) select ref, ? from unnest(?) ref")
                .params(codebook, looked)
                .update();
        for (int i = 0; i < codings.size(); i++) {
            var coding = codings.get(i);
            jdbc.sql("""
                            insert into forum.mark (pass, code, stance, evidence_starts, evidence_ends, doubtful, claim)
                            select id, ?, ?, ?, ?, ?, ? from forum.pass where intervention = ? on conflict do nothing""")
                    .params(
                            coding.code(),
                            coding.stance().code(),
                            coding.starts(),
                            coding.ends(),
                            coding.doubtful(),
                            claims.get(i).id(),
                            coding.intervention())
                    .update();
        }
        jdbc.sql("update forum.pass set done = clock_timestamp() where done is null and intervention = any(?)")
                .param(looked)
                .update();
    }

    private <T> int take(
            String file, ClaimTable<T> table, java.util.function.Function<String, List<StarterRows.Row<T>>> reader) {
        var rows = read(file).map(reader).orElse(List.of());
        var written = onBehalfOf.act(
                Person.IMPORTER,
                () -> forum.write(
                        table, rows.stream().map(StarterRows.Row::content).toList()));
        var confirmed = new ArrayList<Claim>();
        var proposed = new ArrayList<Claim>();
        for (int i = 0; i < written.size(); i++) {
            (rows.get(i).verified() ? confirmed : proposed).add(written.get(i));
        }
        onBehalfOf.act(Person.IMPORTER, () -> {
            records.stand(proposed, Status.SUBMITTED, "");
            return proposed;
        });
        confirm(confirmed);
        return written.size();
    }

    private void confirm(List<Claim> claims) {
        onBehalfOf.act(Person.STARTER, () -> {
            records.stand(claims, Status.CONFIRMED, "");
            return claims;
        });
    }

    private java.util.Optional<String> read(String file) {
        return files.read("forum", file, ForumStarter.class, file)
                .or(() -> files.read("cnd", file, ForumStarter.class, file));
    }
}
