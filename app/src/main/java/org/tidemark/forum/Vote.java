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
/// @param explained whether it did so `before` or `after` the vote, or empty
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
        String explained,
        List<Source> sources) {
    public static final String KIND = "vote";

    /// The same under a permanent reference, with other sources.
    public Vote called(String reference, List<Source> others) {
        return new Vote(
                reference,
                ballot,
                forum,
                session,
                voted,
                textNumber,
                title,
                state,
                jurisdiction,
                cast,
                explanation,
                explained,
                others);
    }

    /// Whether both say the same, whatever they are called and whoever is cited for it.
    public boolean saysTheSameAs(Vote other) {
        return called("", List.of())
                .withoutName()
                .equals(other.called("", List.of()).withoutName());
    }

    /// The state's name as a source wrote it says nothing more than its code.
    private Vote withoutName() {
        return new Vote(
                ref,
                ballot,
                forum,
                session,
                voted,
                textNumber,
                title,
                "",
                jurisdiction,
                cast,
                explanation,
                explained,
                sources);
    }

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
