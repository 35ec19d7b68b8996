package org.tidemark.forum;

import org.jspecify.annotations.Nullable;
import org.tidemark.evidence.DayRange;

/// A confirmed stand of a speaker on a code, with the words that show it.
///
/// @param record the evidence record that says so
/// @param words the noted words, or what a source reports in its own
/// @param reported whether only a source reports it, without notes
/// @param intervention the intervention in the notes, or empty
public record SpokenPosition(
        String record,
        Speaker speaker,
        String code,
        String label,
        Stance stance,
        boolean doubtful,
        @Nullable DayRange said,
        String forum,
        String session,
        String words,
        boolean reported,
        String intervention) {
    /// Whether the speaker speaks for itself alone, as a state.
    public boolean inOwnName() {
        return speaker.kind() == SpeakerKind.STATE;
    }
}
