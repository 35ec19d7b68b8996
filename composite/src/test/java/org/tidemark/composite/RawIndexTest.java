package org.tidemark.composite;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tidemark.composite.file.Table;

class RawIndexTest {
    private static final Method METHOD = Method.of(Normalise.minMax(0, 100), Aggregate.arithmetic());

    @Test
    void missing_values_are_left_out_of_a_mean() {
        Result result = METHOD.apply(Asem.FRAMEWORK, Asem.RAW);
        Asem.assertAgrees(result.after(Normalise.class), "R_normalised");
        Asem.assertAgrees(result.data(), "R_aggregated");
    }

    @Test
    void an_aggregate_needs_enough_direct_children() {
        Aggregate strict =
                Aggregate.arithmetic().atLeast(2, 0.9).atLeast(3, 0.9).atLeast(4, 0.9);
        Asem.assertAgrees(METHOD.with(strict).apply(Asem.FRAMEWORK, Asem.RAW).data(), "R_aggregated_datthresh09");
    }

    @Test
    void availability_agrees() {
        var availability = Availability.of(Asem.RAW);
        Table table = Asem.expected("R_data_availability");
        for (int row = 0; row < table.rows().size(); row++) {
            int here = Asem.RAW.row(table.text(row, "uCode")).orElseThrow();
            assertThat(availability.missing(here)).hasToString(table.text(row, "N_missing"));
            assertThat(availability.zeros(here)).hasToString(table.text(row, "N_zero"));
            assertThat(availability.missing(here) + availability.zeros(here))
                    .hasToString(table.text(row, "N_miss_or_zero"));
            Asem.assertSame(availability.available(here), table.text(row, "Dat_Avail"), "available");
            Asem.assertSame(availability.nonZero(here), table.text(row, "Non_Zero"), "non-zero");
        }
        Table groups = Asem.expected("R_data_availability_bygroup");
        for (String code : groups.head().subList(1, groups.head().size())) {
            var below = Availability.of(Asem.RAW, Asem.FRAMEWORK, code);
            for (int row = 0; row < groups.rows().size(); row++) {
                int here = Asem.RAW.row(groups.text(row, "uCode")).orElseThrow();
                Asem.assertSame(below.available(here), groups.text(row, code), code);
            }
        }
    }

    @Test
    void screening_keeps_the_same_units() {
        Table table = Asem.expected("R_screen_090_byNA");
        Data kept =
                Method.of(Screen.byMissing(0.9)).apply(Asem.FRAMEWORK, Asem.RAW).data();
        for (int row = 0; row < table.rows().size(); row++) {
            assertThat(kept.row(table.text(row, "uCode")).isPresent())
                    .isEqualTo(table.text(row, "Included").equals("TRUE"));
            int here = Asem.RAW.row(table.text(row, "uCode")).orElseThrow();
            var availability = Availability.of(Asem.RAW);
            assertThat(availability.nonZero(here) < 0.05)
                    .isEqualTo(table.text(row, "LowNonZero").equals("TRUE"));
        }
        assertThat(kept.size()).isEqualTo(46);
    }
}
