package org.tidemark.forum;

import org.jspecify.annotations.Nullable;
import org.tidemark.evidence.DayRange;

/// What a record says of a speaker's stand on a code: a coding of notes, or a reported statement.
///
/// @param said null when no source dates it
/// @param counts whether the code was one of which support is a call for change
/// @param twice whether two coders, blind to each other, agreed on it
record Position(
        String record,
        boolean confirmed,
        Speaker speaker,
        String code,
        Stance stance,
        boolean doubtful,
        @Nullable DayRange said,
        String forum,
        boolean counts,
        boolean twice) {}
