package org.tidemark.composite;

/// Columns of values, one after another in one array: column c, row r at `c · rows + r`.
final class Columns {
    private Columns() {}

    /// The same columns with some of the rows.
    static double[] only(double[] values, int rows, int columns, int[] kept) {
        double[] some = new double[kept.length * columns];
        for (int column = 0; column < columns; column++) {
            for (int row = 0; row < kept.length; row++) {
                some[column * kept.length + row] = values[column * rows + kept[row]];
            }
        }
        return some;
    }
}
