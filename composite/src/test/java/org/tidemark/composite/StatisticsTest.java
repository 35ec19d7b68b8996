package org.tidemark.composite;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tidemark.composite.Asem.Cells;
import org.tidemark.composite.file.Table;
import org.tidemark.composite.statistics.Correlation;
import org.tidemark.composite.statistics.Correlations;
import org.tidemark.composite.statistics.CronbachAlpha;
import org.tidemark.composite.statistics.Growth;
import org.tidemark.composite.statistics.PrincipalComponents;
import org.tidemark.composite.statistics.Summary;

class StatisticsTest {
    private static final List<String> INDICATORS =
            Asem.FRAMEWORK.indicators().stream().map(Element::code).toList();

    static Stream<Arguments> stages() {
        return Stream.of(
                Arguments.of("stats_raw", Asem.RAW),
                Arguments.of("stats_denominated", Asem.nominal().after(Denominate.class)),
                Arguments.of("stats_treated", Asem.nominal().after(Treat.class)));
    }

    @ParameterizedTest
    @MethodSource("stages")
    void summaries_agree(String file, Data data) {
        Map<String, ToDoubleFunction<Summary>> numbers = Map.ofEntries(
                Map.entry("Min", Summary::min),
                Map.entry("Max", Summary::max),
                Map.entry("Mean", Summary::mean),
                Map.entry("Median", Summary::median),
                Map.entry("Std", Summary::standardDeviation),
                Map.entry("Skew", Summary::skewness),
                Map.entry("Kurt", Summary::kurtosis),
                Map.entry("N.Avail", Summary::available),
                Map.entry("N.NonZero", Summary::nonZero),
                Map.entry("N.Unique", Summary::unique),
                Map.entry("N.Same", Summary::same),
                Map.entry("Frc.Avail", Summary::availableShare),
                Map.entry("Frc.NonZero", Summary::nonZeroShare),
                Map.entry("Frc.Unique", Summary::uniqueShare),
                Map.entry("Frc.Same", Summary::sameShare));
        Asem.byKey(Asem.expected(file)).forEach((code, cells) -> {
            Summary summary = Summary.of(data.column(code));
            numbers.forEach(
                    (column, of) -> Asem.assertSame(of.applyAsDouble(summary), cells.get(column), code + " " + column));
            assertThat(summary.hasTooFewValues())
                    .isEqualTo(!cells.get("Flag.Avail").equals("ok"));
            assertThat(summary.hasTooManyZeros())
                    .as(code)
                    .isEqualTo(!cells.get("Flag.NonZero").equals("ok"));
            assertThat(summary.hasTooFewDifferentValues())
                    .as(code)
                    .isEqualTo(!cells.get("Flag.Unique").equals("ok"));
            assertThat(summary.hasOutliers())
                    .isEqualTo(!cells.get("Flag.SkewKurt").equals("ok"));
        });
    }

    @ParameterizedTest
    @CsvSource({
        "corr_raw_pearson, PEARSON", "corr_raw_spearman, SPEARMAN", "corr_raw_kendall, KENDALL",
        "corr_normalised_pearson, PEARSON", "corr_normalised_spearman, SPEARMAN", "corr_normalised_kendall, KENDALL"
    })
    void correlations_agree(String file, Correlation kind) {
        Data data = file.contains("raw") ? Asem.RAW : Asem.nominal().after(Normalise.class);
        Map<String, Cells> expected = Asem.byKey(Asem.expected(file));
        var correlations = Correlations.of(data, INDICATORS, kind);
        expected.forEach((one, cells) -> {
            for (String other : INDICATORS) {
                Asem.assertSame(correlations.of(one, other), cells.get(other), file + " " + one + " " + other);
            }
        });
    }

    @Test
    void p_values_agree() {
        var correlations = Correlations.of(Asem.nominal().after(Normalise.class), INDICATORS, Correlation.PEARSON);
        Asem.byKey(Asem.expected("corr_normalised_pearson_pvalues")).forEach((one, cells) -> {
            for (String other : INDICATORS) {
                Asem.assertSame(correlations.pValue(one, other), cells.get(other), one + " " + other);
            }
        });
    }

    @ParameterizedTest
    @CsvSource({"corr_pillars", "corr_indicator_vs_index", "corr_indicator_vs_own_pillar"})
    void correlations_of_aggregates_agree(String file) {
        Data data = Asem.nominal().data();
        Asem.byKey(Asem.expected(file), 2)
                .forEach((pair, cells) -> Asem.assertSame(
                        Correlation.PEARSON.of(data.column(cells.get("Var1")), data.column(cells.get("Var2"))),
                        cells.get("Correlation"),
                        file + " " + pair));
    }

    @Test
    void redundant_and_opposed_indicators_of_a_pillar_agree() {
        var correlations = Correlations.of(Asem.nominal().after(Normalise.class), INDICATORS, Correlation.PEARSON);
        assertThat(flagged(correlations, "corr_flags_high075"))
                .isEqualTo(correlations.pairs().stream()
                        .filter(pair -> siblings(pair) && pair.r() > 0.75)
                        .count());
        assertThat(flagged(correlations, "corr_flags_low_m04"))
                .isEqualTo(correlations.pairs().stream()
                        .filter(pair -> siblings(pair) && pair.r() < -0.4)
                        .count());
    }

    private static boolean siblings(Correlations.Pair pair) {
        return Objects.equals(
                Asem.FRAMEWORK.element(pair.one()).parent(),
                Asem.FRAMEWORK.element(pair.other()).parent());
    }

    private static long flagged(Correlations correlations, String file) {
        Map<String, Cells> flagged = Asem.byKey(Asem.expected(file), 3);
        flagged.values()
                .forEach(cells -> Asem.assertSame(
                        correlations.of(cells.get("Ind1"), cells.get("Ind2")), cells.get("Corr"), cells.get("Ind1")));
        return flagged.size();
    }

    @Test
    void indicators_that_go_with_a_denominator_agree() {
        Map<String, Cells> expected = Asem.byKey(Asem.expected("corr_denominators_07"), 2);
        var found = new HashMap<String, Double>();
        for (String indicator : INDICATORS) {
            for (String denominator : Asem.RAW.denominators()) {
                double r = Correlation.PEARSON.of(Asem.RAW.column(indicator), Asem.RAW.denominator(denominator));
                if (Math.abs(r) > 0.7) {
                    found.put(indicator + "/" + denominator, r);
                }
            }
        }
        assertThat(found.keySet()).isEqualTo(expected.keySet());
        found.forEach((pair, r) ->
                Asem.assertSame(r, requireNonNull(expected.get(pair)).get("Corr"), pair));
    }

    @Test
    void cronbachs_alpha_agrees() {
        Asem.byKey(Asem.expected("cronbach_alpha"), 2).forEach((key, cells) -> {
            Data data =
                    cells.get("dset").equals("Raw") ? Asem.RAW : Asem.nominal().after(Normalise.class);
            String group = cells.get("group").equals("ALL") ? "Index" : cells.get("group");
            double[][] columns = Asem.FRAMEWORK.indicatorsBelow(group).stream()
                    .map(indicator -> data.column(indicator.code()))
                    .toArray(double[][]::new);
            Asem.assertSame(CronbachAlpha.of(columns), cells.get("alpha"), key);
        });
    }

    private static double[][] columns(List<String> codes) {
        return codes.stream().map(Asem.nominal().data()::column).toArray(double[][]::new);
    }

    @Test
    void principal_components_of_the_pillars_agree_up_to_sign() {
        Table rotation = Asem.expected("pca_pillars_rotation");
        List<String> pillars = rotation.rows().stream().map(List::getFirst).toList();
        var components = PrincipalComponents.of(columns(pillars));
        Map<String, Cells> expected = Asem.byKey(rotation);
        for (int c = 0; c < pillars.size(); c++) {
            String column = "PC" + (c + 1);
            double product = 0;
            for (int at = 0; at < pillars.size(); at++) {
                product += components.loadings()[c][at]
                        * requireNonNull(expected.get(pillars.get(at))).number(column);
            }
            for (int at = 0; at < pillars.size(); at++) {
                Asem.assertSame(
                        Math.signum(product) * components.loadings()[c][at],
                        requireNonNull(expected.get(pillars.get(at))).get(column),
                        pillars.get(at) + " " + column);
            }
        }
        Asem.byKey(Asem.expected("pca_pillars_sdev")).forEach((number, cells) -> {
            int component = Integer.parseInt(number) - 1;
            Asem.assertSame(components.standardDeviations()[component], cells.get("sdev"), "sdev " + number);
            Asem.assertSame(components.share(component), cells.get("prop"), "share " + number);
        });
    }

    @Test
    void first_components_within_pillars_agree_up_to_sign() {
        Map<String, Cells> expected = Asem.byKey(Asem.expected("pca_bypillar_pc1"), 2);
        for (Element pillar : Asem.FRAMEWORK.level(2)) {
            List<String> codes = expected.values().stream()
                    .filter(cells -> cells.get("group").equals(pillar.code()))
                    .map(cells -> cells.get("iCode"))
                    .toList();
            var components = PrincipalComponents.of(columns(codes));
            double sum = 0;
            for (String code : codes) {
                sum += cells(expected, pillar, code).number("PC1");
            }
            for (int at = 0; at < codes.size(); at++) {
                Cells cells = cells(expected, pillar, codes.get(at));
                Asem.assertSame(Math.signum(sum) * components.loadings()[0][at], cells.get("PC1"), codes.get(at));
                Asem.assertSame(components.standardDeviations()[0], cells.get("PC1_sd"), codes.get(at));
                Asem.assertSame(components.share(0), cells.get("var_explained"), codes.get(at));
            }
        }
    }

    private static Cells cells(Map<String, Cells> expected, Element pillar, String code) {
        return requireNonNull(expected.get(pillar.code() + "/" + code));
    }

    @Test
    void trends_agree() {
        Data panel = Asem.panel();
        int[] years = panel.years().stream().mapToInt(Integer::intValue).toArray();
        Asem.byKey(Asem.expected("panel_trends_cagr_raw"), 2).forEach((key, cells) -> {
            double[] series = panel.years().stream()
                    .mapToDouble(year ->
                            panel.value(panel.row(cells.get("uCode"), year).orElseThrow(), cells.get("iCode")))
                    .toArray();
            Growth growth = Growth.of(series, years);
            Asem.assertSame(growth.rate(), cells.get("CAGR"), key + " rate");
            Asem.assertSame(growth.available(), cells.get("Avail"), key + " available");
            if (!cells.get("t_first").isEmpty() && !cells.get("CAGR").isEmpty()) {
                assertThat(growth.first()).hasToString(cells.get("t_first"));
                assertThat(growth.last()).hasToString(cells.get("t_latest"));
            }
        });
    }
}
