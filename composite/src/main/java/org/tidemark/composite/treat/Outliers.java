package org.tidemark.composite.treat;

import org.jspecify.annotations.Nullable;
import org.tidemark.composite.CompositeException;

/// The rule for outliers of one indicator, that of the JRC's COIN Tool and of COINr.
///
/// An indicator passes when |skewness| is below its limit **or** kurtosis is below its limit. One that does not
/// pass is
/// winsorised step by step, until it passes or enough points are winsorised; one that still does not pass is
/// transformed.
///
/// @param winmax winsorising stops when so many points are winsorised; 0 for none
/// @param skewness the limit of |skewness|
/// @param kurtosis the limit of the excess kurtosis
/// @param fallback what is done when winsorising was not enough; null for nothing: then the winsorised values stay
/// @param combine whether the fallback starts from the winsorised values; otherwise winsorising is undone first
/// @param undoWhenWorse whether a fallback after which the indicator still fails, with a larger |skewness| than
///     before,
/// is
///     undone; COINr never does
public record Outliers(
        int winmax,
        double skewness,
        double kurtosis,
        @Nullable Transform fallback,
        boolean combine,
        boolean undoWhenWorse) {

    /// Winmax 5, limits 2 and 3.5, log_CT when that is not enough.
    public static final Outliers USUAL = new Outliers(5, 2, 3.5, new Transform.LogCentred(), false, false);

    public Outliers {
        if (winmax < 0) {
            throw new CompositeException("/treat/winmax", winmax + " is below 0");
        }
        if (!(skewness > 0) || Double.isInfinite(skewness)) {
            throw new CompositeException("/treat/skew_threshold", skewness + " is not a number above 0");
        }
        if (!Double.isFinite(kurtosis)) {
            throw new CompositeException("/treat/kurtosis_threshold", kurtosis + " is not a number");
        }
    }

    public Outliers winmax(int winmax) {
        return new Outliers(winmax, skewness, kurtosis, fallback, combine, undoWhenWorse);
    }

    public Outliers limits(double skewness, double kurtosis) {
        return new Outliers(winmax, skewness, kurtosis, fallback, combine, undoWhenWorse);
    }

    public Outliers fallback(@Nullable Transform fallback) {
        return new Outliers(winmax, skewness, kurtosis, fallback, combine, undoWhenWorse);
    }

    /// The fallback works on the winsorised values.
    public Outliers combined() {
        return new Outliers(winmax, skewness, kurtosis, fallback, true, undoWhenWorse);
    }

    /// A fallback that made it worse is undone.
    public Outliers undoingWhatMadeItWorse() {
        return new Outliers(winmax, skewness, kurtosis, fallback, combine, true);
    }

    boolean pass(double skewness, double kurtosis) {
        return Math.abs(skewness) < this.skewness || kurtosis < this.kurtosis;
    }
}
