package org.tidemark.composite.uncertainty;

import java.util.List;
import java.util.Set;
import java.util.function.DoubleFunction;
import org.tidemark.composite.Step;

/// One uncertain choice in the making of an index. Choices are independent of one another.
public sealed interface Uncertain {
    /// How results call it, e.g. `Weights`.
    String name();

    /// Each weight on the named levels is multiplied by 1 + u, u uniform between ±spread, drawn anew for each
    /// weight.
    ///
    /// @param spread e.g. 0.25; between 0 and 1
    record Weights(String name, double spread, Set<Integer> levels) implements Uncertain {
        public Weights {
            levels = Set.copyOf(levels);
        }
    }

    /// One step of the method is one of several, all equally likely.
    ///
    /// @param steps all of one kind, e.g. [org.tidemark.composite.Normalise]; the method must have such a step
    record Alternatives(String name, List<Step> steps) implements Uncertain {
        public Alternatives {
            steps = List.copyOf(steps);
        }

        public static Alternatives of(String name, Step... steps) {
            return new Alternatives(name, List.of(steps));
        }
    }

    /// A number in one step is uniform between two ends.
    ///
    /// @param step makes the step with that number
    record Parameter(String name, double lower, double upper, DoubleFunction<Step> step) implements Uncertain {}

    /// The raw values are noisy: each value of the named indicators is multiplied by 1 + e, e normal with mean 0.
    ///
    /// @param deviation the standard deviation of e, e.g. 0.05 for five per cent
    /// @param codes empty for all indicators
    record Noise(String name, double deviation, Set<String> codes) implements Uncertain {
        public Noise {
            codes = Set.copyOf(codes);
        }
    }

    /// Values that are the judgement of raters: each time other raters are drawn from those who answered, with
    /// replacement
    /// and with all their answers on a unit, and the values are computed anew.
    record Raters(String name, Ratings ratings) implements Uncertain {}
}
