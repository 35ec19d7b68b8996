package org.tidemark.forum;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tidemark.evidence.DayRange;
import org.tidemark.evidence.Source;

/// A text put before a session: who tabled it, how it ended. A tally that no source tells is null, never zero.
///
/// @param adoptedBy consensus, vote, rejected …, or empty when not known
public record ForumResolution(
        String ref,
        String textNumber,
        String forum,
        String session,
        @Nullable DayRange dated,
        String title,
        List<String> tabledBy,
        List<String> sponsors,
        String adoptedBy,
        @Nullable Integer votesFor,
        @Nullable Integer votesAgainst,
        @Nullable Integer abstentions,
        String note,
        List<Source> sources) {
    public static final String KIND = "resolution";
}
