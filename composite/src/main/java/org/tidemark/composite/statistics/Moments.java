package org.tidemark.composite.statistics;

/// Mean, standard deviation, skewness and kurtosis of a stretch of a column. Missing values (NaN) are left out.
///
/// Skewness and kurtosis are the small-sample versions (type 2 of Joanes and Gill 1998, those of SAS, SPSS and
/// Excel);
/// the kurtosis is in excess of the normal distribution's. One object can be used again for many columns.
public final class Moments {
    private int count;
    private double mean;
    private double deviation;
    private double skewness;
    private double kurtosis;

    public static Moments of(double... x) {
        var moments = new Moments();
        moments.take(x, 0, x.length);
        return moments;
    }

    /// Reads `x[from..to)`.
    public void take(double[] x, int from, int to) {
        int n = 0;
        double sum = 0;
        for (int i = from; i < to; i++) {
            double v = x[i];
            if (!Double.isNaN(v)) {
                sum += v;
                n++;
            }
        }
        double centre = sum / n;
        double off = 0;
        double s2 = 0;
        double s3 = 0;
        double s4 = 0;
        for (int i = from; i < to; i++) {
            double d = x[i] - centre;
            if (!Double.isNaN(d)) {
                double dd = d * d;
                off += d;
                s2 += dd;
                s3 += dd * d;
                s4 += dd * dd;
            }
        }
        count = n;
        mean = centre + off / n;
        double m2 = s2 / n;
        if (Math.sqrt(m2) <= 1e-14 * Math.abs(centre)) {
            // what is left of a constant after rounding
            s2 = s3 = s4 = m2 = 0;
        }
        if (s4 == 0 || !Double.isFinite(s4)) {
            takeScaled(x, from, to);
            return;
        }
        deviation = Math.sqrt(s2 / (n - 1));
        skewness = n < 3 ? Double.NaN : s3 / n / (m2 * Math.sqrt(m2)) * Math.sqrt((double) n * (n - 1)) / (n - 2);
        kurtosis = n < 4 ? Double.NaN : ((n + 1) * (s4 / n / (m2 * m2) - 3) + 6) * (n - 1) / ((n - 2.0) * (n - 3.0));
    }

    /// For values so large or so small that their fourth powers are beyond doubles, and for constants.
    private void takeScaled(double[] x, int from, int to) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int i = from; i < to; i++) {
            low = x[i] < low ? x[i] : low;
            high = x[i] > high ? x[i] : high;
        }
        skewness = Double.NaN;
        kurtosis = Double.NaN;
        if (!(high > low)) {
            mean = count == 0 ? Double.NaN : low;
            deviation = 0;
            return;
        }
        double middle = low / 2 + high / 2;
        double half = high / 2 - low / 2;
        if (half <= 1e-14 * Math.abs(middle)) {
            mean = middle;
            deviation = 0;
            return;
        }
        double[] scaled = new double[to - from];
        for (int i = from; i < to; i++) {
            scaled[i - from] = (x[i] - middle) / half;
        }
        take(scaled, 0, scaled.length);
        mean = middle + mean * half;
        deviation *= half;
    }

    /// How many values were there.
    public int count() {
        return count;
    }

    /// NaN when nothing was there.
    public double mean() {
        return mean;
    }

    /// With n − 1; NaN for fewer than two values.
    public double standardDeviation() {
        return count < 2 ? Double.NaN : deviation;
    }

    /// NaN for fewer than three values or when all are equal.
    public double skewness() {
        return skewness;
    }

    /// NaN for fewer than four values or when all are equal.
    public double kurtosis() {
        return kurtosis;
    }
}
