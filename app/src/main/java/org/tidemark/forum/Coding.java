package org.tidemark.forum;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tidemark.evidence.DayRange;
import org.tidemark.evidence.Source;

/// A code that an intervention carries, with the words that show it. Who spoke, where and when is part of the
/// claim.
///
/// @param starts where the evidence begins in the notes, in characters; `ends` where it ends
public record Coding(
        String ref,
        String intervention,
        int codebook,
        String code,
        Stance stance,
        int starts,
        int ends,
        String words,
        boolean doubtful,
        String comment,
        String forum,
        String session,
        @Nullable DayRange said,
        Speaker speaker,
        List<Source> sources) {
    public static final String KIND = "coding";
}
