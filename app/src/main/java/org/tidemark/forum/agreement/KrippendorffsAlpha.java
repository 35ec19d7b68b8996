package org.tidemark.forum.agreement;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// Krippendorff's α for nominal data: any number of coders, values may be missing. 1 is full agreement, 0 what chance
/// gives, below 0 is systematic disagreement. K. Krippendorff, Computing Krippendorff's Alpha-Reliability (2011).
public final class KrippendorffsAlpha {
    /// @param low and `high` the bounds of the central 95 % of α over resampled units
    /// @param units on how many units two or more coders said something
    /// @param undefined how many resamplings had no variation, so that they say nothing
    public record Interval(double low, double high, int units, int undefined) {}

    private KrippendorffsAlpha() {}

    /// α, or empty when it is not defined: nothing was judged twice, or all values are the same.
    public static <V> OptionalDouble of(Ratings<V> ratings) {
        return of(Coincidences.of(ratings.pairable()), null);
    }

    /// The percentile interval of α when units are drawn again, with replacement, `replications` times. The same seed
    /// gives the same interval. Empty bounds (NaN) when α is not defined.
    public static <V> Interval bootstrap(Ratings<V> ratings, int replications, long seed) {
        var units = Coincidences.of(ratings.pairable());
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        var drawn = new double[replications];
        int defined = 0;
        int size = units.counts().length;
        for (int r = 0; r < replications && size > 0; r++) {
            var weights = new int[size];
            for (int i = 0; i < size; i++) {
                weights[random.nextInt(size)]++;
            }
            var alpha = of(units, weights);
            if (alpha.isPresent()) {
                drawn[defined++] = alpha.getAsDouble();
            }
        }
        if (defined == 0) {
            return new Interval(Double.NaN, Double.NaN, size, replications);
        }
        var sorted = Arrays.copyOf(drawn, defined);
        Arrays.sort(sorted);
        return new Interval(quantile(sorted, 0.025), quantile(sorted, 0.975), size, replications - defined);
    }

    /// By linear interpolation between the order statistics.
    private static double quantile(double[] sorted, double share) {
        double place = share * (sorted.length - 1);
        int below = (int) Math.floor(place);
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }

    private static OptionalDouble of(Coincidences units, int @org.jspecify.annotations.Nullable [] weights) {
        var totals = new double[units.values()];
        double all = 0;
        double agreed = 0;
        for (int u = 0; u < units.counts().length; u++) {
            double weight = weights == null ? 1 : weights[u];
            int[] counts = units.counts()[u];
            int judged = Arrays.stream(counts).sum();
            all += weight * judged;
            for (int value = 0; value < counts.length; value++) {
                totals[value] += weight * counts[value];
                agreed += weight * counts[value] * (counts[value] - 1) / (judged - 1);
            }
        }
        double byChance = 0;
        for (double total : totals) {
            byChance += total * (total - 1);
        }
        double expected = all * (all - 1) - byChance;
        return expected <= 0 ? OptionalDouble.empty() : OptionalDouble.of(1 - (all - 1) * (all - agreed) / expected);
    }

    /// How often each value was given to each unit.
    private record Coincidences(int[][] counts, int values) {
        static <V> Coincidences of(List<List<V>> units) {
            Map<V, Integer> places = new HashMap<>();
            units.forEach(unit -> unit.forEach(value -> places.putIfAbsent(value, places.size())));
            var counts = new int[units.size()][places.size()];
            for (int u = 0; u < units.size(); u++) {
                for (V value : units.get(u)) {
                    counts[u][places.getOrDefault(value, 0)]++;
                }
            }
            return new Coincidences(counts, places.size());
        }
    }
}
