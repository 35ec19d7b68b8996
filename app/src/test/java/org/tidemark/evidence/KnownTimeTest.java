package org.tidemark.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tidemark.access.CurrentPerson;

/// The record's own time only goes forward, and what it once answered it always answers.
@SpringBootTest
class KnownTimeTest {
    @Autowired
    private ApplicationContext context;

    @Autowired
    private KnownTime knownTime;

    @Autowired
    private JdbcClient jdbc;

    private RecordExamples examples;

    @BeforeEach
    void people() {
        examples = new RecordExamples(context);
    }

    @Test
    void what_is_known_later_never_changes_what_was_known_before() {
        String one = examples.confirmed();
        String two = examples.submitted();
        var refs = List.of(one, two);
        var then = knownTime.settled(null);
        var before = standing(refs, then);

        examples.propose(one, Status.SUBMITTED, RecordExamples.source());
        CurrentPerson.as(examples.reviewer, () -> {
            context.getBean(Review.class).confirm(one, 3, "");
            context.getBean(Review.class).confirm(two, 1, "");
            context.getBean(Review.class).withdraw(two, 2, "Not so");
            return one;
        });

        assertThat(standing(refs, then)).isEqualTo(before);
        assertThat(standing(refs, knownTime.settled(null))).isNotEqualTo(before);
    }

    @Test
    void writers_at_once_get_stamps_in_the_order_of_their_commits() throws InterruptedException, ExecutionException {
        var refs = new ArrayList<Future<List<String>>>();
        try (var writers = Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < 4; i++) {
                refs.add(writers.submit(
                        () -> List.of(examples.submitted(), examples.submitted(), examples.submitted())));
            }
        }
        var stamps = new ArrayList<Instant>();
        for (var written : refs) {
            var own = written.get().stream()
                    .map(ref -> examples.history(ref).versions().getFirst().knownFrom())
                    .toList();
            assertThat(own).isSorted();
            stamps.addAll(own);
        }
        assertThat(stamps).doesNotHaveDuplicates();
    }

    @Test
    void the_present_is_not_settled_while_somebody_writes() throws InterruptedException, ExecutionException {
        var hasWritten = new CountDownLatch(1);
        var mayCommit = new CountDownLatch(1);
        try (var writer = Executors.newSingleThreadExecutor()) {
            var written = writer.submit(() -> examples.as(examples.coder, () -> {
                String ref = examples.submitted();
                hasWritten.countDown();
                await(mayCommit);
                return ref;
            }));
            await(hasWritten);
            var first = knownTime.settled(null);
            var second = knownTime.settled(Instant.now().plusSeconds(3600));
            mayCommit.countDown();
            var stamp = examples.history(written.get()).versions().getFirst().knownFrom();

            assertThat(first).isEqualTo(second).isBefore(stamp);
            assertThat(knownTime.settled(null)).isAfterOrEqualTo(stamp);
            assertThat(knownTime.settled(first)).isEqualTo(first);
        }
    }

    @Test
    void a_moment_before_the_change_that_is_under_way_stays_as_it_was_asked()
            throws InterruptedException, ExecutionException {
        examples.submitted();
        var asked = knownTime.settled(null);
        var hasWritten = new CountDownLatch(1);
        var mayCommit = new CountDownLatch(1);
        try (var writer = Executors.newSingleThreadExecutor()) {
            var written = writer.submit(() -> examples.as(examples.coder, () -> {
                String ref = examples.submitted();
                hasWritten.countDown();
                await(mayCommit);
                return ref;
            }));
            await(hasWritten);
            var meanwhile = knownTime.settled(asked);
            var latest = knownTime.settled(null);
            mayCommit.countDown();
            var stamp = examples.history(written.get()).versions().getFirst().knownFrom();

            assertThat(meanwhile).isEqualTo(asked);
            assertThat(latest).isEqualTo(stamp.minusNanos(1000));
        }
    }

    private List<String> standing(List<String> refs, Instant asOf) {
        return examples.as(
                examples.coder,
                () -> jdbc.sql("""
                        select record || ' ' || status || ' ' || claim from evidence.version
                        where record = any(?) and standing and known @> ? order by record""")
                        .params(refs.toArray(String[]::new), asOf.atOffset(ZoneOffset.UTC))
                        .query(String.class)
                        .list());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
