package org.tidemark.composite.impute;

import org.tidemark.composite.impute.Imputation.Row;
import org.tidemark.composite.impute.Imputation.Table;

/// Fills from the same unit's other indicators.
final class Rows {
    private Rows() {}

    static void fill(Row rule, Table table, int from, int to, int[] families) {
        double[] x = table.values();
        double[] known = x.clone();
        double[] low = new double[table.columns()];
        double[] range = new double[table.columns()];
        for (int column = 0; column < table.columns(); column++) {
            double least = Double.POSITIVE_INFINITY;
            double most = Double.NEGATIVE_INFINITY;
            for (int row = from; row < to; row++) {
                double v = x[column * table.rows() + row] * table.directions()[column];
                least = v < least ? v : least;
                most = v > most ? v : most;
            }
            low[column] = least;
            range[column] = most - least;
        }
        double[] places = new double[table.columns()];
        for (int row = from; row < to; row++) {
            for (int column = 0; column < table.columns(); column++) {
                int at = column * table.rows() + row;
                if (!Double.isNaN(x[at])) {
                    continue;
                }
                for (int other = 0; other < table.columns(); other++) {
                    double value = known[other * table.rows() + row];
                    places[other] = families[other] != families[column]
                            ? Double.NaN
                            : rule.normaliseFirst()
                                    ? (value * table.directions()[other] - low[other]) / range[other]
                                    : value;
                }
                double middle = rule.middle().of(places);
                if (!Double.isNaN(middle) && range[column] >= 0) {
                    x[at] = rule.normaliseFirst()
                            ? (middle * range[column] + low[column]) * table.directions()[column]
                            : middle;
                }
            }
        }
    }
}
