package org.tidemark.composite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tidemark.composite.Asem.Cells;
import org.tidemark.composite.file.Table;
import org.tidemark.composite.statistics.Ranks;

class WhatIfTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void removing_elements_agrees(int level) {
        Removal removal = Removal.of(Asem.NOMINAL, Asem.FRAMEWORK, Asem.RAW, level);
        Table scores = Asem.expected("remove_level" + level + "_scores");
        Table ranks = Asem.expected("remove_level" + level + "_ranks");
        Map<String, Cells> means = Asem.byKey(Asem.expected("remove_level" + level + "_meanabsrankdiff"));
        for (String element : scores.head().subList(1, scores.head().size())) {
            double[] ours = element.equals("Nominal") ? removal.nominal() : removal.scores(element);
            int[] places = Ranks.fromTop(ours);
            for (int row = 0; row < scores.rows().size(); row++) {
                String unit = scores.text(row, "uCode");
                int here = Asem.RAW.row(unit).orElseThrow();
                Asem.assertSame(ours[here], scores.text(row, element), unit + " without " + element);
            }
            for (int row = 0; row < ranks.rows().size(); row++) {
                int here = Asem.RAW.row(ranks.text(row, "uCode")).orElseThrow();
                Asem.assertRanks(ours, places, here, Integer.parseInt(ranks.text(row, element)), element);
            }
        }
        means.forEach((element, cells) -> {
            if (!element.equals("Nominal")) {
                Asem.assertSame(removal.meanRankChange(element), cells.get("MeanAbsDiff"), element);
            }
        });
    }

    private static final Map<String, Method> ALTERNATIVES = Map.of(
            "Nominal", Asem.NOMINAL,
            "NoTreat", Asem.NOMINAL.without(Treat.class),
            "Zscore", Asem.NOMINAL.with(Normalise.zScore(10, 2)),
            "Geometric", Asem.NOMINAL.with(Normalise.minMax(1, 100)).with(Aggregate.geometric()),
            "NoDenom", Asem.NOMINAL.without(Denominate.class));

    @Test
    void other_methods_agree() {
        Map<String, Cells> scores = Asem.byKey(Asem.expected("compare_scores"));
        Map<String, Cells> ranks = Asem.byKey(Asem.expected("compare_ranks"));
        ALTERNATIVES.forEach((name, method) -> {
            Result result = method.apply(Asem.FRAMEWORK, Asem.RAW);
            scores.forEach((unit, cells) -> Asem.assertSame(
                    result.scores("Index")[result.data().row(unit).orElseThrow()], cells.get(name), name + " " + unit));
            ranks.forEach((unit, cells) -> assertThat(
                            result.ranks("Index")[result.data().row(unit).orElseThrow()])
                    .as(name + " " + unit)
                    .isEqualTo((int) cells.number(name)));
        });
    }

    @Test
    void two_indices_are_compared_over_the_units_that_both_have() {
        Result nominal = Asem.nominal();
        Result fewer = Asem.NOMINAL.apply(Asem.FRAMEWORK, Asem.RAW.withoutUnits(java.util.List.of("CHE")));
        Comparison comparison = Comparison.of(nominal, fewer);
        assertThat(comparison.units()).hasSize(50).doesNotContain("CHE");
        assertThat(comparison.rankCorrelation()).isGreaterThan(0.98);
        assertThat(comparison.largestRankChange()).isGreaterThanOrEqualTo((int) comparison.meanRankChange());
    }

    @Test
    void a_session_computes_the_same_whether_it_reuses_steps_or_not() {
        var reusing = new Session(Asem.FRAMEWORK, Asem.RAW, true);
        var anew = new Session(Asem.FRAMEWORK, Asem.RAW, false);
        for (int round = 0; round < 3; round++) {
            for (Method method : ALTERNATIVES.values()) {
                double[] kept = method.apply(Asem.FRAMEWORK, Asem.RAW).scores("Index");
                assertThat(reusing.scores(method)).isEqualTo(kept);
                assertThat(anew.scores(method)).isEqualTo(kept);
            }
        }
    }
}
