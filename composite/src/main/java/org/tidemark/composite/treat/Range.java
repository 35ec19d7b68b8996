package org.tidemark.composite.treat;

/// The lowest and the highest value of a stretch of a column.
record Range(double low, double high) {
    static Range of(double[] x, int from, int to) {
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
        return new Range(low, high);
    }
}
