package org.tidemark.forum;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tidemark.evidence.DayRange;
import org.tidemark.evidence.Source;

/// A step toward a dedicated UN mechanism on the human-rights impacts of drug policy.
public record Milestone(
        String ref, Rung rung, @Nullable DayRange happened, String what, String body, List<Source> sources) {
    public static final String KIND = "milestone";

    /// The ladder, lowest first. A related step is on no rung of it.
    public enum Rung {
        RELATED_STEP,
        CALLED_FOR,
        DRAFT,
        TABLED,
        ADOPTED,
        MANDATE_FILLED,
        FIRST_REPORT;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// @throws IllegalArgumentException when there is no such rung
        public static Rung of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }

        /// The rungs in order, without related steps.
        public static List<Rung> ladder() {
            return Arrays.stream(values()).filter(r -> r != RELATED_STEP).toList();
        }
    }
}
