package org.tidemark.index;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tidemark.evidence.Source;

/// What somebody published about a jurisdiction in an edition: a score, a rank, or both.
///
/// @param score 0 to 100; null when only the rank, or that there is no score, was published
/// @param rank 1 is the best and ties share the better rank; null when unknown
/// @param complete of the index: whether each score beneath that was published is known here too, so that one that is
/// missing was not given at all
/// @param answer what was said instead of a number or beside it, such as "moderate extent"; empty when nothing
record PublishedScore(
        String edition,
        String element,
        String jurisdiction,
        @Nullable Double score,
        @Nullable Integer rank,
        boolean complete,
        String answer,
        List<Source> sources) {
    static final String KIND = "published-score";

    /// The reference of its record: `IX-GDPI-2021-AR-D1`.
    String ref() {
        return "IX-" + edition + "-" + jurisdiction + "-" + element;
    }
}
