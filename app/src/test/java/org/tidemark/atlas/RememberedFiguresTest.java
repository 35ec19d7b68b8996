package org.tidemark.atlas;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.tidemark.access.CurrentPerson;
import org.tidemark.access.Person;
import org.tidemark.access.Role;
import org.tidemark.access.TestPeople;
import org.tidemark.evidence.DayRange;
import org.tidemark.evidence.KnownTime;
import org.tidemark.evidence.Review;
import org.tidemark.evidence.Source;
import org.tidemark.evidence.Status;
import org.tidemark.plan.Figure;
import org.tidemark.plan.Figures;
import org.tidemark.plan.Plans;

/// A figure from what is kept in memory is the figure that the database gives.
@SpringBootTest
class RememberedFiguresTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Figures figures;

    @Autowired
    private Plans plans;

    @Autowired
    private PolicyEvents events;

    @Autowired
    private Review review;

    @Autowired
    private KnownTime knownTime;

    private Person coder;
    private Person reviewer;
    private TransactionTemplate transaction;
    private TransactionTemplate pastMemory;

    @BeforeEach
    void people() {
        coder = TestPeople.create(context, Role.CODER);
        reviewer = TestPeople.create(context, Role.REVIEWER);
        var transactions = context.getBean(PlatformTransactionManager.class);
        transaction = new TransactionTemplate(transactions);
        pastMemory = new TransactionTemplate(transactions);
        pastMemory.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    @Test
    void whatever_becomes_of_the_record_both_say_the_same_at_each_moment() {
        var chance = new Random(20261125);
        var moments = new ArrayList<Instant>();
        moments.add(knownTime.settled(null));
        var refs = List.of(newRef(), newRef(), newRef());
        int[] last = new int[refs.size()];
        boolean[] proposed = new boolean[refs.size()];
        boolean[] stood = new boolean[refs.size()];
        for (int step = 0; step < 24; step++) {
            int which = chance.nextInt(refs.size());
            String ref = refs.get(which);
            if (proposed[which] && chance.nextInt(3) > 0) {
                int seen = last[which];
                by(reviewer, () -> review.confirm(ref, seen, ""));
                proposed[which] = false;
                stood[which] = true;
            } else if (stood[which] && !proposed[which] && chance.nextInt(4) == 0) {
                int seen = last[which];
                by(reviewer, () -> review.withdraw(ref, seen, "Not so"));
                stood[which] = false;
            } else {
                by(coder, () -> events.propose(List.of(event(ref, chance)), Status.SUBMITTED));
                proposed[which] = true;
            }
            last[which]++;
            assertBothSayTheSame(null);
            moments.add(knownTime.settled(null));
        }
        moments.forEach(this::assertBothSayTheSame);
        for (int which = 0; which < refs.size(); which++) {
            String ref = refs.get(which);
            int seen = last[which];
            if (stood[which]) {
                by(reviewer, () -> review.withdraw(ref, seen, "An example"));
            } else if (proposed[which]) {
                by(reviewer, () -> review.sendBack(ref, seen, "An example"));
            }
        }
    }

    @Test
    void a_change_that_is_not_committed_is_seen_by_its_own_transaction_and_remembered_by_nobody() {
        String ref = newRef();
        by(
                coder,
                () -> events.propose(
                        List.of(event(ref, PolicyType.DECRIMINALISATION, new Random(1))), Status.SUBMITTED));
        var before = figure("M1", null).counting();
        CurrentPerson.as(
                reviewer,
                () -> transaction.execute(status -> {
                    review.confirm(ref, 1, "");
                    assertThat(figure("M1", null).counting()).isNotEqualTo(before);
                    status.setRollbackOnly();
                    return ref;
                }));
        assertThat(figure("M1", null).counting()).isEqualTo(before);
        assertBothSayTheSame(null);
        by(reviewer, () -> review.sendBack(ref, 1, "An example"));
    }

    @Test
    void a_record_that_lies_in_another_storage_is_read_anew() {
        assertBothSayTheSame(null);
        TestPeople.asOwner(
                context, owner -> owner.sql("vacuum full evidence.version").update());
        assertBothSayTheSame(null);
    }

    private void assertBothSayTheSame(@Nullable Instant asOf) {
        for (String measure : List.of("M1", "M2")) {
            var remembered = figure(measure, asOf);
            var read = inTransaction(pastMemory, () -> figure(measure, asOf));
            assertThat(remembered.counting()).isEqualTo(read.counting());
            assertThat(remembered.band()).isEqualTo(read.band());
        }
    }

    private Figure figure(String measure, @Nullable Instant asOf) {
        var plan = plans.current().orElseThrow();
        return figures.figure(plan.measure(measure).orElseThrow(), DAY, asOf, null)
                .orElseThrow();
    }

    private static <T> T inTransaction(TransactionTemplate kind, Supplier<T> work) {
        return Objects.requireNonNull(kind.execute(status -> work.get()));
    }

    private static String newRef() {
        return "PE-TEST-" + UUID.randomUUID();
    }

    /// Something that may count, in one of three places that the starter data does not name.
    private static PolicyEvent event(String ref, Random chance) {
        return event(ref, PolicyType.values()[chance.nextInt(2)], chance);
    }

    private static PolicyEvent event(String ref, PolicyType type, Random chance) {
        return new PolicyEvent(
                ref,
                List.of("TV", "TV-FUN", "NR").get(chance.nextInt(3)),
                "",
                type,
                List.of(Stage.PROPOSED, Stage.ADOPTED, Stage.IN_FORCE, Stage.REPEALED)
                        .get(chance.nextInt(4)),
                DayRange.day(LocalDate.of(2023, 7, 1).plusDays(chance.nextInt(900))),
                Direction.REFORM,
                "",
                "",
                "de_jure",
                chance.nextBoolean() ? "all" : "cannabis",
                "",
                "",
                "",
                "",
                "",
                List.of(new Source("A gazette", "https://example.org/" + ref, "", null, null, "")));
    }

    private static void by(Person person, Runnable work) {
        CurrentPerson.as(person, () -> {
            work.run();
            return person;
        });
    }
}
