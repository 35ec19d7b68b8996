package org.tidemark.forum.notes;

import org.jspecify.annotations.Nullable;

/// One speaker's turn as ranges over the note-taker's text, which stays as it is.
///
/// @param label where the speaker is named; null when the title names them or nothing does
/// @param body the words of the turn
/// @param speaker the speaker as written; null when the text names nobody
/// @param empty whether the note-taker wrote the speaker down and nothing else
public record Turn(
        @Nullable Span label, Span body, @Nullable String speaker, Found found, Delimiter delimiter, boolean empty) {

    /// How the turn shows itself in the text.
    public enum Found {
        /// The speaker stands before the words: `Norway: …`, `Norway asks whether …`.
        LABEL,
        /// The page's or the section's title names the speaker.
        TITLE,
        /// The speaker stands within the first sentence: `During the adoption, the Norwegian delegation …`.
        INLINE_SENTENCE,
        /// An account without a speaker.
        NARRATIVE,
        /// The label was left out; the words themselves say whose they are.
        MISSING_LABEL
    }

    /// What stands between the label and the words.
    public enum Delimiter {
        COLON,
        FULL_STOP,
        DASH,
        NEWLINE,
        /// Nothing: the label is part of the sentence, or there is no label.
        NONE
    }
}
