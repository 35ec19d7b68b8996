package org.tidemark.forum;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tidemark.evidence.DayRange;
import org.tidemark.evidence.Source;

/// A stand that a source reports, where no notes of the words are kept.
///
/// @param said when, as exact as known
/// @param setting where in the session, such as: high-level segment
public record Statement(
        String ref,
        String forum,
        String session,
        @Nullable DayRange said,
        String setting,
        String speakerWritten,
        Speaker speaker,
        String code,
        Stance stance,
        String summary,
        String confidence,
        List<Source> sources) {
    public static final String KIND = "statement";
}
