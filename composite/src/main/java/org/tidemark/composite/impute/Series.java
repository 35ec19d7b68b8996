package org.tidemark.composite.impute;

/// Fills gaps of one unit through the years.
public final class Series {
    private Series() {}

    /// @param x one indicator of one unit, in the order of the years; filled in place
    public static void fill(Imputation rule, double[] x, int[] years) {
        double[] known = x.clone();
        for (int i = 0; i < x.length; i++) {
            if (Double.isNaN(known[i])) {
                int before = i - 1;
                while (before >= 0 && Double.isNaN(known[before])) {
                    before--;
                }
                if (before >= 0) {
                    x[i] = filled(rule, known, years, before, i);
                }
            }
        }
    }

    private static double filled(Imputation rule, double[] known, int[] years, int before, int at) {
        if (rule instanceof Imputation.LatestYear latest) {
            return years[at] - years[before] <= latest.years() ? known[before] : Double.NaN;
        }
        int after = at + 1;
        while (after < known.length && Double.isNaN(known[after])) {
            after++;
        }
        return after == known.length
                ? Double.NaN
                : known[before]
                        + (known[after] - known[before]) * (years[at] - years[before]) / (years[after] - years[before]);
    }
}
