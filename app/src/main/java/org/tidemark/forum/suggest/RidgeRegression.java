package org.tidemark.forum.suggest;

import java.util.List;

/// Linear regression whose weights are held small (Hoerl and Kennard): one set of weights for each target.
final class RidgeRegression {
    private RidgeRegression() {}

    /// @param targets for each row what is to be found there, one number for each target
    /// @return for each target its weights
    static double[][] fit(List<float[]> rows, List<double[]> targets, int count, double penalty) {
        int size = rows.getFirst().length;
        double[] mean = new double[count];
        targets.forEach(target -> {
            for (int t = 0; t < count; t++) {
                mean[t] += target[t] / targets.size();
            }
        });
        double[][] gram = new double[size][size];
        double[][] right = new double[count][size];
        for (int r = 0; r < rows.size(); r++) {
            float[] row = rows.get(r);
            for (int i = 0; i < size; i++) {
                double[] line = gram[i];
                double value = row[i];
                for (int j = 0; j <= i; j++) {
                    line[j] += value * row[j];
                }
            }
            for (int t = 0; t < count; t++) {
                double target = targets.get(r)[t] - mean[t];
                for (int i = 0; i < size; i++) {
                    right[t][i] += target * row[i];
                }
            }
        }
        for (int i = 0; i < size; i++) {
            gram[i][i] += penalty;
        }
        var solver = new Cholesky(gram);
        double[][] weights = new double[count][];
        for (int t = 0; t < count; t++) {
            weights[t] = solver.solve(right[t]);
        }
        return weights;
    }
}
