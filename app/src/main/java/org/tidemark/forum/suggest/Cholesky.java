package org.tidemark.forum.suggest;

/// Solves A·x = b where A is symmetric and positive definite.
final class Cholesky {
    private final double[][] lower;

    Cholesky(double[][] a) {
        int n = a.length;
        lower = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = a[i][j];
                double[] left = lower[i];
                double[] right = lower[j];
                for (int k = 0; k < j; k++) {
                    sum -= left[k] * right[k];
                }
                if (i == j) {
                    lower[i][i] = Math.sqrt(Math.max(sum, 1e-12));
                } else {
                    lower[i][j] = sum / right[j];
                }
            }
        }
    }

    double[] solve(double[] b) {
        int n = lower.length;
        double[] x = b.clone();
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < i; k++) {
                x[i] -= lower[i][k] * x[k];
            }
            x[i] /= lower[i][i];
        }
        for (int i = n - 1; i >= 0; i--) {
            for (int k = i + 1; k < n; k++) {
                x[i] -= lower[k][i] * x[k];
            }
            x[i] /= lower[i][i];
        }
        return x;
    }
}
