package org.tidemark.composite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ImputationTest {
    static Stream<Arguments> rules() {
        return Stream.of(
                Arguments.of("impute_mean", Impute.mean()),
                Arguments.of("impute_median", Impute.median()),
                Arguments.of("impute_mean_grp", Impute.groupMean("GDP_group")),
                Arguments.of("impute_median_grp", Impute.groupMedian("GDP_group")),
                Arguments.of("impute_row_mean_all", Impute.rowMean(0)),
                Arguments.of("impute_row_mean_bypillar", Impute.rowMean(2)));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void each_rule_agrees_with_COINr(String file, Impute rule) {
        Asem.assertAgrees(
                Method.of(new Denominate(), rule)
                        .apply(Asem.FRAMEWORK, Asem.RAW)
                        .data(),
                file);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void what_was_there_is_not_touched(String file, Impute rule) {
        Result result = Method.of(new Denominate(), rule).apply(Asem.FRAMEWORK, Asem.RAW);
        Data before = result.stages().get(1).data();
        for (String code : before.codes()) {
            for (int row = 0; row < before.size(); row++) {
                double was = before.value(row, code);
                if (!Double.isNaN(was)) {
                    assertThat(result.data().value(row, code)).isEqualTo(was);
                }
            }
        }
    }

    private static final Framework ONE =
            Framework.of(Element.indicator("x", "index"), Element.aggregate("index", 2, null));

    private static Data years(double... values) {
        return Data.of("A", "A", "A", "A", "A")
                .years(2001, 2002, 2003, 2004, 2006)
                .column("x", values)
                .build();
    }

    @Test
    void a_gap_between_years_is_filled_by_a_straight_line() {
        double no = Double.NaN;
        assertThat(Method.of(Impute.interpolation())
                        .apply(ONE, years(no, 2, no, 4, no))
                        .data()
                        .column("x"))
                .containsExactly(no, 2, 3, 4, no);
    }

    @Test
    void the_latest_year_is_carried_forward_as_far_as_allowed() {
        double no = Double.NaN;
        assertThat(Method.of(Impute.latestYear(1))
                        .apply(ONE, years(1, no, no, 4, no))
                        .data()
                        .column("x"))
                .containsExactly(1, 1, no, 4, no);
    }
}
