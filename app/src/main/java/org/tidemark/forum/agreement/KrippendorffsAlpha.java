package org.tidemark.forum.agreement;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.jspecify.annotations.Nullable;

/// Krippendorff's α for nominal data: any number of coders, values may be missing. 1 is full agreement, 0 what
/// chance
/// gives, below 0 is systematic disagreement. K. Krippendorff, Computing Krippendorff's Alpha-Reliability (2011).
public final class KrippendorffsAlpha {
    /// @param low and `high` the bounds of the central 95 % of α over resampled units
    /// @param units on how many units two or more coders said something
    /// @param undefined how many resamplings had no variation, so that they say nothing
    public record Interval(double low, double high, int units, int undefined) {}

    private KrippendorffsAlpha() {}

    /// α, or empty when it is not defined: nothing was judged twice, or all values are the same.
    public static <V> OptionalDouble of(Ratings<V> ratings) {
        return of(Coincidences.ofEach(List.of(ratings.pairable())), null);
    }

    /// The percentile interval of α when units are drawn again, with replacement, `replications` times. The
    /// same seed
    /// gives the same interval. Empty bounds (NaN) when α is not defined.
    public static <V> Interval bootstrap(Ratings<V> ratings, int replications, long seed) {
        return drawn(ratings.pairable().stream().map(List::of).toList(), replications, seed);
    }

    /// The same when units hang together in clusters: whole clusters are drawn again, so that units of one cluster,
    /// which are not independent of each other, do not make the interval too narrow. C. A. Field and A. H. Welsh,
    /// Bootstrapping clustered data (2007).
    public static <V> Interval clusterBootstrap(Collection<Ratings<V>> clusters, int replications, long seed) {
        return drawn(
                clusters.stream()
                        .map(Ratings::pairable)
                        .filter(units -> !units.isEmpty())
                        .toList(),
                replications,
                seed);
    }

    private static <V> Interval drawn(List<List<List<V>>> clusters, int replications, long seed) {
        var counted = Coincidences.ofEach(clusters);
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        var drawn = new double[replications];
        int defined = 0;
        int size = counted.size();
        int units = clusters.stream().mapToInt(List::size).sum();
        for (int r = 0; r < replications && size > 0; r++) {
            var weights = new int[size];
            for (int i = 0; i < size; i++) {
                weights[random.nextInt(size)]++;
            }
            var alpha = of(counted, weights);
            if (alpha.isPresent()) {
                drawn[defined++] = alpha.getAsDouble();
            }
        }
        if (defined == 0) {
            return new Interval(Double.NaN, Double.NaN, units, replications);
        }
        var sorted = Arrays.copyOf(drawn, defined);
        Arrays.sort(sorted);
        return new Interval(quantile(sorted, 0.025), quantile(sorted, 0.975), units, replications - defined);
    }

    /// By linear interpolation between the order statistics.
    private static double quantile(double[] sorted, double share) {
        double place = share * (sorted.length - 1);
        int below = (int) Math.floor(place);
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }

    private static OptionalDouble of(List<Coincidences> clusters, int @Nullable [] weights) {
        var totals = new double[clusters.isEmpty() ? 0 : clusters.getFirst().totals().length];
        double all = 0;
        double agreed = 0;
        for (int c = 0; c < clusters.size(); c++) {
            double weight = weights == null ? 1 : weights[c];
            var cluster = clusters.get(c);
            agreed += weight * cluster.agreed();
            for (int value = 0; value < totals.length; value++) {
                totals[value] += weight * cluster.totals()[value];
                all += weight * cluster.totals()[value];
            }
        }
        double byChance = 0;
        for (double total : totals) {
            byChance += total * (total - 1);
        }
        double expected = all * (all - 1) - byChance;
        return expected <= 0 ? OptionalDouble.empty() : OptionalDouble.of(1 - (all - 1) * (all - agreed) / expected);
    }

    /// What the units of one cluster add up to.
    ///
    /// @param totals how often each value was given
    /// @param agreed the diagonal of the coincidence matrix
    private record Coincidences(int[] totals, double agreed) {
        static <V> List<Coincidences> ofEach(List<List<List<V>>> clusters) {
            Map<V, Integer> places = new HashMap<>();
            clusters.forEach(units ->
                    units.forEach(unit -> unit.forEach(value -> places.putIfAbsent(value, places.size()))));
            return clusters.stream().map(units -> of(units, places)).toList();
        }

        private static <V> Coincidences of(List<List<V>> units, Map<V, Integer> places) {
            var totals = new int[places.size()];
            double agreed = 0;
            for (var unit : units) {
                var counts = new int[places.size()];
                for (V value : unit) {
                    counts[places.getOrDefault(value, 0)]++;
                }
                for (int value = 0; value < counts.length; value++) {
                    totals[value] += counts[value];
                    agreed += (double) counts[value] * (counts[value] - 1) / (unit.size() - 1);
                }
            }
            return new Coincidences(totals, agreed);
        }
    }
}
