package org.tidemark.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Coders import and reviewers confirm while Tidemark and its database are killed, again and again. What was
/// acknowledged to them is there, what was not is there whole or not at all, and nothing is there twice.
class WorkCrashTest {
    private static final int IMPORTED = 3000;
    private static final int TO_CONFIRM = 200;
    private static final String HEADING = "event_id,jurisdiction_code,jurisdiction_name,policy_type,stage,event_date,"
            + "instrument,legal_basis,model,substances,activities,direction,summary,source_url,source_title,verified,"
            + "confidence\n";
    private static final Pattern AS_OF = Pattern.compile("\"asOf\":\"([^\"]+)\"");
    private static final Pattern FINGERPRINT = Pattern.compile("\"fingerprint\":\"([^\"]+)\"");

    @TempDir
    private Path folder;

    private final Queue<String> confirmed = new ConcurrentLinkedQueue<>();
    private final Map<String, String> fingerprints = new LinkedHashMap<>();

    @Test
    void imports_and_confirmations_survive_kill_9_at_any_moment() throws Exception {
        Path data = folder.resolve("data");
        Staff coder;
        Staff reviewer;
        String job;
        try (var child = ChildProcess.startAndWait(data)) {
            coder = Staff.signIn(child, "coder");
            reviewer = Staff.signIn(child, "reviewer");
            String small = coder.upload("/desk/imports", rows("PE-TEST-", TO_CONFIRM));
            awaitState(child, small, "checked");
            coder.post(small + "/submission", Map.of());
            awaitState(child, small, "submitted");
            noteFigure(reviewer);

            var confirming = confirmInBackground(child, reviewer);
            job = coder.upload("/desk/imports", rows("PE-MANY-", IMPORTED));
            confirming.awaitSome();
            noteFigure(coder);
            child.killWithDatabase();
            confirming.awaitEnd();
        }
        try (var child = again(data, coder, reviewer)) {
            nothingAcknowledgedIsLostAndNothingIsHalfSaved(child, reviewer);
            awaitState(child, job, "checked");
            coder.post(job + "/submission", Map.of());
            var confirming = confirmInBackground(child, reviewer);
            confirming.awaitSome();
            noteFigure(coder);
            await().pollInterval(Duration.ofMillis(5)).until(() -> rowsWritten(child, job) > 0);
            child.killWithDatabase();
            confirming.awaitEnd();
        }
        try (var child = again(data, coder, reviewer)) {
            nothingAcknowledgedIsLostAndNothingIsHalfSaved(child, reviewer);
            awaitState(child, job, "submitted");
            assertThat(number(child, "select count(*) from evidence.record where ref like 'PE-MANY-%'"))
                    .isEqualTo(IMPORTED);
            assertThat(number(child, "select count(*) from evidence.version where record like 'PE-MANY-%'"))
                    .as("taken up again, not done twice")
                    .isEqualTo(IMPORTED);
        }
    }

    private static ChildProcess again(Path data, Staff... everybody) throws IOException {
        var child = ChildProcess.startAndWait(data);
        for (Staff staff : everybody) {
            staff.moveTo(child);
        }
        return child;
    }

    private void nothingAcknowledgedIsLostAndNothingIsHalfSaved(ChildProcess child, Staff anybody) throws Exception {
        assertThat(JdbcClient.create(child.database().asOwner())
                        .sql("select record from evidence.version where record = any(?) and status = 'confirmed'")
                        .param(confirmed.toArray(String[]::new))
                        .query(String.class)
                        .list())
                .as("confirmed before the kill, each once")
                .containsExactlyInAnyOrderElementsOf(confirmed);
        assertThat(number(child, """
                        select count(*) from evidence.record r where not exists
                            (select from evidence.version v where v.record = r.ref and upper_inf(v.known))"""))
                .as("records without a version that is open")
                .isZero();
        assertThat(number(child, """
                        select count(*) from (
                            select from evidence.version where upper_inf(known)
                            group by record, standing having count(*) > 1) doubled"""))
                .as("records with two open versions of one kind")
                .isZero();
        assertThat(number(child, """
                        select count(*) from evidence.claim c where not exists
                            (select from evidence.version v where v.claim = c.id)""")).as("claims that nobody saved").isZero();
        assertThat(number(child, """
                        select count(*) from evidence.version v left join atlas.policy_event e using (claim)
                        where v.record like 'PE-%' and e.claim is null""")).as("events without content").isZero();
        for (var known : fingerprints.entrySet()) {
            assertThat(found(FINGERPRINT, anybody.get("/api/v1/measures/M1/figure?asOf=" + known.getKey())))
                    .as("the figure as known at " + known.getKey())
                    .isEqualTo(known.getValue());
        }
    }

    private void noteFigure(Staff anybody) throws IOException, InterruptedException {
        String figure = anybody.get("/api/v1/measures/M1/figure");
        fingerprints.put(found(AS_OF, figure), found(FINGERPRINT, figure));
    }

    private static String found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        assertThat(matcher.find()).as(text).isTrue();
        return matcher.group(1);
    }

    private record Confirming(Thread thread, CountDownLatch some, AtomicReference<Exception> end) {
        void awaitSome() throws InterruptedException {
            assertThat(some.await(2, TimeUnit.MINUTES))
                    .as(() -> "enough was confirmed before the kill; it ended with " + end.get())
                    .isTrue();
        }

        void awaitEnd() throws InterruptedException {
            thread.join();
            assertThat(end.get())
                    .as("it ended since nobody answered any more, and that one was not acknowledged")
                    .isInstanceOf(IOException.class);
        }
    }

    /// One confirmation after the other until the other side is gone.
    private Confirming confirmInBackground(ChildProcess child, Staff reviewer) throws IOException {
        var some = new CountDownLatch(8);
        var end = new AtomicReference<Exception>();
        Callable<String> next = confirmations(child, reviewer);
        var thread = Thread.ofPlatform().name("reviewer").start(() -> {
            try {
                while (true) {
                    confirmed.add(next.call());
                    some.countDown();
                }
            } catch (Exception nobodyAnswers) {
                end.set(nobodyAnswers);
            }
        });
        return new Confirming(thread, some, end);
    }

    private static Callable<String> confirmations(ChildProcess child, Staff reviewer) throws IOException {
        var waiting = JdbcClient.create(child.database().asOwner())
                .sql("""
                        select record from evidence.version
                        where record like 'PE-TEST-%' and status = 'submitted' and upper_inf(known) order by record""")
                .query(String.class)
                .list()
                .iterator();
        return () -> {
            String ref = waiting.next();
            reviewer.post("/review/" + ref + "/confirmation", Map.of("seen", "1"));
            return ref;
        };
    }

    private static String rows(String prefix, int count) {
        List<String> places =
                Stream.of("FJ", "WS", "TO", "NR", "PW", "KI", "TV", "VU").toList();
        return IntStream.range(0, count)
                .mapToObj(i ->
                        "%s%05d,%s,,decriminalisation,adopted,2025-03-%02d,Law %d,statute,de_jure,all,possession,reform,What it says,https://example.org/law/%d,A law,yes,high"
                                .formatted(prefix, i, places.get(i % places.size()), 1 + i % 28, i, i))
                .collect(Collectors.joining("\n", HEADING, "\n"));
    }

    private static void awaitState(ChildProcess child, String job, String state) {
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> state(child, job).equals(state));
    }

    private static String state(ChildProcess child, String job) throws IOException {
        return JdbcClient.create(child.database().asOwner())
                .sql("select state from atlas.import_job where id::text = ?")
                .param(job.substring(job.lastIndexOf('/') + 1))
                .query(String.class)
                .single();
    }

    private static long rowsWritten(ChildProcess child, String job) throws IOException {
        return JdbcClient.create(child.database().asOwner())
                .sql("select done from atlas.import_job where id::text = ?")
                .param(job.substring(job.lastIndexOf('/') + 1))
                .query(Long.class)
                .single();
    }

    private static long number(ChildProcess child, String query) throws IOException {
        return JdbcClient.create(child.database().asOwner())
                .sql(query)
                .query(Long.class)
                .single();
    }
}
