package org.tidemark.index;

import java.util.Locale;
import org.tidemark.composite.Aggregate;
import org.tidemark.composite.Method;
import org.tidemark.composite.Normalise;
import org.tidemark.composite.aggregate.Aggregation;
import org.tidemark.composite.normalise.Normalisation;

/// How dimensions become one score. The scale of 0 to 100 is given, so a score does not move when a country is added.
enum Rule {
    /// A weakness in one dimension is made good by strength in another.
    ARITHMETIC(new Aggregation.Arithmetic(), 1, 0),
    /// A weakness counts more. Scores are brought onto 1 to 100 first, as a nought would make everything nought.
    GEOMETRIC(new Aggregation.Geometric(), 0.99, 1),
    /// A weakness counts most; on 1 to 100 likewise.
    HARMONIC(new Aggregation.Harmonic(), 0.99, 1);

    private final Aggregation aggregation;
    private final double factor;
    private final double shift;

    Rule(Aggregation aggregation, double factor, double shift) {
        this.aggregation = aggregation;
        this.factor = factor;
        this.shift = shift;
    }

    /// Arithmetic for what nobody knows.
    static Rule of(String code) {
        for (Rule rule : values()) {
            if (rule.code().equals(code)) {
                return rule;
            }
        }
        return ARITHMETIC;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    Method method() {
        return Method.of(Normalise.by(new Normalisation.Scaled(factor, shift)), Aggregate.by(aggregation));
    }

    double factor() {
        return factor;
    }

    double shift() {
        return shift;
    }
}
