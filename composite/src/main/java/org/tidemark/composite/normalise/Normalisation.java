package org.tidemark.composite.normalise;

import java.util.Arrays;
import java.util.Map;
import org.tidemark.composite.CompositeException;
import org.tidemark.composite.statistics.Moments;
import org.tidemark.composite.statistics.Quantiles;

/// How an indicator is brought onto the common scale. Each works on `x[from..to)` in place, multiplies by the
/// direction
/// first and leaves missing values (NaN) missing. Where a rule has no answer (a constant indicator has no range, a
/// reference that is the minimum) it throws; it never makes infinity or NaN.
///
/// Formulas: OECD/JRC, Handbook on Constructing Composite Indicators (2008), chapter 5.
public sealed interface Normalisation {

    /// @param about the indicator that the values belong to
    /// @param reference the value of the reference unit in the indicator's own unit; NaN where there is none
    void apply(double[] x, int from, int to, About about, double reference);

    /// The code of the reference unit, or empty where the rule has none.
    default String referenceUnit() {
        return "";
    }

    /// What a rule may need to know of an indicator.
    ///
    /// @param direction 1 or -1
    /// @param target in the indicator's own unit; NaN when there is none
    record About(String code, int direction, double target) {
        CompositeException refused(String reason) {
            return new CompositeException("/normalise/" + code, reason);
        }
    }

    /// (x − min)/(max − min)·(upper − lower) + lower.
    record MinMax(double lower, double upper) implements Normalisation {
        public MinMax {
            Settings.finite("lower", lower);
            Settings.finite("upper", upper);
            if (lower >= upper) {
                throw new CompositeException("/normalise/upper", upper + " is not above lower, " + lower);
            }
        }

        @Override
        public void apply(double[] x, int from, int to, About about, double reference) {
            var spread = Spread.directed(x, from, to, about);
            double low = spread.low();
            double range = spread.range(about, "min-max");
            double width = upper - lower;
            for (int i = from; i < to; i++) {
                x[i] = (x[i] - low) / range * width + lower;
            }
        }
    }

    /// (x − mean)/standard deviation·sd + mean; the standard deviation with n − 1.
    record ZScore(double mean, double sd) implements Normalisation {
        public ZScore {
            Settings.finite("mean", mean);
            if (!(sd > 0) || Double.isInfinite(sd)) {
                throw new CompositeException("/normalise/sd", sd + " is not a number above 0");
            }
        }

        @Override
        public void apply(double[] x, int from, int to, About about, double reference) {
            Spread.direct(x, from, to, about);
            var moments = new Moments();
            moments.take(x, from, to);
            double centre = moments.mean();
            double deviation = moments.standardDeviation();
            if (!(deviation > 0) || Double.isInfinite(deviation)) {
                throw about.refused(
                        moments.count() < 2 || deviation == 0
                                ? "all values are the same, so there is no z-score"
                                : "its values are too large for a standard deviation");
            }
            for (int i = from; i < to; i++) {
                x[i] = (x[i] - centre) / deviation * sd + mean;
            }
        }
    }

    /// (rank from below − 1)/(n − 1), between 0 and 1.
    record PercentileRank() implements Normalisation {
        @Override
        public void apply(double[] x, int from, int to, About about, double reference) {
            int n = Settings.ranked(x, from, to, about);
            if (n < 2) {
                throw about.refused("a percentile rank needs at least two values");
            }
            for (int i = from; i < to; i++) {
                x[i] = (x[i] - 1) / (n - 1);
            }
        }
    }

    /// The rank from below: the lowest value gets 1, ties share the lower rank.
    record Rank() implements Normalisation {
        @Override
        public void apply(double[] x, int from, int to, About about, double reference) {
            Settings.ranked(x, from, to, about);
        }
    }

    /// Borda's points: the rank from below less 1.
    record Borda() implements Normalisation {
        @Override
        public void apply(double[] x, int from, int to, About about, double reference) {
            Settings.ranked(x, from, to, about);
            for (int i = from; i < to; i++) {
                x[i] -= 1;
            }
        }
    }

    /// x·factor + shift: the ends are given, not taken from the data.
    record Scaled(double factor, double shift) implements Normalisation {
        public Scaled {
            Settings.finite("factor", factor);
            Settings.finite("shift", shift);
            if (factor == 0) {
                throw new CompositeException("/normalise/factor", "0 makes all units the same");
            }
        }

        @Override
        public void apply(double[] x, int from, int to, About about, double reference) {
            double slope = factor * about.direction();
            for (int i = from; i < to; i++) {
                x[i] = x[i] * slope + shift;
                if (Double.isInfinite(x[i])) {
                    throw about.refused("its values are too large to be scaled by " + factor);
                }
            }
        }
    }

    /// 1 − (max − x)/(max − min): 1 at the best, 0 at the worst.
    record DistanceToMaximum() implements Normalisation {
        @Override
        public void apply(double[] x, int from, int to, About about, double reference) {
            var spread = Spread.directed(x, from, to, about);
            double range = spread.range(about, "distance to the maximum");
            for (int i = from; i < to; i++) {
                x[i] = 1 - (spread.high() - x[i]) / range;
            }
        }
    }

    /// 1 − (reference − x)/(reference − min): 1 at the value of a unit that serves as reference.
    ///
    /// @param unit the code of that unit; over several years its latest value counts
    /// @param cap whether what is better than the reference is cut to 1
    record DistanceToReference(String unit, boolean cap) implements Normalisation {
        @Override
        public void apply(double[] x, int from, int to, About about, double reference) {
            if (Double.isNaN(reference)) {
                throw about.refused("the reference unit " + unit + " has no value");
            }
            var spread = Spread.directed(x, from, to, about);
            double aim = reference * about.direction();
            double range = aim - spread.low();
            if (!(range > 0) || Double.isInfinite(range)) {
                throw about.refused(
                        "the reference unit " + unit + " has the lowest value, so there is no distance to it");
            }
            for (int i = from; i < to; i++) {
                double y = 1 - (aim - x[i]) / range;
                x[i] = cap && y > 1 ? 1 : y;
            }
        }

        @Override
        public String referenceUnit() {
            return unit;
        }
    }

    /// (x − min)/(target − min): 1 at the target.
    ///
    /// @param cap whether what is better than the target is cut to 1
    record DistanceToTarget(boolean cap) implements Normalisation {
        @Override
        public void apply(double[] x, int from, int to, About about, double reference) {
            if (Double.isNaN(about.target())) {
                throw about.refused("it has no target");
            }
            var spread = Spread.directed(x, from, to, about);
            double range = about.target() * about.direction() - spread.low();
            if (!(range > 0) || Double.isInfinite(range)) {
                throw about.refused("its target " + about.target() + " is no better than the worst value");
            }
            for (int i = from; i < to; i++) {
                double y = (x[i] - spread.low()) / range;
                x[i] = cap && y > 1 ? 1 : y;
            }
        }
    }

    /// x/max. It has a meaning only for indicators whose best value is above 0 and where more is better; others are
    /// refused.
    record FractionOfMaximum() implements Normalisation {
        @Override
        public void apply(double[] x, int from, int to, About about, double reference) {
            var spread = Spread.directed(x, from, to, about);
            if (about.direction() < 0 || !(spread.high() > 0)) {
                throw about.refused(
                        about.direction() < 0
                                ? "less is better, and a fraction of the maximum would turn that round"
                                : "its maximum is not above 0, so there is no fraction of it");
            }
            for (int i = from; i < to; i++) {
                x[i] = x[i] / spread.high();
            }
        }
    }

    /// (x − lower)/(upper − lower) between two goalposts, times a scale; with direction −1 the posts change places.
    ///
    /// @param posts the goalposts of each indicator, in its own unit before the direction
    /// @param scale the value at the better goalpost
    /// @param cut whether values beyond a goalpost are set to it
    record Goalposts(Map<String, Posts> posts, double scale, boolean cut) implements Normalisation {
        public Goalposts {
            posts = Map.copyOf(posts);
            Settings.finite("scale", scale);
        }

        @Override
        public void apply(double[] x, int from, int to, About about, double reference) {
            Posts given = posts.get(about.code());
            if (given == null) {
                throw about.refused("it has no goalposts");
            }
            given.apply(x, from, to, about, scale, cut);
        }
    }

    /// Goalposts at two quantiles (type 7) of the values, before the direction.
    ///
    /// @param lower e.g. 0.1
    /// @param upper e.g. 0.9
    record QuantileGoalposts(double lower, double upper, double scale, boolean cut) implements Normalisation {
        public QuantileGoalposts {
            if (!(lower >= 0 && lower < upper && upper <= 1)) {
                throw new CompositeException(
                        "/normalise/lower_quantile",
                        "quantiles have to be 0 ≤ lower < upper ≤ 1, not " + lower + ", " + upper);
            }
            Settings.finite("scale", scale);
        }

        @Override
        public void apply(double[] x, int from, int to, About about, double reference) {
            double[] values = Arrays.copyOfRange(x, from, to);
            new Posts(Quantiles.quantile(values, lower), Quantiles.quantile(values, upper))
                    .apply(x, from, to, about, scale, cut);
        }
    }

    /// Two goalposts in an indicator's own unit.
    record Posts(double lower, double upper) {
        void apply(double[] x, int from, int to, About about, double scale, boolean cut) {
            if (Double.isNaN(lower) || !(upper > lower) || Double.isInfinite(upper - lower)) {
                throw about.refused("its goalposts " + lower + " and " + upper + " do not stand apart");
            }
            double a = about.direction() > 0 ? lower : -upper;
            double b = about.direction() > 0 ? upper : -lower;
            for (int i = from; i < to; i++) {
                double y = (x[i] * about.direction() - a) / (b - a);
                x[i] = (cut ? Math.clamp(y, 0, 1) : y) * scale;
            }
        }
    }
}
