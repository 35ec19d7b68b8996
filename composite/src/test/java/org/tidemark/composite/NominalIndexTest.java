package org.tidemark.composite;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tidemark.composite.file.Table;
import org.tidemark.composite.treat.Treatment;

class NominalIndexTest {
    @ParameterizedTest
    @CsvSource({
        "1, A_denominated",
        "2, A_imputed",
        "3, A_screened",
        "4, A_treated",
        "5, A_normalised",
        "6, A_aggregated"
    })
    void each_step_agrees_with_COINr(int stage, String file) {
        Asem.assertAgrees(Asem.nominal().stages().get(stage).data(), file);
    }

    @Test
    void ranks_of_every_column_agree() {
        Table table = Asem.expected("A_ranks");
        for (String code : table.head().subList(1, table.head().size())) {
            int[] ranks = Asem.nominal().ranks(code);
            for (int row = 0; row < table.rows().size(); row++) {
                int here = Asem.RAW.row(table.text(row, "uCode")).orElseThrow();
                Asem.assertRanks(
                        Asem.nominal().scores(code),
                        ranks,
                        here,
                        Integer.parseInt(table.text(row, code)),
                        table.text(row, "uCode") + " " + code);
            }
        }
    }

    @Test
    void the_published_table_agrees_to_its_ten_decimals() {
        Table table = Asem.expected("A_results_scores_rounded10");
        for (int row = 0; row < table.rows().size(); row++) {
            int here = Asem.RAW.row(table.text(row, "uCode")).orElseThrow();
            assertThat(Asem.nominal().ranks("Index")[here]).isEqualTo(Integer.parseInt(table.text(row, "Rank")));
            for (String code : table.head().subList(2, table.head().size())) {
                assertThat(Math.rint(Asem.nominal().data().value(here, code) * 1e10) / 1e10)
                        .isCloseTo(
                                Asem.number(table.text(row, code)), org.assertj.core.data.Offset.offset(1e-12 * 100));
            }
        }
    }

    @Test
    void what_was_done_about_outliers_agrees() {
        TreatmentCheck.assertAgrees(Asem.nominal().treatments(), "A_treat_details");
        assertThat(Asem.nominal().treatments().values().stream()
                        .filter(one -> !one.before().passes()))
                .hasSize(15);
        assertThat(Asem.nominal().treatments().values().stream()
                        .mapToInt(Treatment::winsorisedPoints)
                        .sum())
                .isEqualTo(35);
    }

    @Test
    void the_points_that_were_treated_agree() {
        Table table = Asem.expected("A_treated_points");
        for (int row = 0; row < table.rows().size(); row++) {
            int here = Asem.RAW.row(table.text(row, "uCode")).orElseThrow();
            for (Element indicator : Asem.FRAMEWORK.indicators()) {
                assertThat(Asem.nominal().treated(here, indicator.code())).isEqualTo(table.text(row, indicator.code()));
            }
        }
    }

    @Test
    void the_lineage_and_the_effective_weights_agree() {
        Table lineage = Asem.expected("A_lineage");
        for (List<String> row : lineage.rows()) {
            for (int level = 0; level + 1 < row.size(); level++) {
                assertThat(Asem.FRAMEWORK.element(row.get(level)).parent()).isEqualTo(row.get(level + 1));
            }
        }
        Map<String, Double> weights = Asem.FRAMEWORK.effectiveWeights();
        Table table = Asem.expected("A_effective_weights");
        for (int row = 0; row < table.rows().size(); row++) {
            Asem.assertSame(
                    requireNonNull(weights.get(table.text(row, "iCode"))),
                    table.text(row, "EffWeight"),
                    table.text(row, "iCode"));
        }
    }
}
