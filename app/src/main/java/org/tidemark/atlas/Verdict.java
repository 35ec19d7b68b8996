package org.tidemark.atlas;

/// What a rule says of one jurisdiction.
sealed interface Verdict {
    /// It counts, by this step, as this part of the value (one of the rule's parts).
    record Counts(Step step, String part) implements Verdict {}

    /// It was considered and does not count.
    record DoesNot(Reason reason, Step step) implements Verdict {}
}
