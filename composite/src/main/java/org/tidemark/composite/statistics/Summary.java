package org.tidemark.composite.statistics;

import java.util.Arrays;

/// What an auditor looks at first in an indicator. Missing values (NaN) are counted and otherwise left out.
///
/// @param count how many units there are
/// @param available how many have a value
/// @param nonZero how many have a value that is not 0
/// @param unique how many different values there are
/// @param same the largest number of equal values
public record Summary(
        double min,
        double max,
        double mean,
        double median,
        double standardDeviation,
        double skewness,
        double kurtosis,
        int count,
        int available,
        int nonZero,
        int unique,
        int same) {

    /// An indicator with fewer values than this share is flagged.
    public static final double LEAST_AVAILABLE = 0.65;

    /// An indicator with fewer values other than 0, or fewer different values, than this share of all units is
    /// flagged.
    public static final double LEAST_VARIED = 0.5;

    public static Summary of(double... x) {
        double[] sorted =
                Arrays.stream(x).filter(v -> !Double.isNaN(v)).sorted().toArray();
        int unique = 0;
        int same = 0;
        for (int i = 0, start = 0; i < sorted.length; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                unique++;
                start = i;
            }
            same = Math.max(same, i - start + 1);
        }
        Moments moments = Moments.of(x);
        return new Summary(
                sorted.length == 0 ? Double.NaN : sorted[0],
                sorted.length == 0 ? Double.NaN : sorted[sorted.length - 1],
                moments.mean(),
                Quantiles.median(sorted),
                moments.standardDeviation(),
                moments.skewness(),
                moments.kurtosis(),
                x.length,
                sorted.length,
                (int) Arrays.stream(sorted).filter(v -> v != 0).count(),
                unique,
                same);
    }

    public double availableShare() {
        return (double) available / count;
    }

    /// The shares below are of the values that are there; NaN when there is none.
    public double nonZeroShare() {
        return (double) nonZero / available;
    }

    public double uniqueShare() {
        return (double) unique / available;
    }

    public double sameShare() {
        return (double) same / available;
    }

    public boolean hasTooFewValues() {
        return availableShare() < LEAST_AVAILABLE;
    }

    public boolean hasTooManyZeros() {
        return (double) nonZero / count < LEAST_VARIED;
    }

    public boolean hasTooFewDifferentValues() {
        return (double) unique / count < LEAST_VARIED;
    }

    /// |skewness| above 2 **and** kurtosis above 3.5; treatment, by the same authors, asks for one of the two
    /// to be below.
    public boolean hasOutliers() {
        return Math.abs(skewness) > 2 && kurtosis > 3.5;
    }
}
