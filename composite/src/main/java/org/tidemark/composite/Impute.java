package org.tidemark.composite;

import org.tidemark.composite.impute.Imputation;
import org.tidemark.composite.impute.Imputation.Middle;

/// Fills missing values. In a panel each year is filled by itself, but for the rules that look through the years.
public record Impute(Imputation rule) implements Step {
    public static Impute mean() {
        return new Impute(new Imputation.Column(Middle.MEAN));
    }

    public static Impute median() {
        return new Impute(new Imputation.Column(Middle.MEDIAN));
    }

    /// @param group the code of a grouping column
    public static Impute groupMean(String group) {
        return new Impute(new Imputation.Group(Middle.MEAN, group));
    }

    /// @param group the code of a grouping column
    public static Impute groupMedian(String group) {
        return new Impute(new Imputation.Group(Middle.MEDIAN, group));
    }

    /// The mean of the unit's other indicators, by their places between minimum and maximum.
    ///
    /// @param level the level whose aggregate these share, e.g. 2; 0 for all indicators
    public static Impute rowMean(int level) {
        return new Impute(new Imputation.Row(Middle.MEAN, level, true));
    }

    /// The latest earlier value of the same unit, not older than some years.
    public static Impute latestYear(int years) {
        return new Impute(new Imputation.LatestYear(years));
    }

    /// A straight line between the values of the years before and after.
    public static Impute interpolation() {
        return new Impute(new Imputation.Interpolation());
    }

    @Override
    public String name() {
        return "impute";
    }
}
