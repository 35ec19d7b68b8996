package org.tidemark.composite.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tidemark.composite.Aggregate;
import org.tidemark.composite.CompositeException;
import org.tidemark.composite.Denominate;
import org.tidemark.composite.Framework;
import org.tidemark.composite.Impute;
import org.tidemark.composite.Method;
import org.tidemark.composite.Normalise;
import org.tidemark.composite.Over;
import org.tidemark.composite.Screen;
import org.tidemark.composite.Step;
import org.tidemark.composite.Treat;
import org.tidemark.composite.Weigh;
import org.tidemark.composite.aggregate.Aggregation;
import org.tidemark.composite.impute.Imputation;
import org.tidemark.composite.impute.Imputation.Middle;
import org.tidemark.composite.treat.Outliers;
import org.tidemark.composite.treat.Transform;
import tools.jackson.databind.JsonNode;

/// Reads the steps of a method file.
final class MethodSteps {
    private final Keys keys;
    private final Metadata metadata;
    private final Framework framework;

    /// @param framework without what the method excludes
    MethodSteps(Keys keys, Metadata metadata, Framework framework) {
        this.keys = keys;
        this.metadata = metadata;
        this.framework = framework;
    }

    Method method() {
        var steps = new ArrayList<Step>();
        if (keys.flag("denominate", false)) {
            steps.add(new Denominate());
        }
        keys.object("impute").map(this::impute).ifPresent(steps::add);
        keys.object("screen").map(this::screen).ifPresent(steps::add);
        keys.object("treat").map(this::treat).ifPresent(steps::add);
        keys.object("normalise")
                .map(one -> new Normalise(NormaliseKeys.rule(one), over(one, "over")))
                .ifPresent(step -> {
                    steps.add(step);
                });
        keys.value("weights").map(this::weigh).ifPresent(steps::add);
        keys.object("aggregate").map(this::aggregate).ifPresent(steps::add);
        return new Method(steps);
    }

    private Step impute(Keys impute) {
        String method = impute.text("method").orElse("mean");
        Middle middle = method.endsWith("median") ? Middle.MEDIAN : Middle.MEAN;
        Step step = switch (method) {
            case "mean", "median" -> new Impute(new Imputation.Column(middle));
            case "group_mean", "group_median" -> new Impute(new Imputation.Group(middle, group(impute)));
            case "row_mean", "row_median" ->
                new Impute(new Imputation.Row(middle, within(impute), impute.flag("normalise_first", true)));
            case "latest" -> new Impute(new Imputation.LatestYear(impute.whole("years", 1000)));
            case "linear" -> new Impute(new Imputation.Interpolation());
            default -> throw impute.refused("method", "unknown: " + method);
        };
        impute.finish();
        return step;
    }

    private String group(Keys impute) {
        String group = impute.text("group").orElseThrow(() -> impute.refused("group", "missing"));
        if (!metadata.groups().contains(group)) {
            throw impute.refused("group", "unknown: " + group);
        }
        return group;
    }

    private int within(Keys impute) {
        String within = impute.text("within").orElse("all");
        return within.equals("all")
                ? 0
                : Levels.named(framework, within).orElseThrow(() -> impute.refused("within", "unknown: " + within));
    }

    private Step screen(Keys screen) {
        String by = screen.text("by").orElse("missing");
        Screen.By which = switch (by) {
            case "missing" -> Screen.By.MISSING;
            case "zeros" -> Screen.By.ZEROS;
            case "both" -> Screen.By.BOTH;
            default -> throw screen.refused("by", "unknown: " + by);
        };
        var step =
                new Screen(which, screen.number("data_threshold", 2.0 / 3), screen.number("nonzero_threshold", 0.05));
        screen.finish();
        return step;
    }

    private Step treat(Keys treat) {
        String fallback = treat.text("fallback").orElse(treat.has("fallback") ? "none" : "log_CT");
        Transform transform = transform(treat, fallback);
        var rule = new Outliers(
                treat.has("winmax") && treat.number("winmax").isEmpty() ? 0 : treat.whole("winmax", 5),
                treat.number("skew_threshold", 2),
                treat.number("kurtosis_threshold", 3.5),
                transform,
                treat.flag("combine", false),
                false);
        var step = new Treat(rule, over(treat, "per"));
        treat.finish();
        return step;
    }

    private static @Nullable Transform transform(Keys treat, String fallback) {
        return switch (fallback) {
            case "log_CT" -> new Transform.LogCentred();
            case "log_CT_plus" -> new Transform.LogCentredPlus();
            case "log_CT_orig" -> new Transform.LogFromOne();
            case "log" -> new Transform.NaturalLog();
            case "boxcox" -> new Transform.BoxCox(treat.number("lambda", 0));
            case "none" -> null;
            default -> throw treat.refused("fallback", "unknown: " + fallback);
        };
    }

    private static Over over(Keys step, String key) {
        String over = step.text(key).orElse("all");
        return switch (over.toLowerCase(Locale.ROOT).replace(' ', '_')) {
            case "all", "all_years" -> Over.ALL_YEARS;
            case "year", "each", "each_year" -> Over.EACH_YEAR;
            default -> throw step.refused(key, "unknown: " + over);
        };
    }

    private @Nullable Step weigh(JsonNode given) {
        if (given.isString()) {
            if (!given.stringValue().equals("metadata")) {
                throw new CompositeException("/weights", "unknown: " + given.stringValue());
            }
            return null;
        }
        Map<String, Double> weights = new HashMap<>();
        keys.numbers("weights").forEach((code, weight) -> {
            if (!metadata.framework().has(code)) {
                throw new CompositeException("/weights/" + code, "unknown");
            }
            if (framework.has(code)) {
                weights.put(code, weight);
            }
        });
        return weights.isEmpty() ? null : new Weigh(weights);
    }

    private Step aggregate(Keys aggregate) {
        Map<Integer, Aggregation> rules = new TreeMap<>();
        Map<Integer, String> names = new HashMap<>();
        for (String name : aggregate.names()) {
            if (name.equals("data_threshold") || name.equals("p")) {
                continue;
            }
            if (Levels.named(metadata.framework(), name).isEmpty()) {
                throw aggregate.refused(name, "unknown");
            }
            int level = Levels.named(metadata.framework(), name).getAsInt();
            String before = names.put(level, name);
            if (before != null) {
                throw aggregate.refused(name, "the same level as " + before);
            }
            aggregate.value(name).ifPresent(value -> rules.put(level, rule(aggregate, name, value)));
        }
        for (int level = 2; level <= framework.levels(); level++) {
            if (!framework.level(level).isEmpty() && !rules.containsKey(level)) {
                throw aggregate.refused(Levels.name(metadata.framework(), level), "missing");
            }
        }
        Map<Integer, Double> thresholds = thresholds(aggregate);
        aggregate.has("p");
        aggregate.finish();
        return new Aggregate(new Aggregation.Arithmetic(), rules, thresholds);
    }

    private static Aggregation rule(Keys aggregate, String level, JsonNode given) {
        if (given.isObject()) {
            Keys own = aggregate.object(level).orElseThrow();
            String method = own.text("method").orElseThrow(() -> own.refused("method", "missing"));
            Aggregation rule = rule(own, "method", method, own);
            own.finish();
            return rule;
        }
        String method = aggregate.text(level).orElseThrow();
        return rule(aggregate, level, method, aggregate);
    }

    private static Aggregation rule(Keys keys, String key, String method, Keys power) {
        return switch (method) {
            case "amean" -> new Aggregation.Arithmetic();
            case "gmean" -> new Aggregation.Geometric();
            case "hmean" -> new Aggregation.Harmonic();
            case "genmean" -> generalised(power, key);
            case "median" -> new Aggregation.Median();
            case "copeland" -> new Aggregation.Copeland();
            default -> throw keys.refused(key, "unknown: " + method);
        };
    }

    /// The power stands beside the method or, for all levels or one by one, in the object of the levels.
    private static Aggregation generalised(Keys keys, String level) {
        double p = keys.value("p")
                .map(value -> {
                    if (!value.isObject()) {
                        return keys.number("p").orElseThrow();
                    }
                    Double one = keys.numbers("p").get(level);
                    if (one == null) {
                        throw keys.refused("p/" + level, "missing");
                    }
                    return one;
                })
                .orElseThrow(() -> keys.refused("p", "missing: genmean needs a power"));
        if (p == 0) {
            throw keys.refused("p", "0 has no generalised mean; gmean is its limit");
        }
        return new Aggregation.Generalised(p, true);
    }

    private Map<Integer, Double> thresholds(Keys aggregate) {
        Map<Integer, Double> thresholds = new TreeMap<>();
        aggregate.value("data_threshold").ifPresent(value -> {
            if (value.isObject()) {
                aggregate
                        .numbers("data_threshold")
                        .forEach((name, share) -> thresholds.put(
                                Levels.named(metadata.framework(), name)
                                        .orElseThrow(() -> aggregate.refused("data_threshold/" + name, "unknown")),
                                share(aggregate, "data_threshold/" + name, share)));
            } else {
                double share = share(
                        aggregate,
                        "data_threshold",
                        aggregate.number("data_threshold").orElseThrow());
                for (int level = 2; level <= framework.levels(); level++) {
                    thresholds.put(level, share);
                }
            }
        });
        return thresholds;
    }

    private static double share(Keys aggregate, String key, double share) {
        if (!(share >= 0 && share <= 1)) {
            throw aggregate.refused(key, share + " is not a share between 0 and 1");
        }
        return share;
    }
}
