package org.tidemark.bench;

/// The same arithmetic as the library's, written as one would for this index alone: loops over primitive arrays, no
/// missing values, no other rules, nothing checked. What the library is measured against.
final class ByHand {
    private final int rows;
    private final int indicators;
    private final int[] directions;
    private final int[][] children;
    private final double[] raw;
    private final double[] values;

    private double skewness;
    private double kurtosis;

    /// @param children of each aggregate, which stand behind the indicators from level 2 up
    ByHand(int rows, double[] raw, int[] directions, int[][] children) {
        this.rows = rows;
        this.indicators = directions.length;
        this.directions = directions;
        this.children = children;
        this.raw = raw;
        this.values = new double[rows * (indicators + children.length)];
    }

    /// Winsorises, normalises to 0–100 and takes equally weighted arithmetic means; returns the index.
    double[] index(int winmax) {
        System.arraycopy(raw, 0, values, 0, rows * indicators);
        for (int column = 0; column < indicators; column++) {
            winsorise(column * rows, (column + 1) * rows, winmax);
            normalise(column * rows, (column + 1) * rows, directions[column]);
        }
        for (int aggregate = 0; aggregate < children.length; aggregate++) {
            mean((indicators + aggregate) * rows, children[aggregate]);
        }
        double[] index = new double[rows];
        System.arraycopy(values, values.length - rows, index, 0, rows);
        return index;
    }

    private void winsorise(int from, int to, int winmax) {
        moments(from, to);
        int high = 0;
        int low = 0;
        while (!(Math.abs(skewness) < 2 || kurtosis < 3.5) && high + low < winmax) {
            boolean top = skewness >= 0;
            double extreme = top ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
            double next = extreme;
            for (int i = from; i < to; i++) {
                double v = values[i];
                if (top ? v > extreme : v < extreme) {
                    next = extreme;
                    extreme = v;
                } else if (v != extreme && (top ? v > next : v < next)) {
                    next = v;
                }
            }
            int moved = 0;
            for (int i = from; i < to; i++) {
                if (values[i] == extreme) {
                    values[i] = next;
                    moved++;
                }
            }
            if (top) {
                high = moved;
            } else {
                low = moved;
            }
            moments(from, to);
        }
    }

    private void moments(int from, int to) {
        double n = to - from;
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += values[i];
        }
        double mean = sum / n;
        double s2 = 0;
        double s3 = 0;
        double s4 = 0;
        for (int i = from; i < to; i++) {
            double d = values[i] - mean;
            double dd = d * d;
            s2 += dd;
            s3 += dd * d;
            s4 += dd * dd;
        }
        double m2 = s2 / n;
        skewness = s3 / n / (m2 * Math.sqrt(m2)) * Math.sqrt(n * (n - 1)) / (n - 2);
        kurtosis = ((n + 1) * (s4 / n / (m2 * m2) - 3) + 6) * (n - 1) / ((n - 2) * (n - 3));
    }

    private void normalise(int from, int to, int direction) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int i = from; i < to; i++) {
            double v = values[i] * direction;
            values[i] = v;
            low = v < low ? v : low;
            high = v > high ? v : high;
        }
        double range = high - low;
        for (int i = from; i < to; i++) {
            values[i] = (values[i] - low) / range * 100;
        }
    }

    private void mean(int target, int[] of) {
        for (int row = 0; row < rows; row++) {
            values[target + row] = 0;
        }
        for (int child : of) {
            int from = child * rows;
            for (int row = 0; row < rows; row++) {
                values[target + row] += values[from + row];
            }
        }
        for (int row = 0; row < rows; row++) {
            values[target + row] /= of.length;
        }
    }
}
