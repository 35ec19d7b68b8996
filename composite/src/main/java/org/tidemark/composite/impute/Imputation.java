package org.tidemark.composite.impute;

import java.util.Arrays;
import org.tidemark.composite.CompositeException;
import org.tidemark.composite.statistics.Moments;
import org.tidemark.composite.statistics.Quantiles;

/// How missing values are filled. Values that are there are never touched; what a rule cannot fill stays missing.
public sealed interface Imputation {

    /// One value that stands for several: their mean or their median.
    enum Middle {
        MEAN,
        MEDIAN;

        double of(double[] x) {
            return this == MEAN ? Moments.of(x).mean() : Quantiles.median(x);
        }
    }

    /// The mean or median of the indicator; in a panel, of the same year.
    record Column(Middle middle) implements Imputation {}

    /// The mean or median of the indicator among the units of the same group, in a panel of the same year.
    ///
    /// @param group the code of a grouping column; a unit without a group is left as it is
    record Group(Middle middle, String group) implements Imputation {}

    /// The mean or median of the unit's other indicators, carried over by their places: each indicator is
    /// multiplied by
    /// its direction and brought to 0–1, the middle of what the unit has is taken, and brought back with the
    /// missing indicator's own minimum, maximum and direction.
    ///
    /// @param level the level whose aggregate the other indicators share, e.g. 2; 0 for all indicators
    /// @param normaliseFirst false takes the middle of the values as they are, for indicators that share a unit
    record Row(Middle middle, int level, boolean normaliseFirst) implements Imputation {}

    /// The latest earlier value of the same unit in a panel.
    ///
    /// @param years how many years back it may lie
    record LatestYear(int years) implements Imputation {
        public LatestYear {
            if (years < 1) {
                throw new CompositeException("/impute/years", years + " is below 1");
            }
        }
    }

    /// A straight line between the nearest earlier and later value of the same unit in a panel; before the
    /// first and
    /// after the last value nothing is filled.
    record Interpolation() implements Imputation {}

    /// Fills `table`, column by column, for the rows `[from, to)`; one call for each year.
    ///
    /// @param groups the group of each row as a number, -1 for none
    /// @param families the family of each indicator as a number: what [Row] may look at
    static void fill(Imputation rule, Table table, int from, int to, int[] groups, int[] families) {
        switch (rule) {
            case Column column -> fillColumns(column.middle(), table, from, to, new int[table.rows()]);
            case Group group -> fillColumns(group.middle(), table, from, to, groups);
            case Row row -> Rows.fill(row, table, from, to, families);
            default -> throw new IllegalArgumentException("needs all years at once");
        }
    }

    /// The columns of a data set, one after another.
    ///
    /// @param values column c, row r at `c · rows + r`
    record Table(double[] values, int rows, int columns, int[] directions) {}

    private static void fillColumns(Middle middle, Table table, int from, int to, int[] groups) {
        int last = Arrays.stream(groups).max().orElse(-1);
        double[] some = new double[to - from];
        for (int column = 0; column < table.columns(); column++) {
            double[] x = table.values();
            int start = column * table.rows();
            double[] fill = null;
            for (int row = from; row < to; row++) {
                if (Double.isNaN(x[start + row]) && groups[row] >= 0) {
                    if (fill == null) {
                        fill = new double[last + 1];
                        for (int group = 0; group <= last; group++) {
                            Arrays.fill(some, Double.NaN);
                            for (int other = from; other < to; other++) {
                                if (groups[other] == group) {
                                    some[other - from] = x[start + other];
                                }
                            }
                            fill[group] = middle.of(some);
                        }
                    }
                    x[start + row] = fill[groups[row]];
                }
            }
        }
    }
}
