package org.tidemark.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.tidemark.access.CurrentPerson;
import org.tidemark.access.Person;
import org.tidemark.evidence.RefusedByRule.Rule;

/// What a second person can decide, and what becomes of the record.
@SpringBootTest
class ReviewTest {
    @Autowired
    private ApplicationContext context;

    @Autowired
    private Review review;

    private RecordExamples examples;

    @BeforeEach
    void people() {
        examples = new RecordExamples(context);
    }

    @Test
    void a_second_person_lets_it_count() {
        String ref = examples.submitted();
        by(examples.reviewer, () -> review.confirm(ref, 1, ""));
        var history = examples.history(ref);
        assertThat(history.standing().orElseThrow().status()).isEqualTo(Status.CONFIRMED);
        assertThat(history.proposal()).isEmpty();
        assertThat(history.versions()).hasSize(2);
    }

    @Test
    void who_wrote_it_is_told_why_somebody_else_must_confirm_it() {
        String ref = examples.submitted();
        assertThat(refusal(examples.coder, () -> review.confirm(ref, 1, ""))).isEqualTo(Rule.OWN_WORK);
    }

    @Test
    void what_goes_back_waits_no_longer_and_carries_the_note() {
        String ref = examples.submitted();
        by(examples.reviewer, () -> review.sendBack(ref, 1, "The gazette says May"));
        var draft = examples.history(ref).proposal().orElseThrow();
        assertThat(draft.status()).isEqualTo(Status.DRAFT);
        assertThat(draft.note()).isEqualTo("The gazette says May");
        assertThat(refusal(examples.reviewer, () -> review.sendBack(ref, 2, " ")))
                .isEqualTo(Rule.REASON_MISSING);
    }

    @Test
    void what_came_back_and_was_submitted_again_can_be_confirmed_by_who_sent_it_back() {
        String ref = examples.submitted();
        by(examples.reviewer, () -> review.sendBack(ref, 1, "The gazette says May"));
        by(examples.coder, () -> review.submit(ref, 2));
        by(examples.reviewer, () -> review.confirm(ref, 3, ""));
        assertThat(examples.history(ref).standing()).isPresent();
    }

    @Test
    void a_correction_that_waits_does_not_unseat_what_was_confirmed() {
        String ref = examples.confirmed();
        var before = examples.history(ref).standing().orElseThrow();
        examples.propose(ref, Status.SUBMITTED, RecordExamples.source());
        assertThat(examples.history(ref).standing()).contains(before);
    }

    @Test
    void withdrawal_keeps_the_history_and_its_reason() {
        String ref = examples.confirmed();
        var confirmed = examples.history(ref).standing().orElseThrow();
        by(examples.otherReviewer, () -> review.withdraw(ref, 2, "The bill was never passed"));
        var history = examples.history(ref);
        assertThat(history.versions()).hasSize(3);
        var withdrawn = history.standing().orElseThrow();
        assertThat(withdrawn.status()).isEqualTo(Status.WITHDRAWN);
        assertThat(withdrawn.note()).isEqualTo("The bill was never passed");
        var ended = history.versions().get(1);
        assertThat(ended.claim()).isEqualTo(confirmed.claim());
        assertThat(ended.knownTo()).isEqualTo(withdrawn.knownFrom());
    }

    @Test
    void a_duplicate_points_to_the_record_that_stands_for_both() {
        String ref = examples.confirmed();
        String twin = examples.submitted();
        by(examples.reviewer, () -> review.merge(twin, 1, ref, "The same act"));
        var merged = examples.history(twin).standing().orElseThrow();
        assertThat(merged.status()).isEqualTo(Status.WITHDRAWN);
        assertThat(merged.mergedInto()).isEqualTo(ref);
        assertThat(examples.history(twin).versions()).hasSize(2);
        assertThat(refusal(examples.reviewer, () -> review.merge(ref, 2, ref, "itself")))
                .isEqualTo(Rule.NOT_THERE);
        assertThat(refusal(examples.reviewer, () -> review.merge(ref, 2, twin, "a withdrawn one")))
                .isEqualTo(Rule.NOT_THERE);
    }

    @Test
    void of_two_reviewers_at_once_the_second_is_told() throws InterruptedException, ExecutionException {
        String ref = examples.submitted();
        var ready = new CountDownLatch(2);
        try (var both = Executors.newFixedThreadPool(2)) {
            var outcomes = List.of(
                    both.submit(decision(examples.reviewer, ready, () -> review.confirm(ref, 1, ""))),
                    both.submit(decision(examples.otherReviewer, ready, () -> review.withdraw(ref, 1, "Not so"))));
            assertThat(List.of(outcome(outcomes.get(0)), outcome(outcomes.get(1))))
                    .containsExactlyInAnyOrder("done", "CHANGED_MEANWHILE");
        }
        assertThat(examples.history(ref).versions()).hasSize(2);
    }

    private static String outcome(Future<String> decision) throws InterruptedException, ExecutionException {
        return decision.get();
    }

    private static Callable<String> decision(Person person, CountDownLatch ready, Runnable decide) {
        return () -> {
            ready.countDown();
            ready.await();
            try {
                by(person, decide);
                return "done";
            } catch (RefusedByRule refused) {
                return refused.rule().name();
            }
        };
    }

    private static Rule refusal(Person person, Runnable decide) {
        return catchThrowableOfType(RefusedByRule.class, () -> by(person, decide))
                .rule();
    }

    private static void by(Person person, Runnable decide) {
        CurrentPerson.as(person, () -> {
            decide.run();
            return person;
        });
    }
}
