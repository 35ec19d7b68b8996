package org.tidemark.composite.statistics;

import java.util.Arrays;
import org.tidemark.composite.Tolerance;

/// Ranks of values; a missing value (NaN) has none.
///
/// A ranking of results ([#fromTop]) lets scores that are the same within [Tolerance] share a rank, since their
/// last bits
/// are an accident of summation. Ranks that stand for data ([#fromBelow], [#averaged]) take each value as it
/// was measured.
public final class Ranks {
    private Ranks() {}

    /// Rank 1 is the highest value and ties share the better rank (1, 2, 2, 4); 0 stands for a missing value.
    public static int[] fromTop(double... x) {
        double[] sorted = present(x);
        int n = sorted.length;
        int[] better = new int[n];
        for (int i = n - 1, leader = n - 1; i >= 0; i--) {
            if (!Tolerance.same(sorted[i], sorted[leader])) {
                leader = i;
            }
            better[i] = n - leader;
        }
        int[] ranks = new int[x.length];
        for (int i = 0; i < x.length; i++) {
            ranks[i] = Double.isNaN(x[i]) ? 0 : better[Arrays.binarySearch(sorted, x[i] + 0.0)];
        }
        return ranks;
    }

    /// Rank 1 is the lowest value and ties share the lower rank; NaN for a missing value.
    public static double[] fromBelow(double... x) {
        double[] sorted = present(x);
        double[] lower = new double[sorted.length];
        for (int i = 0, leader = 0; i < sorted.length; i++) {
            if (sorted[i] != sorted[leader]) {
                leader = i;
            }
            lower[i] = leader + 1;
        }
        return spread(x, sorted, lower);
    }

    /// Rank 1 is the lowest value and ties share the mean of their ranks; NaN for a missing value.
    public static double[] averaged(double... x) {
        double[] sorted = present(x);
        double[] mean = new double[sorted.length];
        for (int i = 0; i < sorted.length; ) {
            int end = i + 1;
            while (end < sorted.length && sorted[end] == sorted[i]) {
                end++;
            }
            Arrays.fill(mean, i, end, (i + 1 + end) / 2.0);
            i = end;
        }
        return spread(x, sorted, mean);
    }

    private static double[] spread(double[] x, double[] sorted, double[] rankAt) {
        double[] ranks = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            ranks[i] = Double.isNaN(x[i]) ? Double.NaN : rankAt[Arrays.binarySearch(sorted, x[i] + 0.0)];
        }
        return ranks;
    }

    /// The values that are there, sorted; minus zero becomes zero, since the search tells them apart.
    private static double[] present(double[] x) {
        double[] present = new double[x.length];
        int n = 0;
        for (double v : x) {
            if (!Double.isNaN(v)) {
                present[n++] = v + 0.0;
            }
        }
        double[] sorted = n == x.length ? present : Arrays.copyOf(present, n);
        Arrays.sort(sorted);
        return sorted;
    }
}
