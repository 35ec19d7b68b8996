package org.tidemark.composite.statistics;

/// How an indicator of one unit grew between its first and its last value.
///
/// @param rate the compound annual rate, (last/first)^(1/years) − 1; 0 when both are equal, infinite when only
///     the first
///     is 0, NaN with fewer than two values or a negative ratio
/// @param available the share of years with a value
/// @param first the year of the first value; 0 when there is none
/// @param last the year of the last value
public record Growth(double rate, double available, int first, int last) {

    /// @param values in the order of the years
    public static Growth of(double[] values, int[] years) {
        int first = -1;
        int last = -1;
        int there = 0;
        for (int at = 0; at < values.length; at++) {
            if (!Double.isNaN(values[at])) {
                first = first < 0 ? at : first;
                last = at;
                there++;
            }
        }
        double available = (double) there / values.length;
        if (first == last) {
            return new Growth(Double.NaN, available, first < 0 ? 0 : years[first], last < 0 ? 0 : years[last]);
        }
        return new Growth(
                rate(values[first], values[last], years[last] - years[first]), available, years[first], years[last]);
    }

    private static double rate(double first, double last, int years) {
        if (first == last) {
            return 0;
        }
        if (first == 0) {
            return Double.POSITIVE_INFINITY;
        }
        return last / first < 0 ? Double.NaN : Math.pow(last / first, 1.0 / years) - 1;
    }
}
