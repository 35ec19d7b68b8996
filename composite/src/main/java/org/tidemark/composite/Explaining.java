package org.tidemark.composite;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Follows one value back through the steps.
final class Explaining {
    private final Result result;
    private final List<Working> workings;
    private final Working last;

    Explaining(Result result, List<Working> workings) {
        this.result = result;
        this.workings = workings;
        this.last = workings.getLast();
    }

    Explanation explain(String unit, @Nullable Integer year, String code) {
        Data raw = workings.getFirst().data();
        if (row(workings.getFirst(), unit, year) < 0) {
            throw new CompositeException(
                    "/data/" + unit, year == null ? "there is no such unit" : "there is no such unit in " + year);
        }
        int at = last.framework().position(code);
        int row = row(last, unit, year);
        if (row < 0) {
            return new Explanation(
                    code,
                    last.framework().at(at).name(),
                    Double.NaN,
                    0,
                    0,
                    0,
                    "",
                    List.of(),
                    "screened out: of its indicators a share of "
                            + Availability.of(raw).available(row(workings.getFirst(), unit, year))
                            + " had a value in the raw data",
                    List.of());
        }
        return explain(row, at, 1, 1);
    }

    private Explanation explain(int row, int at, double share, double effective) {
        Element element = last.framework().at(at);
        double value = last.columns() > at ? last.values()[at * last.rows().size() + row] : Double.NaN;
        if (element.isIndicator()) {
            List<Explanation.Trace> trace = trace(row, at);
            return new Explanation(
                    element.code(),
                    element.name(),
                    value,
                    last.weights()[at],
                    share,
                    effective,
                    "",
                    trace,
                    Double.isNaN(value) ? whyMissing(trace) : "",
                    List.of());
        }
        if (!last.aggregated()) {
            throw new CompositeException("/aggregate", "the method has no aggregation");
        }
        var aggregate = (Aggregate) result.method().steps().getLast();
        int[] children = last.framework().childrenOf(at);
        double there = 0;
        int count = 0;
        for (int child : children) {
            if (!Double.isNaN(last.values()[child * last.rows().size() + row])) {
                there += last.weights()[child];
                count++;
            }
        }
        var explained = new ArrayList<Explanation>();
        for (int child : children) {
            boolean missing = Double.isNaN(last.values()[child * last.rows().size() + row]);
            double part = missing ? 0 : last.weights()[child] / there;
            explained.add(explain(row, child, part, effective * part));
        }
        return new Explanation(
                element.code(),
                element.name(),
                value,
                last.weights()[at],
                share,
                effective,
                aggregate.on(element.level()).code(),
                List.of(),
                note(value, count, children.length, aggregate.thresholds().getOrDefault(element.level(), 0.0)),
                explained);
    }

    private static String note(double value, int there, int all, double threshold) {
        if (there == all) {
            return "";
        }
        String some = there + " of " + all + " children have a value";
        if (!Double.isNaN(value)) {
            return some + "; the weights of the others are shared among them";
        }
        return there == 0 || threshold == 0
                ? some
                : some + ", fewer than the share of " + threshold + " that is needed";
    }

    private List<Explanation.Trace> trace(int row, int at) {
        var trace = new ArrayList<Explanation.Trace>();
        String unit = last.rows().units[row];
        int @Nullable [] years = last.rows().years;
        Integer year = years == null ? null : Integer.valueOf(years[row]);
        double before = Double.NaN;
        for (int stage = 0; stage < workings.size(); stage++) {
            Working working = workings.get(stage);
            String step = result.stages().get(stage).name();
            if (step.equals("screen") || step.equals("weigh") || step.equals("aggregate")) {
                continue;
            }
            int here = row(working, unit, year);
            double value = working.values()[at * working.rows().size() + here];
            trace.add(new Explanation.Trace(step, value, mark(step, at, row, before, value)));
            before = value;
        }
        return trace;
    }

    private String mark(String step, int at, int row, double before, double value) {
        Element indicator = last.framework().at(at);
        return switch (step) {
            case "raw" -> Double.isNaN(value) ? "missing" : "";
            case "denominate" -> {
                if (indicator.denominator() == null) {
                    yield "";
                }
                yield Double.isNaN(value) && !Double.isNaN(before)
                        ? indicator.denominator() + " is missing"
                        : "divided by " + indicator.denominator();
            }
            case "impute" -> Double.isNaN(before) && !Double.isNaN(value) ? "imputed" : "";
            case "treat" -> result.treated(row, indicator.code());
            default -> "";
        };
    }

    private static String whyMissing(List<Explanation.Trace> trace) {
        return trace.stream()
                .filter(one -> Double.isNaN(one.value()))
                .findFirst()
                .map(one -> one.mark().isEmpty() ? "missing since the step " + one.step() : one.mark())
                .orElse("");
    }

    private static int row(Working working, String unit, @Nullable Integer year) {
        Data data = working.data();
        return (year == null ? data.row(unit) : data.row(unit, year)).orElse(-1);
    }
}
