package org.tidemark.composite.uncertainty;

import java.util.Arrays;
import org.tidemark.composite.statistics.Moments;
import org.tidemark.composite.statistics.Quantiles;

/// How the rank of one unit varied over the replications in which it had one.
///
/// @param nominal its rank in the nominal index; 0 when it has none
/// @param low the 5 % quantile (type 7)
/// @param high the 95 % quantile
/// @param deviation the standard deviation with n − 1
public record RankStatistics(int nominal, double mean, double median, double low, double high, double deviation) {

    static RankStatistics of(int nominal, int[] ranks) {
        double[] there = Arrays.stream(ranks)
                .filter(rank -> rank > 0)
                .asDoubleStream()
                .sorted()
                .toArray();
        Moments moments = Moments.of(there);
        return new RankStatistics(
                nominal,
                moments.mean(),
                Quantiles.median(there),
                Quantiles.ofSorted(there, 0.05),
                Quantiles.ofSorted(there, 0.95),
                moments.standardDeviation());
    }
}
