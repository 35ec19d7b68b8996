package org.tidemark.atlas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScorecardTest {
    private static final List<Criteria.Criterion> CRITERIA = List.of(
            criterion("GS01", Criteria.Kind.GOLD_STANDARD),
            criterion("GS02", Criteria.Kind.GOLD_STANDARD),
            criterion("GS03", Criteria.Kind.GOLD_STANDARD),
            criterion("GS04", Criteria.Kind.GOLD_STANDARD),
            criterion("SJ01", Criteria.Kind.SOCIAL_JUSTICE));

    private final Scorecard card = Scorecard.of(
            PolicyType.DECRIMINALISATION,
            CRITERIA,
            List.of(
                    assessment(PolicyType.DECRIMINALISATION, "GS01", "partly"),
                    assessment(PolicyType.DECRIMINALISATION, "GS02", "fails"),
                    assessment(PolicyType.DECRIMINALISATION, "GS03", "meets"),
                    assessment(PolicyType.LEGAL_REGULATION, "SJ01", "fails")));

    @Test
    void what_nobody_assessed_is_unknown_and_never_a_gap() {
        assertThat(card.rating("GS04")).isEqualTo(Rating.UNKNOWN);
        assertThat(card.count(Rating.UNKNOWN)).isEqualTo(1);
        assertThat(card.gaps()).extracting(line -> line.criterion().code()).doesNotContain("GS04");
    }

    @Test
    void gaps_begin_with_what_fails() {
        assertThat(card.gaps()).extracting(line -> line.criterion().code()).containsExactly("GS02", "GS01");
    }

    @Test
    void decriminalisation_is_held_against_the_gold_standard_alone() {
        assertThat(card.lines())
                .extracting(line -> line.criterion().code())
                .containsExactly("GS01", "GS02", "GS03", "GS04");
    }

    @Test
    void a_policy_that_nobody_assessed_is_wholly_unknown() {
        assertThat(Scorecard.of(PolicyType.LEGAL_REGULATION, CRITERIA, List.of())
                        .isUnknown())
                .isTrue();
        assertThat(card.isUnknown()).isFalse();
    }

    private static Criteria.Criterion criterion(String code, Criteria.Kind kind) {
        return new Criteria.Criterion(code, kind, "Criterion " + code, "", "", "", "", "");
    }

    private static Assessment assessment(PolicyType type, String criterion, String rating) {
        return new Assessment("PT", type, criterion, rating, "", List.of());
    }
}
