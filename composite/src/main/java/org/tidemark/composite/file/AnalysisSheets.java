package org.tidemark.composite.file;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.tidemark.composite.CompositeException;
import org.tidemark.composite.Data;
import org.tidemark.composite.Element;
import org.tidemark.composite.Framework;
import org.tidemark.composite.Normalise;
import org.tidemark.composite.Removal;
import org.tidemark.composite.Result;
import org.tidemark.composite.statistics.Correlation;
import org.tidemark.composite.statistics.Correlations;
import org.tidemark.composite.statistics.CronbachAlpha;
import org.tidemark.composite.statistics.Summary;
import org.tidemark.composite.uncertainty.RankStatistics;
import org.tidemark.composite.uncertainty.Replications;
import org.tidemark.composite.uncertainty.Uncertain;
import org.tidemark.composite.uncertainty.Uncertainty;

/// The tables of an audit pack that judge the index: statistics, correlations, what each element does, rank
/// intervals.
final class AnalysisSheets {
    private static final int REPLICATIONS = 1000;
    private static final double SPREAD = 0.25;

    private final Result result;
    private final Framework framework;
    private final Data raw;
    private final List<String> indicators;

    AnalysisSheets(Result result) {
        this.result = result;
        this.framework = result.framework();
        this.raw = result.stages().getFirst().data();
        this.indicators = framework.indicators().stream().map(Element::code).toList();
    }

    void addTo(List<Sheet> sheets) {
        sheets.add(statistics());
        Data normalised = result.method().has(Normalise.class) ? result.after(Normalise.class) : raw;
        Correlations pearson = Correlations.of(normalised, indicators, Correlation.PEARSON);
        sheets.add(matrix("correlations", "Pearson's correlations of the normalised indicators", indicators, pearson));
        sheets.add(pValues(pearson));
        List<String> aggregates =
                framework.aggregates().stream().map(Element::code).toList();
        sheets.add(matrix(
                "correlations_aggregates",
                "Pearson's correlations of the aggregates",
                aggregates,
                Correlations.of(result.data(), aggregates, Correlation.PEARSON)));
        sheets.add(structure(pearson));
        sheets.add(alphas(normalised));
        for (int level = 1; level < framework.levels(); level++) {
            if (framework.level(level).size() > 1) {
                sheets.add(removal(level));
            }
        }
        sheets.add(rankIntervals());
    }

    private Sheet statistics() {
        Sheet sheet = Sheet.of(
                "statistics",
                "Statistics of the raw indicators and flags",
                "iCode",
                "Min",
                "Max",
                "Mean",
                "Median",
                "Std",
                "Skew",
                "Kurt",
                "N.Avail",
                "N.NonZero",
                "N.Unique",
                "N.Same",
                "Flag.Avail",
                "Flag.NonZero",
                "Flag.Unique",
                "Flag.SkewKurt");
        for (String code : indicators) {
            Summary one = Summary.of(raw.column(code));
            sheet.add(
                    code,
                    one.min(),
                    one.max(),
                    one.mean(),
                    one.median(),
                    one.standardDeviation(),
                    one.skewness(),
                    one.kurtosis(),
                    one.available(),
                    one.nonZero(),
                    one.unique(),
                    one.same(),
                    one.hasTooFewValues() ? "LOW" : "ok",
                    one.hasTooManyZeros() ? "LOW" : "ok",
                    one.hasTooFewDifferentValues() ? "LOW" : "ok",
                    one.hasOutliers() ? "OUT" : "ok");
        }
        return sheet;
    }

    private static Sheet matrix(String name, String about, List<String> codes, Correlations correlations) {
        List<String> head = new ArrayList<>(List.of("iCode"));
        head.addAll(codes);
        Sheet sheet = new Sheet(name, about, head, new ArrayList<>());
        for (String one : codes) {
            List<Object> cells = new ArrayList<>(List.of(one));
            codes.forEach(other -> cells.add(correlations.of(one, other)));
            sheet.add(cells.toArray());
        }
        return sheet;
    }

    private Sheet pValues(Correlations correlations) {
        List<String> head = new ArrayList<>(List.of("iCode"));
        head.addAll(indicators);
        Sheet sheet = new Sheet("correlations_p", "Their two-sided p-values", head, new ArrayList<>());
        for (String one : indicators) {
            List<Object> cells = new ArrayList<>(List.of(one));
            indicators.forEach(other -> cells.add(correlations.pValue(one, other)));
            sheet.add(cells.toArray());
        }
        return sheet;
    }

    private Sheet structure(Correlations pearson) {
        Sheet sheet = Sheet.of(
                "correlations_structure",
                "Each element with its parent and with the index; indicators of one parent that go "
                        + "together (above 0.75) or against each other (below -0.4)",
                "One",
                "Other",
                "Kind",
                "Correlation");
        Data data = result.data();
        String index = framework.index().code();
        for (Element element : framework.elements()) {
            if (element.parent() != null) {
                double[] column = data.column(element.code());
                sheet.add(
                        element.code(),
                        element.parent(),
                        "parent",
                        Correlation.PEARSON.of(column, data.column(element.parent())));
                sheet.add(element.code(), index, "index", Correlation.PEARSON.of(column, data.column(index)));
            }
        }
        for (Correlations.Pair pair : pearson.pairs()) {
            boolean siblings = Objects.equals(
                    framework.element(pair.one()).parent(),
                    framework.element(pair.other()).parent());
            if (siblings && (pair.r() > 0.75 || pair.r() < -0.4)) {
                sheet.add(pair.one(), pair.other(), pair.r() > 0 ? "redundant" : "opposed", pair.r());
            }
        }
        return sheet;
    }

    private Sheet alphas(Data normalised) {
        Sheet sheet = Sheet.of(
                "cronbach_alpha",
                "Cronbach's alpha of the normalised indicators below each aggregate",
                "iCode",
                "N",
                "Alpha");
        for (Element aggregate : framework.aggregates()) {
            double[][] columns = framework.indicatorsBelow(aggregate.code()).stream()
                    .map(indicator -> normalised.column(indicator.code()))
                    .toArray(double[][]::new);
            sheet.add(aggregate.code(), columns.length, CronbachAlpha.of(columns));
        }
        return sheet;
    }

    private Sheet removal(int level) {
        Sheet sheet = Sheet.of(
                "removal_level_" + level,
                "The mean change of rank when an element of level " + level + " counts for nothing",
                "iCode",
                "MeanAbsRankChange",
                "Note");
        try {
            Removal removal = Removal.of(result.method(), framework, raw, level);
            removal.without().keySet().forEach(code -> sheet.add(code, removal.meanRankChange(code), ""));
        } catch (CompositeException e) {
            sheet.add("", "", e.getMessage());
        }
        return sheet;
    }

    private Sheet rankIntervals() {
        Set<Integer> levels = IntStream.range(framework.levels() > 2 ? 2 : 1, framework.levels())
                .filter(level -> !framework.level(level).isEmpty())
                .boxed()
                .collect(Collectors.toCollection(HashSet::new));
        Sheet sheet = Sheet.of(
                "rank_intervals",
                "Ranks over " + REPLICATIONS + " indices whose weights on the levels " + levels
                        + " vary by a quarter up or down (seed 1)",
                "Time",
                "uCode",
                "Nominal",
                "Mean",
                "Median",
                "Q5",
                "Q95",
                "Std");
        Replications replications = Uncertainty.of(framework, raw, result.method())
                .with(new Uncertain.Weights("Weights", SPREAD, levels))
                .replicate(REPLICATIONS, 1);
        for (int row : ResultTable.order(raw)) {
            RankStatistics one = replications.statistics(row);
            sheet.add(
                    raw.year(row).isPresent() ? raw.year(row).getAsInt() : "",
                    raw.unit(row),
                    one.nominal() == 0 ? "" : one.nominal(),
                    one.mean(),
                    one.median(),
                    one.low(),
                    one.high(),
                    one.deviation());
        }
        return sheet;
    }
}
