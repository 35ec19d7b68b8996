package org.tidemark.forum.search;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tidemark.evidence.DayRange;
import org.tidemark.forum.Speaker;

/// One intervention that was found, with the words around what was looked for.
///
/// @param ref its permanent address
/// @param appeared since when everybody may read it
public record Hit(
        String ref,
        Speaker speaker,
        String speakerWritten,
        String language,
        Passage passage,
        String sitting,
        String title,
        String sittingKind,
        String session,
        String forum,
        @Nullable DayRange held,
        Instant appeared) {}
