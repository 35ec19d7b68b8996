package org.tidemark.composite;

import java.util.stream.IntStream;

/// How much of each row is there: a count over the columns of a data set.
public final class Availability {
    private final int columns;
    private final int[] missing;
    private final int[] zeros;

    private Availability(int columns, int[] missing, int[] zeros) {
        this.columns = columns;
        this.missing = missing;
        this.zeros = zeros;
    }

    public static Availability of(Data data) {
        return count(data, IntStream.range(0, data.codes().size()).toArray());
    }

    private static Availability count(Data data, int[] columns) {
        int rows = data.size();
        int[] missing = new int[rows];
        int[] zeros = new int[rows];
        for (int column : columns) {
            for (int row = 0; row < rows; row++) {
                double value = data.values()[column * rows + row];
                if (Double.isNaN(value)) {
                    missing[row]++;
                } else if (value == 0) {
                    zeros[row]++;
                }
            }
        }
        return new Availability(columns.length, missing, zeros);
    }

    /// The same for the indicators below one element.
    public static Availability of(Data data, Framework framework, String code) {
        int[] columns = framework.indicatorsBelow(code).stream()
                .mapToInt(indicator -> data.position(indicator.code()))
                .toArray();
        return count(data, columns);
    }

    public int missing(int row) {
        return missing[row];
    }

    public int zeros(int row) {
        return zeros[row];
    }

    /// The share of the columns that have a value.
    public double available(int row) {
        return (double) (columns - missing[row]) / columns;
    }

    /// The share of the values there that are not 0; 0 when nothing is there.
    public double nonZero(int row) {
        int there = columns - missing[row];
        return there == 0 ? 0 : (double) (there - zeros[row]) / there;
    }
}
