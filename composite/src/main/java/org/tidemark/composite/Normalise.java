package org.tidemark.composite;

import org.tidemark.composite.normalise.Normalisation;

/// Brings the indicators onto one scale, where more is better.
public record Normalise(Normalisation rule, Over over) implements Step {
    public static Normalise minMax(double lower, double upper) {
        return by(new Normalisation.MinMax(lower, upper));
    }

    public static Normalise zScore(double mean, double sd) {
        return by(new Normalisation.ZScore(mean, sd));
    }

    /// A rule over all rows.
    public static Normalise by(Normalisation rule) {
        return new Normalise(rule, Over.ALL_YEARS);
    }

    @Override
    public String name() {
        return "normalise";
    }
}
