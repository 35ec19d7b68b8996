package org.tidemark.composite;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tidemark.composite.Asem.Cells;
import org.tidemark.composite.weights.CorrelationWeights;
import org.tidemark.composite.weights.PrincipalComponentWeights;

class WeightsTest {
    /// The sign of a component is arbitrary; ours add up to 0 or more in each pillar.
    @Test
    void weights_from_principal_components_agree_up_to_the_sign_of_a_pillar() {
        Map<String, Double> weights =
                PrincipalComponentWeights.of(Asem.FRAMEWORK, Asem.nominal().after(Normalise.class), 1);
        Map<String, Cells> expected = Asem.byKey(Asem.expected("weights_pca_level1"));
        for (Element pillar : Asem.FRAMEWORK.level(2)) {
            double sum = Asem.FRAMEWORK.children(pillar.code()).stream()
                    .mapToDouble(
                            child -> requireNonNull(expected.get(child.code())).number("Weight"))
                    .sum();
            for (Element child : Asem.FRAMEWORK.children(pillar.code())) {
                Asem.assertSame(
                        Math.signum(sum) * requireNonNull(weights.get(child.code())),
                        requireNonNull(expected.get(child.code())).get("Weight"),
                        child.code());
            }
        }
    }

    /// Such weights are not unique; what is compared is how even the correlations become. COINr stops at its
    /// limit of 2,000
    /// steps and reports the last point it tried, not the best.
    @Test
    void optimised_weights_make_correlations_at_least_as_even_as_in_COINr() {
        Method method = Method.of(Normalise.minMax(0, 100), Aggregate.arithmetic());
        var found = CorrelationWeights.of(Asem.FRAMEWORK, Asem.nominal().after(Treat.class), method, 2, Map.of());
        Map<String, Cells> theirs = Asem.byKey(Asem.expected("weights_optimised_level2_corr"));
        double ours = found.obtained().values().stream()
                .mapToDouble(share -> Math.abs(share - 0.125))
                .max()
                .orElseThrow();
        double reference = theirs.values().stream()
                .mapToDouble(cells -> Math.abs(cells.number("Obtained") - 0.125))
                .max()
                .orElseThrow();
        assertThat(ours).isLessThan(reference);
        assertThat(found.weights().values().stream()
                        .mapToDouble(weight -> weight)
                        .sum())
                .isBetween(0.999999, 1.000001);
        var applied = Method.of(Normalise.minMax(0, 100), new Weigh(found.weights()), Aggregate.arithmetic());
        assertThat(applied.apply(Asem.FRAMEWORK, Asem.nominal().after(Treat.class))
                        .scores("Index"))
                .doesNotContain(Double.NaN);
    }
}
