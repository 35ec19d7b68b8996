package org.tidemark.composite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.tidemark.composite.normalise.Normalisation;
import org.tidemark.composite.statistics.Correlation;
import org.tidemark.composite.statistics.Moments;
import org.tidemark.composite.statistics.Ranks;
import org.tidemark.composite.treat.Outliers;
import org.tidemark.composite.treat.Treater;

class PropertiesTest {
    private static final Normalisation.About ABOUT = new Normalisation.About("x", 1, Double.NaN);

    @Provide
    Arbitrary<double[]> columns() {
        return Arbitraries.frequencyOf(
                        Tuple.of(8, Arbitraries.doubles().between(-1e6, 1e6).ofScale(3)),
                        Tuple.of(2, Arbitraries.of(0.0, 1.0, 5.0)),
                        Tuple.of(1, Arbitraries.just(Double.NaN)))
                .array(double[].class)
                .ofMinSize(1)
                .ofMaxSize(60);
    }

    @Property(tries = 300)
    void every_present_value_has_a_rank_and_the_best_has_rank_one(@ForAll("columns") double[] x) {
        int[] ranks = Ranks.fromTop(x);
        int there = 0;
        for (int i = 0; i < x.length; i++) {
            assertThat(ranks[i] == 0).isEqualTo(Double.isNaN(x[i]));
            there += ranks[i] > 0 ? 1 : 0;
            for (int j = 0; j < x.length; j++) {
                if (x[i] > x[j] && !Tolerance.same(x[i], x[j])) {
                    assertThat(ranks[i]).isLessThan(ranks[j]);
                }
            }
        }
        assertThat(there == 0 || Arrays.stream(ranks).anyMatch(rank -> rank == 1))
                .isTrue();
    }

    @Property(tries = 300)
    void treating_never_adds_or_loses_a_value_and_winsorising_keeps_the_order(@ForAll("columns") double[] x) {
        double[] treated = x.clone();
        new Treater().treat(Outliers.USUAL.fallback(null), treated, 0, x.length);
        for (int i = 0; i < x.length; i++) {
            assertThat(Double.isNaN(treated[i])).isEqualTo(Double.isNaN(x[i]));
            for (int j = 0; j < i; j++) {
                if (x[i] < x[j]) {
                    assertThat(treated[i]).isLessThanOrEqualTo(treated[j]);
                }
            }
        }
    }

    @Property(tries = 300)
    void min_max_goes_from_end_to_end_or_is_refused(@ForAll("columns") double[] x) {
        double[] y = x.clone();
        try {
            new Normalisation.MinMax(1, 100).apply(y, 0, y.length, ABOUT, Double.NaN);
        } catch (CompositeException e) {
            assertThat(Arrays.stream(x).filter(v -> !Double.isNaN(v)).distinct().count())
                    .isLessThanOrEqualTo(1);
            return;
        }
        double[] there = Arrays.stream(y).filter(v -> !Double.isNaN(v)).sorted().toArray();
        assertThat(there[0]).isEqualTo(1);
        assertThat(there[there.length - 1]).isEqualTo(100);
    }

    @Property(tries = 200)
    void skewness_turns_round_with_the_values_and_kurtosis_does_not(@ForAll("columns") double[] x) {
        Moments one = Moments.of(x);
        Moments other = Moments.of(Arrays.stream(x).map(v -> -v).toArray());
        if (!Double.isNaN(one.skewness())) {
            assertThat(other.skewness()).isCloseTo(-one.skewness(), within(1e-9));
        }
        if (!Double.isNaN(one.kurtosis())) {
            assertThat(other.kurtosis()).isCloseTo(one.kurtosis(), within(1e-9));
        }
    }

    @Property(tries = 100)
    void correlations_lie_between_minus_one_and_one(@ForAll("columns") double[] x, @ForAll("columns") double[] y) {
        int n = Math.min(x.length, y.length);
        for (Correlation kind : Correlation.values()) {
            double r = kind.of(Arrays.copyOf(x, n), Arrays.copyOf(y, n));
            assertThat(Double.isNaN(r) || r >= -1 - 1e-12 && r <= 1 + 1e-12).isTrue();
        }
    }

    @Property(tries = 100)
    void an_arithmetic_index_lies_between_its_indicators(@ForAll("columns") double[] x, @ForAll("columns") double[] y) {
        int n = Math.min(x.length, y.length);
        String[] units = new String[n];
        Arrays.setAll(units, row -> "U" + row);
        Framework framework = Framework.of(
                Element.indicator("x", "i").weighing(2), Element.indicator("y", "i"), Element.aggregate("i", 2, null));
        Data data = Data.of(units)
                .column("x", Arrays.copyOf(x, n))
                .column("y", Arrays.copyOf(y, n))
                .build();
        double[] index =
                Method.of(Aggregate.arithmetic()).apply(framework, data).scores("i");
        for (int row = 0; row < n; row++) {
            double low = Double.isNaN(x[row]) ? y[row] : Double.isNaN(y[row]) ? x[row] : Math.min(x[row], y[row]);
            double high = Double.isNaN(x[row]) ? y[row] : Double.isNaN(y[row]) ? x[row] : Math.max(x[row], y[row]);
            assertThat(Double.isNaN(index[row])).isEqualTo(Double.isNaN(low));
            if (!Double.isNaN(low)) {
                assertThat(index[row]).isBetween(low - 1e-9, high + 1e-9);
            }
        }
    }
}
