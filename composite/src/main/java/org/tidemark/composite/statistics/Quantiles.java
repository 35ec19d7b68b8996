package org.tidemark.composite.statistics;

import java.util.Arrays;

/// Medians and quantiles; missing values (NaN) are left out, and nothing at all gives NaN.
public final class Quantiles {
    private Quantiles() {}

    public static double median(double... x) {
        double[] sorted = sorted(x);
        int n = sorted.length;
        if (n == 0) {
            return Double.NaN;
        }
        return n % 2 == 1 ? sorted[n / 2] : sorted[n / 2 - 1] / 2 + sorted[n / 2] / 2;
    }

    /// Type 7 of Hyndman and Fan 1996: linear between the order statistics, the default of R, NumPy and Excel.
    ///
    /// @param p between 0 and 1
    public static double quantile(double[] x, double p) {
        return ofSorted(sorted(x), p);
    }

    /// The same for values that are already sorted and all there.
    public static double ofSorted(double[] sorted, double p) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        double at = (sorted.length - 1) * p;
        int below = (int) Math.floor(at);
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }

    private static double[] sorted(double[] x) {
        return Arrays.stream(x).filter(v -> !Double.isNaN(v)).sorted().toArray();
    }
}
