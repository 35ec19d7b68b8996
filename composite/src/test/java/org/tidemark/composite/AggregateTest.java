package org.tidemark.composite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tidemark.composite.aggregate.Aggregation;
import org.tidemark.composite.aggregate.Outranking;
import org.tidemark.composite.file.Table;

class AggregateTest {
    private static final Method ZERO = Method.of(Normalise.minMax(0, 100), Aggregate.arithmetic());
    private static final Method ONE = Method.of(Normalise.minMax(1, 100), Aggregate.arithmetic());

    static Stream<Arguments> rules() {
        var copeland = new Aggregation.Copeland();
        return Stream.of(
                Arguments.of("agg_n1_100_amean", ONE),
                Arguments.of("agg_n1_100_gmean", ONE.with(Aggregate.geometric())),
                Arguments.of("agg_n1_100_hmean", ONE.with(Aggregate.by(new Aggregation.Harmonic()))),
                Arguments.of("agg_n1_100_genmean_p05", ONE.with(Aggregate.by(new Aggregation.Generalised(0.5, true)))),
                Arguments.of("agg_n1_100_genmean_pm2", ONE.with(Aggregate.by(new Aggregation.Generalised(-2, true)))),
                Arguments.of(
                        "agg_n1_100_amean_gmean_amean",
                        ONE.with(Aggregate.arithmetic().on(3, new Aggregation.Geometric()))),
                Arguments.of("agg_n0_100_median_unweighted", ZERO.with(Aggregate.by(new Aggregation.Median()))),
                Arguments.of(
                        "agg_amean_amean_copeland",
                        ZERO.with(Aggregate.arithmetic().on(4, copeland))),
                Arguments.of("agg_copeland_all_levels", ZERO.with(Aggregate.by(copeland))),
                Arguments.of("agg_n0_100_amean_customweights", weighing("weights_custom")),
                Arguments.of("agg_n0_100_amean_pcaweights", weighing("weights_pca_level1")));
    }

    private static Method weighing(String file) {
        var weights = new HashMap<String, Double>();
        Asem.byKey(Asem.expected(file)).forEach((code, cells) -> weights.put(code, Asem.number(cells.get("Weight"))));
        return Method.of(Normalise.minMax(0, 100), new Weigh(weights), Aggregate.arithmetic());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void each_rule_agrees_with_COINr(String file, Method method) {
        Asem.assertAgrees(
                method.apply(Asem.FRAMEWORK, Asem.nominal().after(Treat.class)).data(), file);
    }

    private static Outranking pillars() {
        Data data = Asem.nominal().data();
        double[][] columns = Asem.FRAMEWORK.level(2).stream()
                .map(pillar -> data.column(pillar.code()))
                .toArray(double[][]::new);
        return Outranking.of(columns, 1, 1, 1, 1, 1, 1, 1, 1);
    }

    @Test
    void the_outranking_matrix_agrees() {
        Table table = Asem.expected("outranking_matrix_pillars");
        Outranking outranking = pillars();
        for (int row = 0; row < table.rows().size(); row++) {
            int a = Asem.RAW.row(table.text(row, "uCode")).orElseThrow();
            for (String other : table.head().subList(1, table.head().size())) {
                int b = Asem.RAW.row(other).orElseThrow();
                Asem.assertSame(outranking.share(a, b), table.text(row, other), a + " " + b);
            }
        }
    }

    @Test
    void the_dominances_agree() {
        Table table = Asem.expected("outranking_dominance_pillars");
        assertThat(pillars().dominances()).hasToString(table.text(0, "nDominant"));
        Asem.assertSame(pillars().robustness(), table.text(0, "fracDominant"), "share");
    }

    /// In COINr a missing value loses its weight above the diagonal only, and the lower half is 1 minus the
    /// upper half, so
    /// that the result depends on the order of the rows.
    @Test
    void with_missing_values_outranking_does_not_depend_on_the_order_of_rows() {
        double no = Double.NaN;
        var one = Outranking.of(new double[][] {{1, no, 3}, {2, 5, 1}}, 1, 3);
        var other = Outranking.of(new double[][] {{3, no, 1}, {1, 5, 2}}, 1, 3);
        assertThat(one.share(0, 1)).isEqualTo(other.share(2, 1)).isZero();
        assertThat(one.share(1, 0)).isEqualTo(other.share(1, 2)).isEqualTo(1);
        assertThat(one.copeland()[0]).isEqualTo(other.copeland()[2]);
    }

    @Test
    void the_generalised_mean_leaves_missing_children_out_unless_it_is_strict() {
        Framework framework = Framework.of(
                Element.indicator("x", "index"), Element.indicator("y", "index"), Element.aggregate("index", 2, null));
        Data data =
                Data.of("A", "B").column("x", 4, 4).column("y", Double.NaN, 16).build();
        var strict = Method.of(Aggregate.by(new Aggregation.Generalised(0.5, true)));
        var lenient = Method.of(Aggregate.by(new Aggregation.Generalised(0.5, false)));
        assertThat(strict.apply(framework, data).scores("index")[0]).isNaN();
        assertThat(lenient.apply(framework, data).scores("index")[0]).isEqualTo(4);
        assertThat(lenient.apply(framework, data).scores("index")[1]).isCloseTo(9, within(1e-12));
    }

    @Test
    void a_geometric_mean_of_zero_is_refused_by_name() {
        assertThatThrownBy(() -> ZERO.with(Aggregate.geometric())
                        .apply(Asem.FRAMEWORK, Asem.nominal().after(Treat.class)))
                .isInstanceOf(CompositeException.class)
                .hasMessageMatching("/aggregate/Physical/[A-Z]{3}/\\w+: the geometric mean needs values above 0.*");
    }

    @Test
    void only_proportions_of_weights_matter() {
        var pillars = new HashMap<String, Double>();
        Asem.FRAMEWORK.level(2).forEach(pillar -> pillars.put(pillar.code(), 7.0));
        Data treated = Asem.nominal().after(Treat.class);
        var heavy = Method.of(Normalise.minMax(0, 100), new Weigh(pillars), Aggregate.arithmetic());
        assertThat(heavy.apply(Asem.FRAMEWORK, treated).scores("Index"))
                .containsExactly(ZERO.apply(Asem.FRAMEWORK, treated).scores("Index"), within(1e-12));
        assertThatThrownBy(() -> Method.of(
                                Normalise.minMax(0, 100),
                                new Weigh(Map.of("Conn", 1.0, "Sust", -1.0)),
                                Aggregate.arithmetic())
                        .apply(Asem.FRAMEWORK, treated))
                .hasMessage("/aggregate/Index: the weights add up to 0");
    }
}
