package org.tidemark.composite.uncertainty;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.tidemark.composite.CompositeException;

/// What raters said: for a unit and an indicator some ratings, each with a weight (a stated confidence). The
/// value is their
/// weighted median: the lowest rating up to which half of the weight has come, or the middle between it and the
/// next when
/// it is exactly half.
public final class Ratings {
    private final Map<String, Map<String, List<Rating>>> byUnit;

    /// @param rater who it was, so that all answers of a person about a unit stay together
    /// @param weight above 0, e.g. a confidence between 0 and 1
    public record Rating(String unit, String indicator, String rater, double value, double weight) {
        public Rating {
            if (!Double.isFinite(value) || !(weight > 0) || Double.isInfinite(weight)) {
                throw new CompositeException(
                        "/ratings/" + unit + "/" + indicator, "a rating of " + value + " with weight " + weight);
            }
        }
    }

    private Ratings(Map<String, Map<String, List<Rating>>> byUnit) {
        this.byUnit = byUnit;
    }

    public static Ratings of(List<Rating> ratings) {
        Map<String, Map<String, List<Rating>>> byUnit = new TreeMap<>();
        for (Rating rating : ratings) {
            byUnit.computeIfAbsent(rating.unit(), unit -> new TreeMap<>())
                    .computeIfAbsent(rating.indicator(), indicator -> new ArrayList<>())
                    .add(rating);
        }
        byUnit.values()
                .forEach(of -> of.values()
                        .forEach(some -> some.sort(
                                Comparator.comparingDouble(Rating::value).thenComparing(Rating::rater))));
        return new Ratings(byUnit);
    }

    /// The units that were rated.
    public List<String> units() {
        return List.copyOf(byUnit.keySet());
    }

    /// The indicators of a unit that were rated.
    public List<String> indicators(String unit) {
        return List.copyOf(byUnit.getOrDefault(unit, Map.of()).keySet());
    }

    /// The weighted median of all ratings.
    public double value(String unit, String indicator) {
        List<Rating> ratings = byUnit.getOrDefault(unit, Map.of()).get(indicator);
        return ratings == null
                ? Double.NaN
                : median(ratings, ratings.stream().mapToDouble(Rating::weight).toArray());
    }

    /// The values of one unit under other raters, drawn with replacement; an indicator that none of those drawn had
    /// answered keeps its value.
    Map<String, Double> drawn(String unit, SplittableRandom random) {
        Map<String, List<Rating>> ratings = byUnit.getOrDefault(unit, Map.of());
        List<String> raters = ratings.values().stream()
                .flatMap(List::stream)
                .map(Rating::rater)
                .distinct()
                .sorted()
                .toList();
        Map<String, Integer> times = new LinkedHashMap<>();
        for (int draw = 0; draw < raters.size(); draw++) {
            times.merge(raters.get(random.nextInt(raters.size())), 1, Integer::sum);
        }
        Map<String, Double> values = new LinkedHashMap<>();
        ratings.forEach((indicator, some) -> {
            double[] weights = some.stream()
                    .mapToDouble(one -> one.weight() * times.getOrDefault(one.rater(), 0))
                    .toArray();
            double value = median(some, weights);
            values.put(indicator, Double.isNaN(value) ? value(unit, indicator) : value);
        });
        return values;
    }

    /// @param sorted by value
    private static double median(List<Rating> sorted, double[] weights) {
        double all = 0;
        for (double weight : weights) {
            all += weight;
        }
        double below = 0;
        for (int at = 0; at < weights.length; at++) {
            below += weights[at];
            if (weights[at] > 0 && below >= all / 2) {
                return below > all / 2 ? sorted.get(at).value() : middle(sorted, weights, at);
            }
        }
        return Double.NaN;
    }

    private static double middle(List<Rating> sorted, double[] weights, int at) {
        for (int next = at + 1; next < weights.length; next++) {
            if (weights[next] > 0) {
                return (sorted.get(at).value() + sorted.get(next).value()) / 2;
            }
        }
        return sorted.get(at).value();
    }
}
