package org.tidemark.composite.uncertainty;

import java.util.SplittableRandom;
import org.tidemark.composite.statistics.Moments;
import org.tidemark.composite.statistics.Quantiles;

/// Sobol' indices from the outputs of a design: two independent samples A and B, and for each choice the sample
/// A with that
/// choice taken from B.
///
/// With V the variance of y over A and B: first order Σ (y_B − m)(y_AB − y_A)/(N·V) (Saltelli et al. 2010), total
/// Σ (y_A − y_AB)²/(2·N·V) (Jansen 1999). With m the mean of y over A and B the first order is far less noisy
/// than with
/// m = 0, which is what COINr takes.
///
/// @param first how much of the variance the choice explains by itself
/// @param total how much of it the choice takes part in
public record SobolIndices(double[] first, double[] total) {

    /// @param centred whether m is the mean; otherwise 0
    public static SobolIndices of(double[] a, double[] b, double[][] ab, boolean centred) {
        int[] all = new int[a.length];
        for (int at = 0; at < all.length; at++) {
            all[at] = at;
        }
        return of(a, b, ab, centred, all);
    }

    private static SobolIndices of(double[] a, double[] b, double[][] ab, boolean centred, int[] points) {
        double[] both = new double[2 * points.length];
        for (int at = 0; at < points.length; at++) {
            both[at] = a[points[at]];
            both[points.length + at] = b[points[at]];
        }
        Moments moments = Moments.of(both);
        double variance = moments.standardDeviation() * moments.standardDeviation();
        double middle = centred ? moments.mean() : 0;
        double[] first = new double[ab.length];
        double[] total = new double[ab.length];
        for (int choice = 0; choice < ab.length; choice++) {
            double linear = 0;
            double square = 0;
            for (int at : points) {
                double difference = ab[choice][at] - a[at];
                linear += (b[at] - middle) * difference;
                square += difference * difference;
            }
            // nothing varies: nothing explains it
            first[choice] = variance == 0 ? 0 : linear / points.length / variance;
            total[choice] = variance == 0 ? 0 : square / (2 * points.length) / variance;
        }
        return new SobolIndices(first, total);
    }

    /// Where the indices lie when the points are drawn anew with replacement.
    ///
    /// @param samples e.g. 1000
    /// @param quantile e.g. 0.05 for the lower end
    static SobolIndices[] bootstrap(
            double[] a, double[] b, double[][] ab, boolean centred, int samples, long seed, double... quantile) {
        double[][][] drawn = new double[2][ab.length][samples];
        for (int sample = 0; sample < samples; sample++) {
            SplittableRandom random = Streams.random(Streams.key(seed, 3, sample, 0));
            int[] points = random.ints(a.length, 0, a.length).toArray();
            SobolIndices indices = of(a, b, ab, centred, points);
            for (int choice = 0; choice < ab.length; choice++) {
                drawn[0][choice][sample] = indices.first[choice];
                drawn[1][choice][sample] = indices.total[choice];
            }
        }
        SobolIndices[] ends = new SobolIndices[quantile.length];
        for (int end = 0; end < ends.length; end++) {
            double[] first = new double[ab.length];
            double[] total = new double[ab.length];
            for (int choice = 0; choice < ab.length; choice++) {
                first[choice] = Quantiles.quantile(drawn[0][choice], quantile[end]);
                total[choice] = Quantiles.quantile(drawn[1][choice], quantile[end]);
            }
            ends[end] = new SobolIndices(first, total);
        }
        return ends;
    }
}
