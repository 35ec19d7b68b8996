package org.tidemark.composite.normalise;

import org.tidemark.composite.Tolerance;

/// The lowest and the highest value after the direction has been applied.
record Spread(double low, double high) {

    /// Multiplies by the direction, in place.
    static void direct(double[] x, int from, int to, Normalisation.About about) {
        if (about.direction() < 0) {
            for (int i = from; i < to; i++) {
                x[i] = -x[i];
            }
        }
    }

    /// Multiplies by the direction, in place, and says between which values it then lies.
    static Spread directed(double[] x, int from, int to, Normalisation.About about) {
        direct(x, from, to, about);
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int i = from; i < to; i++) {
            double v = x[i];
            if (v < low) {
                low = v;
            }
            if (v > high) {
                high = v;
            }
        }
        return new Spread(low, high);
    }

    double range(Normalisation.About about, String rule) {
        double range = high - low;
        if (!(range > 0) || Tolerance.same(low, high)) {
            throw about.refused("all values are the same, so " + rule + " has no range");
        }
        if (Double.isInfinite(range)) {
            throw about.refused("its values lie too far apart: " + low + " to " + high);
        }
        return range;
    }
}
