package org.tidemark.composite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tidemark.composite.uncertainty.Output;
import org.tidemark.composite.uncertainty.Uncertain;
import org.tidemark.composite.uncertainty.Uncertainty;

/// The example of the README.
class ReadmeTest {
    private static final Framework FRAMEWORK = Framework.of(
            Element.indicator("roads", "infrastructure").per("area"),
            Element.indicator("deaths", "infrastructure").lessIsBetter(),
            Element.indicator("schooling", "people").weighing(2),
            Element.aggregate("infrastructure", 2, "index"),
            Element.aggregate("people", 2, "index"),
            Element.aggregate("index", 3, null));
    private static final Data DATA = Data.of("AUT", "BRA", "CHE")
            .column("roads", 110, Double.NaN, 71)
            .column("deaths", 4.9, 16, 2.2)
            .column("schooling", 12.2, 8.1, 13.9)
            .denominator("area", 84, 8516, 41)
            .build();
    private static final Method METHOD = Method.of(
            new Denominate(), Impute.mean(), Treat.winsorising(5), Normalise.minMax(0, 100), Aggregate.arithmetic());

    @Test
    void the_first_example_does_what_it_says() {
        Result result = METHOD.apply(FRAMEWORK, DATA);
        assertThat(result.ranks("index")).containsExactly(2, 3, 1);
        assertThat(result.after(Impute.class).value(1, "roads")).isEqualTo((110 / 84.0 + 71 / 41.0) / 2);
        assertThat(result.explain("BRA", "index")
                        .children()
                        .getFirst()
                        .children()
                        .getFirst()
                        .trace()
                        .get(2)
                        .mark())
                .isEqualTo("imputed");
    }

    @Test
    void the_second_example_does_what_it_says() {
        var uncertainty = Uncertainty.of(FRAMEWORK, DATA, METHOD)
                .with(new Uncertain.Weights("Weights", 0.25, Set.of(2)))
                .with(Uncertain.Alternatives.of("Normalisation", Normalise.minMax(1, 100), Normalise.zScore(10, 2)));
        assertThat(uncertainty.replicate(100, 1).statistics("CHE").mean()).isEqualTo(1);
        assertThat(uncertainty.sensitivity(10, 1, Output.meanRankChange()).byChoice())
                .hasSize(2);
    }
}
