package org.tidemark.forum.suggest;

import java.util.List;

/// How likely something is, from a few figures about it: logistic regression on standardised figures, with its
/// weights
/// held small.
///
/// @param mean what is usual of each figure; `scale` how much it varies
record LogisticRegression(double[] mean, double[] scale, double[] weights, double intercept) {
    private static final int STEPS = 50;
    private static final double CLOSE_ENOUGH = 1e-6;

    /// Fits by Newton's method.
    static LogisticRegression fit(List<double[]> rows, boolean[] found, double penalty) {
        int size = rows.getFirst().length;
        double[] mean = new double[size];
        double[] scale = new double[size];
        for (double[] row : rows) {
            for (int i = 0; i < size; i++) {
                mean[i] += row[i] / rows.size();
            }
        }
        for (double[] row : rows) {
            for (int i = 0; i < size; i++) {
                scale[i] += (row[i] - mean[i]) * (row[i] - mean[i]) / rows.size();
            }
        }
        for (int i = 0; i < size; i++) {
            scale[i] = Math.sqrt(scale[i]) + 1e-9;
        }
        double[] weights = new double[size + 1];
        double[] x = new double[size + 1];
        x[size] = 1;
        for (int step = 0; step < STEPS; step++) {
            double[] slope = new double[size + 1];
            double[][] curve = new double[size + 1][size + 1];
            for (int r = 0; r < rows.size(); r++) {
                standardise(rows.get(r), mean, scale, x);
                double p = sigmoid(dot(weights, x));
                double off = p - (found[r] ? 1 : 0);
                double bend = p * (1 - p);
                for (int i = 0; i <= size; i++) {
                    slope[i] += off * x[i];
                    for (int j = 0; j <= i; j++) {
                        curve[i][j] += bend * x[i] * x[j];
                    }
                }
            }
            for (int i = 0; i <= size; i++) {
                slope[i] += (i < size ? penalty : 1e-6) * weights[i];
                curve[i][i] += i < size ? penalty : 1e-6;
            }
            double[] change = new Cholesky(curve).solve(slope);
            double largest = 0;
            for (int i = 0; i <= size; i++) {
                weights[i] -= change[i];
                largest = Math.max(largest, Math.abs(change[i]));
            }
            if (largest < CLOSE_ENOUGH) {
                break;
            }
        }
        return new LogisticRegression(mean, scale, java.util.Arrays.copyOf(weights, size), weights[size]);
    }

    double probability(double[] row) {
        double sum = intercept;
        for (int i = 0; i < row.length; i++) {
            sum += weights[i] * (row[i] - mean[i]) / scale[i];
        }
        return sigmoid(sum);
    }

    private static void standardise(double[] row, double[] mean, double[] scale, double[] into) {
        for (int i = 0; i < row.length; i++) {
            into[i] = (row[i] - mean[i]) / scale[i];
        }
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static double sigmoid(double x) {
        return 1 / (1 + Math.exp(-x));
    }
}
