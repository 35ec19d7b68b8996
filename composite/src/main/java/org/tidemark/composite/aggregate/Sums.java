package org.tidemark.composite.aggregate;

import java.util.Arrays;
import org.tidemark.composite.CompositeException;

/// The weighted means, which are one loop: a function of each value, a weighted sum, the function's inverse.
///
/// Rows are the inner loop over a whole column, so that the plain mean runs as vector instructions.
final class Sums {
    enum Form {
        PLAIN,
        LOGARITHM,
        RECIPROCAL,
        POWER
    }

    private Sums() {}

    static void weighted(
            double[] values,
            int rows,
            int from,
            int to,
            int[] columns,
            double[] weights,
            int target,
            Form form,
            double p) {
        int result = target * rows;
        double all = total(weights);
        Arrays.fill(values, result + from, result + to, 0);
        for (int child = 0; child < columns.length; child++) {
            add(values, from, to, columns[child], columns[child] * rows, weights[child], result, form, p);
        }
        for (int row = from; row < to; row++) {
            double sum = values[result + row];
            values[result + row] = !Double.isNaN(sum)
                    ? inverse(sum / all, form, p)
                    : withoutMissing(values, rows, columns, weights, row, form, p);
        }
    }

    private static void add(
            double[] values, int from, int to, int column, int start, double weight, int result, Form form, double p) {
        switch (form) {
            case PLAIN -> {
                for (int row = from; row < to; row++) {
                    values[result + row] += weight * values[start + row];
                }
            }
            case LOGARITHM -> {
                for (int row = from; row < to; row++) {
                    double x = values[start + row];
                    if (x <= 0) {
                        throw new Undefined(row, column, "the geometric mean needs values above 0, and this is " + x);
                    }
                    values[result + row] += weight * Math.log(x);
                }
            }
            case RECIPROCAL -> {
                for (int row = from; row < to; row++) {
                    double x = values[start + row];
                    if (x == 0) {
                        throw new Undefined(row, column, "the harmonic mean has no answer for 0");
                    }
                    values[result + row] += weight / x;
                }
            }
            case POWER -> {
                for (int row = from; row < to; row++) {
                    double x = values[start + row];
                    if (p < 0 && x <= 0 || x < 0 && p != Math.rint(p)) {
                        throw new Undefined(row, column, "the mean of power " + p + " has no answer for " + x);
                    }
                    values[result + row] += weight * Math.pow(x, p);
                }
            }
        }
    }

    /// One row where something is missing: what is there, with its weights scaled up.
    private static double withoutMissing(
            double[] values, int rows, int[] columns, double[] weights, int row, Form form, double p) {
        double sum = 0;
        double there = 0;
        double absolute = 0;
        for (int child = 0; child < columns.length; child++) {
            double x = values[columns[child] * rows + row];
            if (!Double.isNaN(x)) {
                double w = weights[child];
                there += w;
                absolute += Math.abs(w);
                sum += switch (form) {
                    case PLAIN -> w * x;
                    case LOGARITHM -> w * Math.log(x);
                    case RECIPROCAL -> w / x;
                    case POWER -> w * Math.pow(x, p);
                };
            }
        }
        return Math.abs(there) <= NOTHING * absolute ? Double.NaN : inverse(sum / there, form, p);
    }

    private static double inverse(double mean, Form form, double p) {
        return switch (form) {
            case PLAIN -> mean;
            case LOGARITHM -> Math.exp(mean);
            case RECIPROCAL -> 1 / mean;
            case POWER -> Math.pow(mean, 1 / p);
        };
    }

    /// Weights of opposite sign that cancel each other leave nothing to divide by.
    private static final double NOTHING = 1e-9;

    static double total(double[] weights) {
        double sum = 0;
        double absolute = 0;
        for (double weight : weights) {
            sum += weight;
            absolute += Math.abs(weight);
        }
        if (Math.abs(sum) <= NOTHING * absolute) {
            throw new CompositeException("", absolute == 0 ? "all weights are 0" : "the weights add up to 0");
        }
        return sum;
    }
}
