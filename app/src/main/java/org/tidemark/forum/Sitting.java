package org.tidemark.forum;

import org.jspecify.annotations.Nullable;
import org.tidemark.evidence.DayRange;

/// A meeting of which notes are kept.
///
/// @param ref its permanent address: `cnd68-plenary-friday-afternoon-session`
/// @param session the code of the session that it belongs to: `CND68`
/// @param kind plenary, cow (Committee of the Whole), intersessional, thematic, roundtable, side_event …
/// @param address the page of the original, or empty
/// @param language that of the notes: en, fr, es, pt, ru or ar
/// @param reworded whether the notes retell an original instead of being it
public record Sitting(
        String ref,
        String session,
        String kind,
        String title,
        String agendaItem,
        @Nullable DayRange held,
        String address,
        String language,
        boolean reworded) {}
