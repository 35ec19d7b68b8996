package org.tidemark.forum;

import org.jspecify.annotations.Nullable;
import org.tidemark.evidence.DayRange;

/// A vote as the rules see it.
record KnownVote(
        String record,
        boolean confirmed,
        String ballot,
        String textNumber,
        String jurisdiction,
        Vote.Cast cast,
        @Nullable DayRange voted) {
    /// The vote by which the CND decided on a panel to review the drug control machinery (resolution 68/6 of 2025).
    boolean onTheReviewOfTheMachinery() {
        return ballot.equals("cnd68-6") || textNumber.startsWith("E/CN.7/2025/L.6/");
    }
}
