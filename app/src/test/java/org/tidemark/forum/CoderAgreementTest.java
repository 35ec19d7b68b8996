package org.tidemark.forum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.tidemark.forum.CodingExamples.mark;

import java.io.UnsupportedEncodingException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.tidemark.access.Person;
import org.tidemark.access.TestPeople;
import org.tidemark.forum.CoderAgreement.Pair;
import org.tidemark.forum.CoderAgreement.Within;

/// What is said of how well coders agree.
@SpringBootTest
class CoderAgreementTest {
    private static final UUID ANNA = UUID.randomUUID();
    private static final UUID BERT = UUID.randomUUID();

    @Autowired
    private WebApplicationContext context;

    @Test
    void alpha_and_kappa_are_what_one_works_out_by_hand() {
        // 12 units: 4 × support/support, 6 × absent/absent, 1 × support/absent, 1 × absent/support
        var summary = CoderAgreement.summary(
                List.of(
                        pair("S1", "A", "support", "support", 4),
                        pair("S1", "A", "absent", "absent", 6),
                        pair("S1", "A", "support", "absent", 1),
                        pair("S1", "A", "absent", "support", 1)),
                interventions(
                        12,
                        n -> n < 4 ? "support" : n < 10 ? "absent" : n == 10 ? "support" : "absent",
                        n -> n < 4 ? "support" : n < 10 ? "absent" : n == 10 ? "absent" : "support"),
                Map.of(ANNA, "Anna", BERT, "Bert"));
        // values: 10 support, 14 absent of 24; disagreeing 4; expected 2 × 10 × 14 ÷ 23
        assertThat(summary.overall().value().orElseThrow()).isEqualTo(1 - 4 / (2.0 * 10 * 14 / 23), within(1e-9));
        assertThat(summary.overall().share()).isEqualTo(10.0 / 12, within(1e-9));
        assertThat(summary.overall().low()).isLessThan(summary.overall().value().orElseThrow());
        // expected agreement (5/12)² + (7/12)²
        double expected = (25.0 + 49) / 144;
        assertThat(summary.codes().getFirst().value().orElseThrow())
                .isEqualTo((10.0 / 12 - expected) / (1 - expected), within(1e-9));
        assertThat(summary.coders().getFirst().name()).isEqualTo("Anna · Bert");
        assertThat(summary.met()[0]).containsExactly(4, 0, 0, 1);
    }

    @Test
    void few_units_and_values_that_are_all_the_same_give_no_coefficient() {
        var few = CoderAgreement.summary(List.of(pair("S1", "A", "support", "support", 9)), List.of(), Map.of());
        assertThat(few.overall().tooFew()).isTrue();
        var same = CoderAgreement.summary(List.of(pair("S1", "A", "absent", "absent", 500)), List.of(), Map.of());
        assertThat(same.overall().tooFew()).isFalse();
        assertThat(same.overall().value()).as("not 1").isEmpty();
        assertThat(same.overall().share()).isEqualTo(1);
    }

    @Test
    void few_interventions_give_a_coefficient_without_an_interval_however_many_codes_they_have() {
        var summary = CoderAgreement.summary(
                List.of(
                        pair("S1", "A", "support", "support", 4),
                        pair("S1", "A", "absent", "absent", 210),
                        pair("S1", "A", "support", "absent", 11)),
                List.of(
                        new Within("S1", 1, "support", "support", 4),
                        new Within("S1", 1, "absent", "absent", 100),
                        new Within("S1", 2, "absent", "absent", 110),
                        new Within("S1", 2, "support", "absent", 11)),
                Map.of());
        assertThat(summary.overall().value()).isPresent();
        assertThat(summary.overall().hasInterval()).isFalse();
    }

    private static List<Within> interventions(int count, IntFunction<String> one, IntFunction<String> other) {
        return IntStream.range(0, count)
                .mapToObj(n -> new Within("S1", n, one.apply(n), other.apply(n), 1))
                .toList();
    }

    @Test
    void the_pages_read_what_coders_handed_in_and_name_them_only_to_those_who_work_here()
            throws UnsupportedEncodingException {
        var examples = new CodingExamples(context);
        examples.code(examples.first, mark("SYSTEM_CHANGE", Stance.SUPPORT), mark("DECRIM", Stance.SUPPORT));
        examples.code(examples.second, mark("SYSTEM_CHANGE", Stance.SUPPORT), mark("DECRIM", Stance.OPPOSE));
        assertThat(page(null, "/forum/agreement"))
                .contains("Krippendorff", "TEST", "Decriminalisation", "20240101")
                .doesNotContain("By pair of coders", "Test coder");
        assertThat(page(examples.third, "/desk/coding/agreement")).contains("By pair of coders", "Test coder");
    }

    private static Pair pair(String session, String code, String one, String other, long units) {
        return new Pair(session, code, ANNA, BERT, one, other, units);
    }

    private String page(@Nullable Person person, String address) throws UnsupportedEncodingException {
        var visitor = MockMvcTester.create(MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build());
        var request = visitor.get().uri(address);
        var answer =
                (person == null ? request : request.with(authentication(TestPeople.authentication(person)))).exchange();
        assertThat(answer).hasStatusOk();
        return answer.getResponse().getContentAsString();
    }
}
