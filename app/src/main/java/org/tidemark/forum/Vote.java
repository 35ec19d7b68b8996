package org.tidemark.forum;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tidemark.evidence.DayRange;
import org.tidemark.evidence.Source;

/// How one state voted on one text.
///
/// @param ballot names the vote that was taken: `cnd68-6`
/// @param explanation the intervention in which the state explained its vote, or empty
public record Vote(
        String ref,
        String ballot,
        String forum,
        String session,
        @Nullable DayRange voted,
        String textNumber,
        String title,
        String state,
        String jurisdiction,
        Cast cast,
        String explanation,
        List<Source> sources) {
    public static final String KIND = "vote";

    /// Five different things, and not to know which.
    public enum Cast {
        FOR,
        AGAINST,
        ABSTAINED,
        PRESENT_NOT_VOTING,
        ABSENT,
        UNKNOWN;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// @throws IllegalArgumentException when nothing can be cast so
        public static Cast of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }
}
