package org.tidemark.forum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.tidemark.forum.CodingExamples.mark;

import java.io.UnsupportedEncodingException;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.tidemark.access.Person;
import org.tidemark.access.Role;
import org.tidemark.access.TestPeople;
import org.tidemark.evidence.Histories;
import org.tidemark.evidence.Review;
import org.tidemark.evidence.Status;
import org.tidemark.forum.CodingRefused.Rule;

/// Two people code what was said, blind to each other; what both found counts, the rest is settled by somebody.
@SpringBootTest
class BlindCodingTest {
    @Autowired
    private WebApplicationContext context;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Passes passes;

    @Autowired
    private Reconciliations reconciliations;

    @Autowired
    private CodingCorrections corrections;

    private CodingExamples examples;

    @BeforeEach
    void a_sitting_and_its_coders() {
        examples = new CodingExamples(context);
    }

    @Test
    void the_second_coder_sees_nothing_of_the_first_in_any_table() {
        examples.code(examples.first, mark("SYSTEM_CHANGE", Stance.SUPPORT, true, "a hint"));
        for (Person blind : List.of(examples.second, examples.third)) {
            examples.as(blind, () -> {
                for (String table : List.of("forum.pass", "forum.coding", "forum.reconciliation")) {
                    assertThat(seen("select count(*) from " + table + " where intervention = ?", examples.ref))
                            .as(table)
                            .isZero();
                }
                assertThat(seen("select count(*) from forum.mark where comment = 'a hint'"))
                        .isZero();
                assertThat(seen("select count(*) from evidence.record where ref like ?", "CO-" + examples.ref + "%"))
                        .as("not even how many codes there are")
                        .isZero();
                assertThat(reconciliations.waiting(examples.ref)).isEmpty();
                return 1;
            });
        }
    }

    @Test
    void the_second_coder_sees_nothing_of_the_first_on_any_page() throws UnsupportedEncodingException {
        examples.code(examples.first, mark("SYSTEM_CHANGE", Stance.SUPPORT, false, "a hint"));
        for (String address : List.of(
                "/desk/coding/interventions/" + examples.ref,
                "/desk/coding/sittings/" + examples.sitting,
                "/desk/coding/disagreements/" + examples.ref,
                "/forum/interventions/" + examples.ref)) {
            assertThat(page(examples.second, address))
                    .as(address)
                    .doesNotContain("a hint", "<mark", "data-stance=\"", "Test coder</b>", "SYSTEM_CHANGE: ");
        }
        assertThat(page(examples.second, "/desk/coding/interventions/" + examples.ref))
                .contains("You are the second coder");
        assertThat(page(examples.first, "/desk/coding/interventions/" + examples.ref))
                .contains("You handed this in", "a hint");
    }

    @Test
    void what_both_found_is_confirmed_in_the_name_of_the_second() {
        examples.code(examples.first, mark("SYSTEM_CHANGE", Stance.SUPPORT), mark("DECRIM", Stance.SUPPORT));
        var result =
                examples.code(examples.second, mark("SYSTEM_CHANGE", Stance.SUPPORT), mark("DECRIM", Stance.SUPPORT));
        assertThat(result).isEqualTo(new HandedIn(HandedIn.Kind.SECOND, 2, 2, 0));
        assertThat(examples.onRecord()).containsExactly("DECRIM support confirmed", "SYSTEM_CHANGE support confirmed");
        assertThat(examples.count(
                        """
                        select count(*) from forum.agreement a join evidence.version v on v.record = a.record
                            join evidence.claim c on c.id = v.claim
                        where a.record like ? and a.second_coder = ? and v.actor = ? and c.author = ?""",
                        "CO-" + examples.ref + "%",
                        examples.second.id(),
                        examples.second.id(),
                        examples.first.id()))
                .isEqualTo(2);
    }

    @Test
    void other_words_doubts_and_comments_are_no_disagreement() {
        examples.code(examples.first, mark("SYSTEM_CHANGE", Stance.SUPPORT, true, "very clear"));
        var result = examples.code(
                examples.second, new Mark("SYSTEM_CHANGE", Stance.SUPPORT, 0, 10, false, "not at all", null));
        assertThat(result.disagreements()).isZero();
        assertThat(examples.count(
                        "select count(*) from forum.coding where intervention = ? and doubtful", examples.ref))
                .as("a doubt of either stays a doubt")
                .isEqualTo(1);
    }

    @Test
    void that_both_found_nothing_is_agreement_too() {
        examples.code(examples.first);
        assertThat(examples.code(examples.second)).isEqualTo(new HandedIn(HandedIn.Kind.SECOND, 0, 0, 0));
        assertThat(examples.onRecord()).isEmpty();
    }

    @Test
    void a_disagreement_is_settled_with_a_reason_that_the_overruled_coder_reads() {
        disagree();
        var disagreement = examples.waiting(examples.second).getFirst();
        refused(
                Rule.REASON_MISSING,
                () -> examples.settle(
                        examples.second, "SYSTEM_CHANGE", disagreement.one().pass(), " "));
        examples.settle(
                examples.second,
                "SYSTEM_CHANGE",
                disagreement.one().pass(),
                "It asks for a review: read the inclusion");

        assertThat(examples.onRecord()).containsExactly("SYSTEM_CHANGE support confirmed");
        var lesson =
                examples.as(examples.second, () -> reconciliations.overruled(5)).getFirst();
        assertThat(lesson.reason()).isEqualTo("It asks for a review: read the inclusion");
        assertThat(lesson.mine().mark()).extracting("stance").isEqualTo(Stance.NEUTRAL);
        assertThat(lesson.kept()).isNotNull();
        assertThat(examples.as(examples.first, () -> reconciliations.overruled(5)))
                .isEmpty();
        refused(Rule.SETTLED_BEFORE, () -> examples.settle(examples.third, "SYSTEM_CHANGE", null, "Again"));
    }

    @Test
    void a_code_that_only_one_saw_may_be_dropped() {
        examples.code(examples.first, mark("HARM_REDUCTION", Stance.SUPPORT));
        examples.code(examples.second);
        var disagreement = examples.waiting(examples.third).getFirst();
        assertThat(disagreement.other().mark()).isNull();
        examples.settle(examples.third, "HARM_REDUCTION", disagreement.other().pass(), "No service is named");
        assertThat(examples.onRecord()).isEmpty();
        assertThat(examples.as(examples.first, () -> reconciliations.overruled(5)))
                .extracting(lesson -> lesson.disagreement().code())
                .containsExactly("HARM_REDUCTION");
    }

    @Test
    void nobody_upholds_or_confirms_their_own() {
        disagree();
        var disagreement = examples.waiting(examples.first).getFirst();
        refused(
                Rule.OWN_WORK,
                () -> examples.settle(
                        examples.first, "SYSTEM_CHANGE", disagreement.one().pass(), "I am right"));
        assertThatThrownBy(() -> examples.as(
                        examples.first,
                        () -> jdbc.sql(
                                        "insert into forum.reconciliation (intervention, code, kept, reason) values (?, ?, ?, 'x')")
                                .params(
                                        examples.ref,
                                        "SYSTEM_CHANGE",
                                        disagreement.one().pass())
                                .update()))
                .hasMessageContaining("nobody upholds their own coding");

        var others = new CodingExamples(context);
        others.code(others.first, mark("DECRIM", Stance.SUPPORT));
        others.code(others.second, mark("DECRIM", Stance.SUPPORT));
        UUID claim = TestPeople.asOwner(
                context,
                owner -> owner.sql("select claim from forum.coding where intervention = ?")
                        .param(others.ref)
                        .query(UUID.class)
                        .single());
        for (Person nobody : List.of(others.first, others.third, examples.first)) {
            assertThatThrownBy(() -> others.as(
                            nobody,
                            () -> jdbc.sql("select forum.confirm_coding(?)")
                                    .param(claim)
                                    .query()
                                    .listOfRows()))
                    .hasMessageContaining("not confirmed by whoever asks");
        }
    }

    @Test
    void what_was_handed_in_is_not_handed_in_again_nor_changed() {
        examples.code(examples.first, mark("DECRIM", Stance.SUPPORT));
        refused(Rule.HANDED_IN_BEFORE, () -> examples.code(examples.first, mark("DECRIM", Stance.OPPOSE)));
        refused(
                Rule.HANDED_IN_BEFORE,
                () -> examples.as(examples.first, () -> passes.handIn(examples.ref, examples.version(), false, "")));
    }

    @Test
    void nobody_looks_at_the_other_coding_and_thinks_again() {
        examples.code(examples.first, mark("DECRIM", Stance.SUPPORT));
        examples.code(examples.second, mark("DECRIM", Stance.OPPOSE));
        for (String attempt : List.of(
                "update forum.pass set done = null where intervention = ?",
                "update forum.mark set stance = 'support' where pass in (select id from forum.pass where intervention = ?)",
                "insert into forum.pass (intervention, codebook) select ?, max(version) from forum.codebook")) {
            assertThatThrownBy(() -> examples.as(
                            examples.second,
                            () -> jdbc.sql(attempt).param(examples.ref).update()))
                    .as(attempt)
                    .hasMessageContaining("handed in");
        }
    }

    @Test
    void nothing_to_code_is_said_on_purpose() {
        refused(
                Rule.NOTHING_MARKED,
                () -> examples.as(examples.first, () -> passes.handIn(examples.ref, examples.version(), false, "")));
        examples.as(examples.first, () -> {
            passes.mark(examples.ref, mark("DECRIM", Stance.SUPPORT));
            return 1;
        });
        refused(
                Rule.MARKED_AFTER_ALL,
                () -> examples.as(examples.first, () -> passes.handIn(examples.ref, examples.version(), true, "")));
    }

    @Test
    void of_two_second_coders_the_later_changes_nothing() {
        examples.code(examples.first, mark("DECRIM", Stance.SUPPORT));
        examples.as(examples.third, () -> {
            passes.mark(examples.ref, mark("DECRIM", Stance.OPPOSE));
            return 1;
        });
        examples.code(examples.second, mark("DECRIM", Stance.SUPPORT));
        var late = examples.as(examples.third, () -> passes.handIn(examples.ref, examples.version(), false, ""));
        assertThat(late.kind()).isEqualTo(HandedIn.Kind.ONE_MORE);
        assertThat(examples.onRecord()).containsExactly("DECRIM support confirmed");
        var another = TestPeople.create(context, Role.CODER);
        refused(Rule.CODED_BY_OTHERS, () -> examples.code(another, mark("DECRIM", Stance.SUPPORT)));
    }

    @Test
    void who_coded_while_the_speaker_was_changed_looks_again_and_the_claim_names_the_right_one() {
        examples.code(examples.first, mark("DECRIM", Stance.SUPPORT));
        String seen = examples.version();
        examples.reassign(new Speaker(SpeakerKind.NGO, null, "Another network", ""));
        examples.as(examples.second, () -> {
            passes.mark(examples.ref, mark("DECRIM", Stance.SUPPORT));
            return 1;
        });
        refused(
                Rule.CHANGED_MEANWHILE,
                () -> examples.as(examples.second, () -> passes.handIn(examples.ref, seen, false, "")));
        examples.as(examples.second, () -> passes.handIn(examples.ref, examples.version(), false, ""));
        assertThat(examples.count(
                        "select count(*) from forum.coding where intervention = ? and entity = 'Another network'",
                        examples.ref))
                .isEqualTo(1);
    }

    @Test
    void words_outside_of_what_was_said_are_no_evidence() {
        refused(
                Rule.OUTSIDE_THE_TEXT,
                () -> examples.code(
                        examples.first,
                        new Mark("DECRIM", Stance.SUPPORT, 0, CodingExamples.WORDS.length() + 5, false, "", null)));
        refused(Rule.NO_SUCH_CODE, () -> examples.code(examples.first, mark("NO_CODE", Stance.SUPPORT)));
    }

    @Test
    void where_one_coder_is_enough_a_reviewer_confirms() {
        examples.as(examples.first, () -> {
            context.getBean(Sittings.class).wantCoders(List.of(examples.sitting), 1);
            return 1;
        });
        var result = examples.code(examples.first, mark("DECRIM", Stance.SUPPORT));
        assertThat(result.kind()).isEqualTo(HandedIn.Kind.ALONE);
        assertThat(examples.onRecord()).containsExactly("DECRIM support submitted");
        refused(Rule.CODED_BY_OTHERS, () -> examples.code(examples.second, mark("DECRIM", Stance.SUPPORT)));
        String record = "CO-" + examples.ref + "-1";
        examples.as(examples.third, () -> {
            context.getBean(Review.class).confirm(record, 1, "");
            return 1;
        });
        assertThat(examples.onRecord()).containsExactly("DECRIM support confirmed");
    }

    @Test
    void a_change_of_a_confirmed_coding_waits_while_the_record_stands() throws UnsupportedEncodingException {
        examples.code(examples.first, mark("DECRIM", Stance.SUPPORT));
        examples.code(examples.second, mark("DECRIM", Stance.SUPPORT));
        String record = "CO-" + examples.ref + "-1";
        assertThat(page(examples.first, "/desk/coding/records/" + record)).contains("This coding is confirmed");
        examples.as(examples.first, () -> {
            corrections.correct(record, 1, mark("DECRIM", Stance.NEUTRAL), "It only mentions it");
            return 1;
        });
        assertThat(examples.onRecord()).containsExactly("DECRIM neutral submitted", "DECRIM support confirmed");
        var waiting = examples.as(
                examples.third,
                () -> context.getBean(Histories.class).of(record).orElseThrow());
        assertThat(waiting.proposal().orElseThrow().status()).isEqualTo(Status.SUBMITTED);
        assertThat(examples.count(agreed(), record)).isEqualTo(1);
        examples.as(examples.third, () -> {
            context.getBean(Review.class).confirm(record, 2, "");
            return 1;
        });
        assertThat(examples.count(agreed(), record))
                .as("the corrected coding is not what two coders agreed on")
                .isZero();
    }

    private static String agreed() {
        return """
                select count(*) from forum.considered_position
                where record = ? and status = 'confirmed' and upper_inf(known) and agreed is not null""";
    }

    @Test
    void the_desk_says_what_waits_and_why_one_was_overruled() throws UnsupportedEncodingException {
        disagree();
        assertThat(page(examples.third, "/desk/coding")).contains("/desk/coding/disagreements/" + examples.ref);
        assertThat(page(examples.third, "/desk/coding/disagreements/" + examples.ref))
                .contains("supports", "neutral", "Neither");
        var disagreement = examples.waiting(examples.third).getFirst();
        examples.settle(examples.third, "SYSTEM_CHANGE", disagreement.one().pass(), "The inclusion names it");
        assertThat(page(examples.second, "/desk/coding"))
                .contains("The inclusion names it", "You: neutral. Kept: supports.");
    }

    private void disagree() {
        examples.code(examples.first, mark("SYSTEM_CHANGE", Stance.SUPPORT));
        var result = examples.code(examples.second, mark("SYSTEM_CHANGE", Stance.NEUTRAL));
        assertThat(result).isEqualTo(new HandedIn(HandedIn.Kind.SECOND, 1, 0, 1));
        assertThat(examples.onRecord()).as("in dispute, so nobody claims it").isEmpty();
    }

    private static void refused(Rule rule, ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        CodingRefused.class,
                        refusal -> assertThat(refusal.rule()).isEqualTo(rule));
    }

    private long seen(String sql, Object... parameters) {
        return jdbc.sql(sql).params(parameters).query(Long.class).single();
    }

    private String page(Person person, String address) throws UnsupportedEncodingException {
        var visitor = MockMvcTester.create(MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build());
        var answer = visitor.get()
                .uri(address)
                .with(authentication(TestPeople.authentication(person)))
                .exchange();
        assertThat(answer).hasStatusOk();
        return answer.getResponse().getContentAsString();
    }
}
