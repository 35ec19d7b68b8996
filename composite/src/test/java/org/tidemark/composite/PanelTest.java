package org.tidemark.composite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tidemark.composite.treat.Outliers;

class PanelTest {
    private static final Method METHOD = Method.of(
            Screen.byMissing(0.9),
            new Treat(Outliers.USUAL, Over.EACH_YEAR),
            Normalise.minMax(0, 100),
            Aggregate.arithmetic());

    @Test
    void years_are_treated_apart_and_normalised_together() {
        Result result = METHOD.apply(Asem.FRAMEWORK, Asem.panel());
        Asem.assertAgrees(result.after(Normalise.class), "panel_normalised_global");
        Asem.assertAgrees(result.data(), "panel_aggregated");
        assertThat(result.data().size()).isEqualTo(5 * 46);
        assertThat(Arrays.stream(result.ranks("Index")).filter(rank -> rank == 1))
                .hasSize(5);
    }

    @Test
    void the_order_of_rows_does_not_matter() {
        Data panel = Asem.panel();
        var backwards = Data.of(panel.units().reversed());
        backwards.years(IntStream.range(0, panel.size())
                .map(row -> panel.year(panel.size() - 1 - row).orElseThrow())
                .toArray());
        for (String code : panel.codes()) {
            double[] column = panel.column(code);
            double[] reversed = new double[column.length];
            for (int row = 0; row < column.length; row++) {
                reversed[row] = column[column.length - 1 - row];
            }
            backwards.column(code, reversed);
        }
        Data one = METHOD.apply(Asem.FRAMEWORK, panel).data();
        Data other = METHOD.apply(Asem.FRAMEWORK, backwards.build()).data();
        for (int row = 0; row < one.size(); row++) {
            int there = other.row(one.unit(row), one.year(row).orElseThrow()).orElseThrow();
            assertThat(Tolerance.same(one.value(row, "Index"), other.value(there, "Index")))
                    .isTrue();
        }
    }
}
