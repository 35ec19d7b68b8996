package org.tidemark.composite;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tidemark.composite.aggregate.Aggregation;
import org.tidemark.composite.aggregate.Undefined;
import org.tidemark.composite.impute.Imputation;
import org.tidemark.composite.impute.Series;
import org.tidemark.composite.normalise.Normalisation;
import org.tidemark.composite.treat.Outliers;
import org.tidemark.composite.treat.Treater;
import org.tidemark.composite.treat.Treatment;

/// Applies one step after another to the values. One engine serves one thread and keeps its working memory, so that
/// many
/// runs over the same data allocate next to nothing.
final class Engine {
    private final Treater treater = new Treater();
    private final Map<String, double[]> buffers = new HashMap<>();
    private final boolean reusing;

    /// @param reusing whether the values after a step may be overwritten when that step is applied again
    Engine(boolean reusing) {
        this.reusing = reusing;
    }

    Working apply(Step step, Working in) {
        return apply(step, in, null);
    }

    /// @param told receives what was done to each indicator by a [Treat]; null when nobody asks
    Working apply(Step step, Working in, @Nullable List<Treated> told) {
        if (in.aggregated()) {
            throw new CompositeException("/" + step.name(), "it comes after the aggregation");
        }
        return switch (step) {
            case Denominate divide -> denominate(in, copy(step, in));
            case Impute impute -> impute(impute, in, copy(step, in));
            case Screen screen -> screen(screen, in);
            case Treat treat -> treat(treat, in, copy(step, in), told);
            case Normalise normalise -> normalise(normalise, in, copy(step, in));
            case Weigh weigh -> weigh(weigh, in);
            // it writes only where nothing is yet
            case Aggregate aggregate ->
                aggregate(aggregate, in, reusing ? in.values() : in.values().clone());
        };
    }

    private double[] copy(Step step, Working in) {
        double[] from = in.values();
        if (!reusing) {
            return from.clone();
        }
        double[] buffer = buffers.get(step.name());
        if (buffer == null || buffer.length != from.length) {
            buffer = new double[from.length];
            buffers.put(step.name(), buffer);
        }
        System.arraycopy(from, 0, buffer, 0, in.rows().size() * in.framework().indicatorCount());
        return buffer;
    }

    /// Gives up the memory of one step, so that what it made last can be kept.
    void keep(Step step) {
        buffers.remove(step.name());
    }

    private static Working denominate(Working in, double[] values) {
        int rows = in.rows().size();
        for (int at = 0; at < in.framework().indicatorCount(); at++) {
            Element indicator = in.framework().at(at);
            if (indicator.denominator() == null) {
                continue;
            }
            double[] by = in.rows().denominator(indicator.denominator(), indicator.code());
            for (int row = 0; row < rows; row++) {
                double value = values[at * rows + row] / by[row];
                if (!Double.isNaN(values[at * rows + row]) && (by[row] == 0 || Double.isInfinite(value))) {
                    throw new CompositeException(
                            "/denominate/" + indicator.code() + "/" + in.rows().name(row),
                            "there is no " + values[at * rows + row] + " by " + by[row] + " (" + indicator.denominator()
                                    + ")");
                }
                values[at * rows + row] = value;
            }
        }
        return in.with(values);
    }

    private static Working impute(Impute impute, Working in, double[] values) {
        Framework framework = in.framework();
        Rows rows = in.rows();
        var table = new Imputation.Table(
                values,
                rows.size(),
                framework.indicatorCount(),
                in.indicators(at -> framework.at(at).direction()));
        switch (impute.rule()) {
            case Imputation.LatestYear latest -> throughTheYears(impute.rule(), table, rows);
            case Imputation.Interpolation line -> throughTheYears(impute.rule(), table, rows);
            default -> {
                int[] groups = impute.rule() instanceof Imputation.Group group
                        ? rows.groups(group.group())
                        : new int[rows.size()];
                int level = impute.rule() instanceof Imputation.Row row ? row.level() : 0;
                int[] families = in.indicators(at -> level == 0 ? 0 : framework.ancestor(at, level));
                for (int year = 0; year + 1 < rows.starts.length; year++) {
                    Imputation.fill(impute.rule(), table, rows.starts[year], rows.starts[year + 1], groups, families);
                }
            }
        }
        return in.with(values);
    }

    private static void throughTheYears(Imputation rule, Imputation.Table table, Rows rows) {
        if (rows.years == null) {
            throw new CompositeException("/impute/method", "it looks through the years, and the data have none");
        }
        var byUnit = new HashMap<String, List<Integer>>();
        for (int row = 0; row < rows.size(); row++) {
            byUnit.computeIfAbsent(rows.units[row], unit -> new ArrayList<>()).add(row);
        }
        int[] allYears = rows.years;
        for (List<Integer> unit : byUnit.values()) {
            int[] years = unit.stream().mapToInt(row -> allYears[row]).toArray();
            for (int column = 0; column < table.columns(); column++) {
                int start = column * table.rows();
                double[] series = unit.stream()
                        .mapToDouble(row -> table.values()[start + row])
                        .toArray();
                Series.fill(rule, series, years);
                for (int i = 0; i < series.length; i++) {
                    table.values()[start + unit.get(i)] = series[i];
                }
            }
        }
    }

    private static Working screen(Screen screen, Working in) {
        int rows = in.rows().size();
        var availability = Availability.of(in.data());
        int[] kept = in.rows().where(row -> screen.keeps(availability.available(row), availability.nonZero(row)));
        if (kept.length == rows) {
            return in;
        }
        if (kept.length == 0) {
            throw new CompositeException("/screen", "no unit has enough data");
        }
        return in.with(
                in.rows().only(kept),
                Columns.only(in.values(), rows, in.framework().size(), kept));
    }

    private Working treat(Treat treat, Working in, double[] values, @Nullable List<Treated> told) {
        Outliers rule = treat.rule();
        int rows = in.rows().size();
        int[] stretches = in.stretches(treat.over());
        for (int at = 0; at < in.framework().indicatorCount(); at++) {
            for (int s = 0; s + 1 < stretches.length; s++) {
                int from = at * rows + stretches[s];
                int to = at * rows + stretches[s + 1];
                String code = in.framework().at(at).code();
                if (told == null) {
                    treater.treat(rule, values, from, to);
                } else {
                    Treatment done = treater.treatAndTell(rule, values, from, to);
                    told.add(new Treated(code, stretches[s], stretches[s + 1], done));
                }
            }
        }
        return in.with(values);
    }

    /// What was done to one indicator in the rows `[from, to)`.
    record Treated(String code, int from, int to, Treatment treatment) {}

    private static Working normalise(Normalise normalise, Working in, double[] values) {
        int rows = in.rows().size();
        int[] stretches = in.stretches(normalise.over());
        String unit = normalise.rule().referenceUnit();
        for (int at = 0; at < in.framework().indicatorCount(); at++) {
            Normalisation.About about = in.framework().about(at);
            boolean any = false;
            for (int s = 0; s + 1 < stretches.length; s++) {
                int from = at * rows + stretches[s];
                int to = at * rows + stretches[s + 1];
                if (hasAny(values, from, to)) {
                    any = true;
                    double reference = unit.isEmpty()
                            ? Double.NaN
                            : values[at * rows + latest(in.rows(), unit, stretches[s], stretches[s + 1])];
                    normalise.rule().apply(values, from, to, about, reference);
                }
            }
            if (!any) {
                throw new CompositeException("/normalise/" + about.code(), "not one unit has a value");
            }
        }
        return in.with(values);
    }

    private static int latest(Rows rows, String unit, int from, int to) {
        for (int row = to - 1; row >= from; row--) {
            if (rows.units[row].equals(unit)) {
                return row;
            }
        }
        throw new CompositeException("/normalise/unit", unit + " is not among the units");
    }

    private static boolean hasAny(double[] values, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!Double.isNaN(values[i])) {
                return true;
            }
        }
        return false;
    }

    private static Working weigh(Weigh weigh, Working in) {
        double[] weights = in.weights().clone();
        weigh.weights().forEach((code, weight) -> {
            if (!in.framework().has(code)) {
                throw new CompositeException("/weights/" + code, "there is no such element");
            }
            weights[in.framework().position(code)] = weight;
        });
        return in.weighing(weights);
    }

    private static Working aggregate(Aggregate aggregate, Working in, double[] values) {
        Framework framework = in.framework();
        int rows = in.rows().size();
        for (int at = framework.indicatorCount(); at < framework.size(); at++) {
            int[] children = framework.childrenOf(at);
            double[] weights = new double[children.length];
            for (int child = 0; child < children.length; child++) {
                weights[child] = in.weights()[children[child]];
            }
            int level = framework.at(at).level();
            Aggregation rule = aggregate.on(level);
            try {
                if (rule instanceof Aggregation.Copeland) {
                    for (int year = 0; year + 1 < in.rows().starts.length; year++) {
                        rule.apply(
                                values,
                                rows,
                                in.rows().starts[year],
                                in.rows().starts[year + 1],
                                children,
                                weights,
                                at);
                    }
                } else {
                    rule.apply(values, rows, 0, rows, children, weights, at);
                }
            } catch (Undefined e) {
                throw new CompositeException(
                        "/aggregate/" + framework.at(at).code() + "/"
                                + in.rows().name(e.row()) + "/"
                                + framework.at(e.column()).code(),
                        e.getMessage());
            } catch (CompositeException e) {
                throw new CompositeException("/aggregate/" + framework.at(at).code() + e.path(), e.reason());
            }
            check(values, in, at, children, aggregate.thresholds().getOrDefault(level, 0.0));
        }
        return in.aggregated(values);
    }

    /// Removes what rests on too few children and refuses what is not a number although its children are.
    private static void check(double[] values, Working in, int at, int[] children, double threshold) {
        int rows = in.rows().size();
        for (int row = 0; row < rows; row++) {
            double value = values[at * rows + row];
            if (threshold == 0 && Double.isFinite(value)) {
                continue;
            }
            int there = 0;
            for (int child : children) {
                if (!Double.isNaN(values[child * rows + row])) {
                    there++;
                }
            }
            if (Double.isInfinite(value) || Double.isNaN(value) && there == children.length) {
                throw new CompositeException(
                        "/aggregate/" + in.framework().at(at).code() + "/"
                                + in.rows().name(row),
                        "the result is not a number; its values are too large, or they cancel each other");
            }
            if (there < threshold * children.length && (double) there / children.length < threshold) {
                values[at * rows + row] = Double.NaN;
            }
        }
    }
}
