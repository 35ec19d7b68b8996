package org.tidemark.composite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tidemark.composite.file.Table;
import org.tidemark.composite.normalise.Normalisation;

class NormaliseTest {
    private static Data normalised(Normalisation rule, Data data) {
        return Method.of(Normalise.by(rule)).apply(Asem.FRAMEWORK, data).data();
    }

    static Stream<Arguments> rules() {
        return Stream.of(
                Arguments.of("norm_minmax_0_1", new Normalisation.MinMax(0, 1)),
                Arguments.of("norm_minmax_1_100", new Normalisation.MinMax(1, 100)),
                Arguments.of("norm_zscore_0_1", new Normalisation.ZScore(0, 1)),
                Arguments.of("norm_zscore_10_2", new Normalisation.ZScore(10, 2)),
                Arguments.of("norm_scaled_0_100", new Normalisation.Scaled(1, 0)),
                Arguments.of("norm_dist2max", new Normalisation.DistanceToMaximum()),
                Arguments.of("norm_prank", new Normalisation.PercentileRank()),
                Arguments.of("norm_rank", new Normalisation.Rank()),
                Arguments.of("norm_borda", new Normalisation.Borda()));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void each_rule_agrees_with_COINr(String file, Normalisation rule) {
        Asem.assertAgrees(normalised(rule, Asem.nominal().after(Treat.class)), file);
    }

    @Test
    void distance_to_target_and_goalposts_agree_on_raw_data() {
        Asem.assertAgrees(normalised(new Normalisation.DistanceToTarget(false), Asem.RAW), "norm_dist2targ_raw");
        Table table = Asem.expected("norm_goalposts_raw_posts");
        Map<String, Normalisation.Posts> posts = new HashMap<>();
        Asem.byKey(table)
                .forEach((code, cells) -> posts.put(
                        code,
                        new Normalisation.Posts(Asem.number(cells.get("lower")), Asem.number(cells.get("upper")))));
        Asem.assertAgrees(normalised(new Normalisation.Goalposts(posts, 100, true), Asem.RAW), "norm_goalposts_raw");
        Asem.assertAgrees(
                normalised(new Normalisation.QuantileGoalposts(0.1, 0.9, 100, true), Asem.RAW), "norm_goalposts_raw");
    }

    /// COINr makes ±infinity and not-a-number where the reference is the minimum; here these indicators are
    /// refused.
    @ParameterizedTest
    @MethodSource("references")
    void distance_to_a_reference_agrees_or_is_refused(String file, Normalisation rule) {
        assertAgreesOrIsRefused(file, rule);
    }

    static Stream<Arguments> references() {
        return Stream.of(
                Arguments.of("norm_dist2ref_unit7", new Normalisation.DistanceToReference("CHE", false)),
                Arguments.of("norm_dist2ref_unit7_cap", new Normalisation.DistanceToReference("CHE", true)));
    }

    /// A fraction of the maximum of a less-is-better indicator is a larger-is-worse ratio in COINr, or not a
    /// number where
    /// the best value is 0; here these indicators are refused.
    @Test
    void a_fraction_of_the_maximum_agrees_or_is_refused() {
        List<String> refused = assertAgreesOrIsRefused("norm_fracmax", new Normalisation.FractionOfMaximum());
        assertThat(refused)
                .containsAll(Asem.FRAMEWORK.indicators().stream()
                        .filter(one -> one.direction() < 0)
                        .map(Element::code)
                        .toList());
        assertThatThrownBy(() -> normalised(new Normalisation.FractionOfMaximum(), Asem.RAW))
                .hasMessageStartingWith("/normalise/CostImpEx: less is better");
    }

    private static List<String> assertAgreesOrIsRefused(String file, Normalisation rule) {
        Data treated = Asem.nominal().after(Treat.class);
        Table table = Asem.expected(file);
        var refused = new ArrayList<String>();
        for (int at = 0; at < Asem.FRAMEWORK.indicatorCount(); at++) {
            String code = Asem.FRAMEWORK.at(at).code();
            double[] x = treated.column(code);
            try {
                rule.apply(
                        x,
                        0,
                        x.length,
                        Asem.FRAMEWORK.about(at),
                        x[treated.row("CHE").orElseThrow()]);
            } catch (CompositeException e) {
                assertThat(e.path()).isEqualTo("/normalise/" + code);
                refused.add(code);
                continue;
            }
            for (int row = 0; row < table.rows().size(); row++) {
                int here = treated.row(table.text(row, "uCode")).orElseThrow();
                Asem.assertSame(x[here], table.text(row, code), table.text(row, "uCode") + " " + code);
            }
        }
        for (String code : refused) {
            boolean odd = table.rows().stream()
                    .map(row -> row.get(table.required(code)))
                    .anyMatch(value -> value.isEmpty() || value.endsWith("Inf"));
            assertThat(odd || Asem.FRAMEWORK.element(code).direction() < 0)
                    .as(code)
                    .isTrue();
        }
        return refused;
    }
}
