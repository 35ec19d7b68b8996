package org.tidemark.composite.file;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tidemark.composite.normalise.Normalisation;
import tools.jackson.databind.JsonNode;

/// Reads how indicators are normalised.
final class NormaliseKeys {
    private NormaliseKeys() {}

    static Normalisation rule(Keys keys) {
        String method = keys.text("method").orElse("minmax");
        Normalisation rule = switch (method) {
            case "minmax" -> new Normalisation.MinMax(keys.number("lower", 0), keys.number("upper", 100));
            case "zscore" -> new Normalisation.ZScore(keys.number("mean", 0), keys.number("sd", 1));
            case "percentile_rank" -> new Normalisation.PercentileRank();
            case "rank" -> new Normalisation.Rank();
            case "borda" -> new Normalisation.Borda();
            case "scaled" -> new Normalisation.Scaled(keys.number("factor", 1), keys.number("shift", 0));
            case "dist_to_max" -> new Normalisation.DistanceToMaximum();
            case "dist_to_reference" ->
                new Normalisation.DistanceToReference(
                        keys.text("unit").orElseThrow(() -> keys.refused("unit", "missing")), keys.flag("cap", false));
            case "dist_to_target" -> new Normalisation.DistanceToTarget(keys.flag("cap", false));
            case "goalposts" -> goalposts(keys);
            case "fraction_of_max" -> new Normalisation.FractionOfMaximum();
            default -> throw keys.refused("method", "unknown: " + method);
        };
        keys.has("over");
        keys.finish();
        return rule;
    }

    /// Given goalposts (`posts`: code → [lower, upper]), or quantiles of the values that the step gets.
    private static Normalisation goalposts(Keys keys) {
        double scale = keys.number("scale", 100);
        boolean cut = keys.flag("cut", true);
        if (keys.value("posts").isEmpty()) {
            return new Normalisation.QuantileGoalposts(
                    keys.number("lower_quantile", 0.1), keys.number("upper_quantile", 0.9), scale, cut);
        }
        Keys posts = keys.object("posts").orElseThrow();
        Map<String, Normalisation.Posts> byCode = new LinkedHashMap<>();
        for (String code : posts.names()) {
            List<Double> two = two(posts, code);
            byCode.put(code, new Normalisation.Posts(two.getFirst(), two.getLast()));
        }
        return new Normalisation.Goalposts(byCode, scale, cut);
    }

    private static List<Double> two(Keys posts, String code) {
        JsonNode pair = posts.value(code).orElseThrow(() -> posts.refused(code, "missing"));
        if (!pair.isArray()
                || pair.size() != 2
                || !pair.get(0).isNumber()
                || !pair.get(1).isNumber()) {
            throw posts.refused(code, "two numbers [lower, upper] are expected, not " + pair);
        }
        return List.of(pair.get(0).doubleValue(), pair.get(1).doubleValue());
    }
}
