package org.tidemark.composite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tidemark.composite.aggregate.Aggregation;
import org.tidemark.composite.normalise.Normalisation;

/// A named error, or a missing value with its reason: never a number that is not one in a ranking.
class HostileInputTest {
    private static final double NO = Double.NaN;
    private static final Framework TWO = Framework.of(
            Element.indicator("x", "index"), Element.indicator("y", "index"), Element.aggregate("index", 2, null));
    private static final Method SIMPLE =
            Method.of(Treat.winsorising(5), Normalise.minMax(0, 100), Aggregate.arithmetic());

    private static Data data(double[] x, double[] y) {
        String[] units = new String[x.length];
        for (int row = 0; row < x.length; row++) {
            units[row] = "U" + row;
        }
        return Data.of(units).column("x", x).column("y", y).build();
    }

    static Stream<Arguments> frameworks() {
        return Stream.of(
                Arguments.of("/framework: there is no indicator", List.of(Element.aggregate("index", 2, null))),
                Arguments.of("/framework: there is no indicator", List.of()),
                Arguments.of(
                        "/framework/a: it is its own ancestor",
                        List.of(
                                Element.indicator("x", "a"),
                                Element.aggregate("a", 2, "b"),
                                Element.aggregate("b", 3, "a"),
                                Element.aggregate("index", 4, null))),
                Arguments.of(
                        "/framework/a: it is its own ancestor",
                        List.of(Element.indicator("x", "a"), Element.aggregate("a", 2, "a"))),
                Arguments.of(
                        "/framework/x: the code is there twice",
                        List.of(
                                Element.indicator("x", "index"),
                                Element.indicator("x", "index"),
                                Element.aggregate("index", 2, null))),
                Arguments.of(
                        "/framework/x: the parent p is unknown",
                        List.of(Element.indicator("x", "p"), Element.aggregate("index", 2, null))),
                Arguments.of(
                        "/framework: there are several elements at the top: a, b",
                        List.of(
                                Element.indicator("x", "a"),
                                Element.indicator("y", "b"),
                                Element.aggregate("a", 2, null),
                                Element.aggregate("b", 2, null))),
                Arguments.of(
                        "/framework/a: an aggregate without children",
                        List.of(
                                Element.indicator("x", "index"),
                                Element.aggregate("a", 2, "index"),
                                Element.aggregate("index", 3, null))),
                Arguments.of(
                        "/framework/a: level 2 below the parent b of level 2",
                        List.of(
                                Element.indicator("x", "a"),
                                Element.aggregate("a", 2, "b"),
                                Element.aggregate("b", 2, null))),
                Arguments.of(
                        "/framework/x: its weight is not a number",
                        List.of(Element.indicator("x", "index").weighing(NO), Element.aggregate("index", 2, null))));
    }

    @ParameterizedTest
    @MethodSource("frameworks")
    void a_framework_that_makes_no_sense_is_refused(String message, List<Element> elements) {
        assertThatThrownBy(() -> Framework.of(elements))
                .isInstanceOf(CompositeException.class)
                .hasMessageStartingWith(message);
    }

    @Test
    void data_that_make_no_sense_are_refused() {
        assertThatThrownBy(() -> Data.of("A", "A").column("x", 1, 2).build())
                .hasMessage("/data/A: the unit is there twice");
        assertThatThrownBy(() -> Data.of("A").column("x", Double.POSITIVE_INFINITY))
                .hasMessage("/data/A/x: the value is infinite");
        assertThatThrownBy(() -> Data.of("A", "B").column("x", 1)).hasMessage("/data/x: 1 values for 2 rows");
        assertThatThrownBy(() -> Data.of("A").column("x", 1).column("x", 2))
                .hasMessage("/data/x: the column is there twice");
        assertThatThrownBy(() -> Data.of()).hasMessage("/data: there is no unit");
        assertThatThrownBy(() -> SIMPLE.apply(TWO, Data.of("A").column("x", 1).build()))
                .hasMessage("/data/y: the indicator has no column");
    }

    @Test
    void a_constant_indicator_is_refused_by_name() {
        assertThatThrownBy(() -> SIMPLE.apply(TWO, data(new double[] {1, 2, 3}, new double[] {7, 7, 7})))
                .hasMessage("/normalise/y: all values are the same, so min-max has no range");
        assertThatThrownBy(() -> SIMPLE.with(Normalise.zScore(0, 1))
                        .apply(TWO, data(new double[] {1, 2, 3}, new double[] {.1, .1, .1})))
                .hasMessage("/normalise/y: all values are the same, so there is no z-score");
    }

    @Test
    void an_indicator_without_any_value_is_refused_by_name() {
        assertThatThrownBy(() -> SIMPLE.apply(TWO, data(new double[] {1, 2, 3}, new double[] {NO, NO, NO})))
                .hasMessage("/normalise/y: not one unit has a value");
        assertThatThrownBy(() -> Method.of(Screen.byMissing(0.9), Normalise.minMax(0, 1))
                        .apply(TWO, data(new double[] {NO, NO}, new double[] {1, NO})))
                .hasMessage("/screen: no unit has enough data");
    }

    @Test
    void one_unit_has_no_range_but_can_be_scaled() {
        Data one = data(new double[] {3}, new double[] {5});
        assertThatThrownBy(() -> SIMPLE.apply(TWO, one)).isInstanceOf(CompositeException.class);
        Result result =
                SIMPLE.with(Normalise.by(new Normalisation.Scaled(2, 1))).apply(TWO, one);
        assertThat(result.scores("index")).containsExactly(9);
        assertThat(result.ranks("index")).containsExactly(1);
    }

    @Test
    void a_unit_without_values_has_no_rank_and_says_why() {
        Result result = SIMPLE.apply(TWO, data(new double[] {1, 2, NO, 4}, new double[] {4, 3, NO, 2}));
        assertThat(result.ranks("index")[2]).isZero();
        assertThat(result.explain("U2", "index").note()).isEqualTo("0 of 2 children have a value");
    }

    @Test
    void weights_of_zero_leave_nothing_to_divide_by() {
        Data data = data(new double[] {1, 2, NO}, new double[] {4, 3, 5});
        assertThatThrownBy(() -> Method.of(new Weigh(Map.of("x", 0.0, "y", 0.0)), Aggregate.arithmetic())
                        .apply(TWO, data))
                .hasMessage("/aggregate/index: all weights are 0");
        Result onlyX =
                Method.of(new Weigh(Map.of("y", 0.0)), Aggregate.arithmetic()).apply(TWO, data);
        assertThat(onlyX.scores("index")).containsExactly(1, 2, NO);
        assertThat(onlyX.ranks("index")).containsExactly(2, 1, 0);
    }

    @Test
    void a_denominator_of_zero_is_refused_by_name() {
        Framework per = Framework.of(Element.indicator("x", "index").per("gdp"), Element.aggregate("index", 2, null));
        assertThatThrownBy(() -> Method.of(new Denominate())
                        .apply(
                                per,
                                Data.of("A", "B")
                                        .column("x", 1, 2)
                                        .denominator("gdp", 1, 0)
                                        .build()))
                .hasMessage("/denominate/x/B: there is no 2.0 by 0.0 (gdp)");
        assertThatThrownBy(() -> Method.of(new Denominate())
                        .apply(per, Data.of("A").column("x", 1).build()))
                .hasMessage("/denominate/x: the data have no column gdp");
    }

    static Stream<Arguments> huge() {
        return Stream.of(
                Arguments.of(SIMPLE),
                Arguments.of(SIMPLE.with(Normalise.zScore(0, 1))),
                Arguments.of(SIMPLE.with(Normalise.by(new Normalisation.Scaled(1e10, 0)))),
                Arguments.of(Method.of(Aggregate.arithmetic())),
                Arguments.of(Method.of(Aggregate.by(new Aggregation.Generalised(2, false)))),
                Arguments.of(Method.of(Impute.mean(), Aggregate.by(new Aggregation.Median()))),
                Arguments.of(Method.of(Impute.rowMean(0), Aggregate.arithmetic())));
    }

    @ParameterizedTest
    @MethodSource("huge")
    void values_at_the_end_of_doubles_give_numbers_or_a_named_error(Method method) {
        double[] x = {1e308, -1e308, 1e308, -1e308, 1.7e308, NO, 1e-308, 4};
        double[] y = {1, 2, 3, 4, 5, 6, 7, 1e308};
        try {
            Result result = method.apply(TWO, data(x, y));
            for (double score : result.scores("index")) {
                assertThat(Double.isInfinite(score)).isFalse();
            }
            for (int row = 0; row < 8; row++) {
                assertThat(result.scores("index")[row]).as("row " + row).isNotNaN();
            }
        } catch (CompositeException e) {
            assertThat(e.path()).matches("/(normalise|aggregate|impute)/.+");
        }
    }

    @Test
    void a_hundred_levels_are_levels_like_others() {
        List<Element> elements = new ArrayList<>();
        elements.add(Element.indicator("x", "level 2"));
        elements.add(Element.indicator("y", "level 2"));
        for (int level = 2; level <= 100; level++) {
            elements.add(Element.aggregate("level " + level, level, level == 100 ? null : "level " + (level + 1)));
        }
        Framework deep = Framework.of(elements);
        Result result = SIMPLE.apply(deep, data(new double[] {1, 2, 3}, new double[] {3, 2, 7}));
        assertThat(result.scores("level 100")).isEqualTo(result.scores("level 2"));
        assertThat(result.explain("U0", "level 100").children()).hasSize(1);
        assertThat(deep.effectiveWeights()).containsEntry("x", 0.5);
    }

    @Test
    void nothing_follows_the_aggregation() {
        assertThatThrownBy(() -> Method.of(Aggregate.arithmetic(), Normalise.minMax(0, 1)))
                .hasMessage("/aggregate: another step follows it");
        assertThatThrownBy(() -> new Method(List.of())).isInstanceOf(CompositeException.class);
    }
}
