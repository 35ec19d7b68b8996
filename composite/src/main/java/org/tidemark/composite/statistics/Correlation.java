package org.tidemark.composite.statistics;

import org.hipparchus.special.Beta;

/// Correlation of two columns over the rows where both have a value; NaN for fewer than two rows or a constant
/// column.
public enum Correlation {
    /// The product-moment correlation.
    PEARSON {
        @Override
        double ofComplete(double[] x, double[] y) {
            return pearson(x, y);
        }
    },
    /// Pearson's of the ranks, ties sharing the mean of theirs.
    SPEARMAN {
        @Override
        double ofComplete(double[] x, double[] y) {
            return pearson(Ranks.averaged(x), Ranks.averaged(y));
        }
    },
    /// Kendall's τ-b, which allows for ties.
    KENDALL {
        @Override
        double ofComplete(double[] x, double[] y) {
            return tauB(x, y);
        }
    };

    abstract double ofComplete(double[] x, double[] y);

    public double of(double[] x, double[] y) {
        int n = pairs(x, y);
        if (n < 2) {
            return Double.NaN;
        }
        double[] a = new double[n];
        double[] b = new double[n];
        int at = 0;
        for (int i = 0; i < x.length; i++) {
            if (!Double.isNaN(x[i]) && !Double.isNaN(y[i])) {
                a[at] = x[i];
                b[at++] = y[i];
            }
        }
        return ofComplete(a, b);
    }

    /// The number of rows where both have a value.
    public static int pairs(double[] x, double[] y) {
        int n = 0;
        for (int i = 0; i < x.length; i++) {
            if (!Double.isNaN(x[i]) && !Double.isNaN(y[i])) {
                n++;
            }
        }
        return n;
    }

    /// The two-sided p-value of Pearson's r over n pairs: t test with n − 2 degrees of freedom; NaN for fewer
    /// than three
    /// pairs. For |r| = 1 it is 0.
    public static double pValue(double r, int n) {
        if (n < 3 || Double.isNaN(r)) {
            return Double.NaN;
        }
        double rest = (1 - r) * (1 + r);
        return rest <= 0 ? 0 : Beta.regularizedBeta(rest, (n - 2) / 2.0, 0.5);
    }

    /// The covariance with n − 1 over the rows where both have a value.
    public static double covariance(double[] x, double[] y) {
        int n = pairs(x, y);
        double meanX = 0;
        double meanY = 0;
        for (int i = 0; i < x.length; i++) {
            if (!Double.isNaN(x[i]) && !Double.isNaN(y[i])) {
                meanX += x[i] / n;
                meanY += y[i] / n;
            }
        }
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            if (!Double.isNaN(x[i]) && !Double.isNaN(y[i])) {
                sum += (x[i] - meanX) * (y[i] - meanY);
            }
        }
        return n < 2 ? Double.NaN : sum / (n - 1);
    }

    private static double pearson(double[] x, double[] y) {
        double meanX = Moments.of(x).mean();
        double meanY = Moments.of(y).mean();
        double xx = 0;
        double yy = 0;
        double xy = 0;
        for (int i = 0; i < x.length; i++) {
            double dx = x[i] - meanX;
            double dy = y[i] - meanY;
            xx += dx * dx;
            yy += dy * dy;
            xy += dx * dy;
        }
        if (isNothing(xx, meanX, x.length) || isNothing(yy, meanY, y.length)) {
            return Double.NaN;
        }
        return Math.clamp(xy / Math.sqrt(xx) / Math.sqrt(yy), -1, 1);
    }

    private static boolean isNothing(double squares, double mean, int n) {
        return Math.sqrt(squares / n) <= 1e-14 * Math.abs(mean);
    }

    private static double tauB(double[] x, double[] y) {
        long score = 0;
        long inX = 0;
        long inY = 0;
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < i; j++) {
                int a = Double.compare(x[i], x[j]);
                int b = Double.compare(y[i], y[j]);
                score += (long) Integer.signum(a) * Integer.signum(b);
                inX += a == 0 ? 0 : 1;
                inY += b == 0 ? 0 : 1;
            }
        }
        return inX == 0 || inY == 0 ? Double.NaN : score / (Math.sqrt(inX) * Math.sqrt(inY));
    }
}
