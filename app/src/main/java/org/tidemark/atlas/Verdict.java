package org.tidemark.atlas;

/// What a rule says of one jurisdiction.
sealed interface Verdict {
    /// It counts, by this step, as this part of the value.
    record Counts(Step step, Part part) implements Verdict {}

    /// It was considered and does not count.
    record DoesNot(Reason reason, Step step) implements Verdict {}

    /// The parts into which a value is taken.
    enum Part {
        ADOPTED,
        PROPOSED;

        String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
