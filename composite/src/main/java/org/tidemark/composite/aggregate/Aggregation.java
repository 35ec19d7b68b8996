package org.tidemark.composite.aggregate;

import java.util.Arrays;
import org.tidemark.composite.CompositeException;
import org.tidemark.composite.statistics.Quantiles;

/// How the children of one element become one value for each unit.
///
/// The values stand column by column in one array: child `c` of row `r` at `columns[c] · rows + r`. Weights are
/// relative:
/// only their proportions matter. A child that is missing (NaN) is left out and the remaining weights are
/// scaled up,
/// unless a rule says otherwise; with nothing there the result is missing. A value for which a rule has no
/// answer is an
/// [Undefined].
public sealed interface Aggregation {

    /// @param values the columns; the result is written to column `target` of the same array
    /// @param rows how many rows a column has; those from `from` to before `to` are computed
    /// @param columns the positions of the children
    /// @param weights the weight of each child
    void apply(double[] values, int rows, int from, int to, int[] columns, double[] weights, int target);

    /// How method files call it.
    String code();

    /// Σwx/Σw.
    record Arithmetic() implements Aggregation {
        @Override
        public void apply(double[] values, int rows, int from, int to, int[] columns, double[] weights, int target) {
            Sums.weighted(values, rows, from, to, columns, weights, target, Sums.Form.PLAIN, 1);
        }

        @Override
        public String code() {
            return "amean";
        }
    }

    /// exp(Σw·ln x/Σw). It needs values above 0: min-max from 1 to 100, not from 0.
    record Geometric() implements Aggregation {
        @Override
        public void apply(double[] values, int rows, int from, int to, int[] columns, double[] weights, int target) {
            Sums.weighted(values, rows, from, to, columns, weights, target, Sums.Form.LOGARITHM, 0);
        }

        @Override
        public String code() {
            return "gmean";
        }
    }

    /// Σw/Σ(w/x). It has no answer where a value is 0.
    record Harmonic() implements Aggregation {
        @Override
        public void apply(double[] values, int rows, int from, int to, int[] columns, double[] weights, int target) {
            Sums.weighted(values, rows, from, to, columns, weights, target, Sums.Form.RECIPROCAL, -1);
        }

        @Override
        public String code() {
            return "hmean";
        }
    }

    /// (Σwx^p/Σw)^(1/p): the harmonic, arithmetic and quadratic mean for p = −1, 1, 2.
    ///
    /// @param p any number but 0, where the geometric mean would stand
    /// @param strict whether one missing child makes the result missing, as in COINr; otherwise it is left out as
    ///     in the other means
    record Generalised(double p, boolean strict) implements Aggregation {
        public Generalised {
            if (p == 0 || !Double.isFinite(p)) {
                throw new CompositeException("/aggregate/p", p + " is not a number other than 0");
            }
        }

        @Override
        public void apply(double[] values, int rows, int from, int to, int[] columns, double[] weights, int target) {
            Sums.weighted(values, rows, from, to, columns, weights, target, Sums.Form.POWER, p);
            if (strict) {
                for (int column : columns) {
                    for (int row = from; row < to; row++) {
                        if (Double.isNaN(values[column * rows + row])) {
                            values[target * rows + row] = Double.NaN;
                        }
                    }
                }
            }
        }

        @Override
        public String code() {
            return "genmean";
        }
    }

    /// The median of the children; weights do not matter.
    record Median() implements Aggregation {
        @Override
        public void apply(double[] values, int rows, int from, int to, int[] columns, double[] weights, int target) {
            double[] some = new double[columns.length];
            for (int row = from; row < to; row++) {
                for (int child = 0; child < columns.length; child++) {
                    some[child] = values[columns[child] * rows + row];
                }
                values[target * rows + row] = Quantiles.median(some);
            }
        }

        @Override
        public String code() {
            return "median";
        }
    }

    /// Copeland's score over the outranking matrix: for each other unit +1 when it is outranked by more than
    /// half of
    /// the
    /// weight, −1 when by less. What two units cannot be compared in is left out for these two, so that the order
    /// of rows never matters (in COINr it does).
    record Copeland() implements Aggregation {
        @Override
        public void apply(double[] values, int rows, int from, int to, int[] columns, double[] weights, int target) {
            double[][] criteria = Arrays.stream(columns)
                    .mapToObj(column -> Arrays.copyOfRange(values, column * rows + from, column * rows + to))
                    .toArray(double[][]::new);
            double[] scores = Outranking.of(criteria, weights).copeland();
            System.arraycopy(scores, 0, values, target * rows + from, to - from);
        }

        @Override
        public String code() {
            return "copeland";
        }
    }
}
