package org.tidemark.composite.statistics;

/// Cronbach's α: how far indicators go together. It needs indicators of one direction and one scale; on raw
/// data it says
/// little.
public final class CronbachAlpha {
    private CronbachAlpha() {}

    /// k²·c̄/S: c̄ the mean covariance of two different indicators, S the sum of the covariance matrix, each
    /// covariance over
    /// the units that have both. NaN for fewer than two indicators.
    public static double of(double[]... columns) {
        int k = columns.length;
        double all = 0;
        double off = 0;
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                double covariance = Correlation.covariance(columns[i], columns[j]);
                all += covariance;
                off += i == j ? 0 : covariance;
            }
        }
        return k < 2 ? Double.NaN : (double) k * k * (off / ((double) k * (k - 1))) / all;
    }
}
