package org.tidemark.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Scores of the 2021 index from the dimensions that were published, against the published scores.
class ComputationTest {
    private static final Edition EDITION = new Edition(
            "GDPI-2021",
            "Global Drug Policy Index 2021",
            2020,
            null,
            "",
            List.of("AR", "BR", "IN", "JM", "NO"),
            List.of(
                    element("GDPI", null, Level.INDEX, 1.0, WeightBasis.PUBLISHED),
                    element("D1", "GDPI", Level.DIMENSION, 1.0, WeightBasis.HYPOTHESIS),
                    element("D2", "GDPI", Level.DIMENSION, 1.0, WeightBasis.HYPOTHESIS),
                    element("D3", "GDPI", Level.DIMENSION, 1.0, WeightBasis.HYPOTHESIS),
                    element("D4", "GDPI", Level.DIMENSION, 1.0, WeightBasis.HYPOTHESIS),
                    element("D5", "GDPI", Level.DIMENSION, 1 / 3.0, WeightBasis.HYPOTHESIS)));

    private static final KnownScores KNOWN = known(Map.of(
            "AR", new Integer[] {44, 76, 24, 26, 48, null},
            "IN", new Integer[] {46, 63, 38, 49, 33, null},
            "JM", new Integer[] {48, 76, 65, 19, 35, 39},
            "BR", new Integer[] {26, 45, null, 9, null, null}));

    @Test
    void the_hypothesis_gives_what_was_published_to_within_a_point() {
        var computed = Computation.of(EDITION, KNOWN, Choice.own(EDITION));
        assertThat(score(computed, "AR")).isEqualTo(43.5, within(1e-9));
        assertThat(score(computed, "IN")).isEqualTo(45.75, within(1e-9));
        assertThat(score(computed, "JM")).isEqualTo(48, within(1e-9));
        assertThat(computed.of("JM").orElseThrow().rank()).isEqualTo(1);
    }

    @Test
    void an_unknown_dimension_is_never_taken_for_nought() {
        var ranking = Ranking.of(EDITION, KNOWN, Computation.of(EDITION, KNOWN, Choice.own(EDITION)));
        var brazil = row(ranking, "BR");
        assertThat(brazil.computed()).isNull();
        assertThat(brazil.unknown()).extracting(EditionElement::code).containsExactly("D2", "D4", "D5");
        assertThat(brazil.range()).isEqualTo(new RankRange(4, 4));
        assertThat(row(ranking, "NO").range()).isNull();
        assertThat(ranking.rows().getLast().jurisdiction()).isEqualTo("NO");
    }

    @Test
    void what_was_not_scored_leaves_its_weight_to_the_others() {
        var without = Computation.of(EDITION, KNOWN, Choice.of(EDITION, Map.of("drop", List.of("D5"))));
        assertThat(score(without, "JM")).isEqualTo((76 + 65 + 19 + 35) / 4.0, within(1e-9));
        assertThat(score(without, "AR")).isEqualTo(43.5, within(1e-9));
    }

    @Test
    void other_weights_give_other_ranks() {
        var tried = Computation.of(EDITION, KNOWN, Choice.of(EDITION, Map.of("w.D3", List.of("100"))));
        assertThat(tried.of("IN").orElseThrow().rank()).isEqualTo(1);
        var trial = Trial.of(Computation.of(EDITION, KNOWN, Choice.own(EDITION)), tried, EDITION, KNOWN);
        assertThat(trial.rows().getFirst().jurisdiction()).isEqualTo("IN");
        assertThat(trial.rows().getFirst().rise()).isEqualTo(1);
    }

    @Test
    void a_weakness_counts_more_in_a_geometric_mean() {
        var geometric = Computation.of(EDITION, KNOWN, Choice.of(EDITION, Map.of("rule", List.of("geometric"))));
        double onTheirScale = Math.exp(
                (Math.log(76 * .99 + 1) + Math.log(24 * .99 + 1) + Math.log(26 * .99 + 1) + Math.log(48 * .99 + 1))
                        / 4);
        assertThat(score(geometric, "AR")).isEqualTo(onTheirScale, within(1e-9));
    }

    @Test
    void weights_that_are_no_numbers_are_refused_by_name() {
        for (String weight : List.of("many", "-1", "NaN", "1e9", "")) {
            assertThatThrownBy(() -> Choice.of(EDITION, Map.of("w.D2", List.of(weight))))
                    .isInstanceOfSatisfying(
                            ImpossibleChoice.class,
                            impossible -> assertThat(impossible.dimension()).isEqualTo("D2"));
        }
        assertThatThrownBy(() -> Choice.of(EDITION, Map.of("drop", List.of("D1", "D2", "D3", "D4", "D5"))))
                .isInstanceOfSatisfying(
                        ImpossibleChoice.class,
                        impossible -> assertThat(impossible.reason()).isEqualTo(ImpossibleChoice.Reason.NOTHING_LEFT));
    }

    @Test
    void countries_with_the_same_published_score_share_a_range_of_ranks() {
        var known = known(Map.of(
                "AR", new Integer[] {44, null, null, null, null, null},
                "IN", new Integer[] {44, null, null, null, null, null},
                "JM", new Integer[] {40, null, null, null, null, null}));
        var ranking = Ranking.of(EDITION, known, Computation.of(EDITION, known, Choice.own(EDITION)));
        assertThat(row(ranking, "AR").range()).isEqualTo(new RankRange(1, 2));
        assertThat(row(ranking, "JM").range()).isEqualTo(new RankRange(3, 3));
    }

    private static double score(Computation computation, String place) {
        return computation.of(place).orElseThrow().score();
    }

    private static Ranking.Row row(Ranking ranking, String place) {
        return ranking.rows().stream()
                .filter(each -> each.jurisdiction().equals(place))
                .findFirst()
                .orElseThrow();
    }

    /// The index and its five dimensions; a place with a first and a second dimension is known whole.
    private static KnownScores known(Map<String, @Nullable Integer[]> scores) {
        var elements = List.of("GDPI", "D1", "D2", "D3", "D4", "D5");
        var known = new ArrayList<KnownScore>();
        scores.forEach((place, values) -> {
            for (int at = 0; at < values.length; at++) {
                Integer value = values[at];
                if (value != null) {
                    boolean complete = at == 0 && values[1] != null && values[2] != null;
                    known.add(new KnownScore(
                            place + elements.get(at),
                            elements.get(at),
                            place,
                            Objects.requireNonNull(value).doubleValue(),
                            null,
                            complete,
                            ""));
                }
            }
        });
        return new KnownScores(known);
    }

    private static EditionElement element(
            String code, @Nullable String parent, Level level, double weight, WeightBasis basis) {
        return new EditionElement(code, parent, level, code, weight, basis, "");
    }
}
