package org.tidemark.forum.notes;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tidemark.forum.Speaker;
import org.tidemark.forum.SpeakerKind;

/// A turn as a person marked it.
///
/// @param shape how it is marked in the text: its source, and what stands after a label
record ExpectedTurn(
        String postId,
        int seq,
        @Nullable String speakerRaw,
        String shape,
        Speaker speaker,
        String firstWords,
        String lastWords,
        boolean empty) {

    static ExpectedTurn of(NotesFile.Row row) {
        String source = Objects.requireNonNullElse(row.text("speaker_source"), "unknown");
        String delimiter = row.text("delimiter");
        return new ExpectedTurn(
                row.required("post_id"),
                row.number("seq"),
                row.text("speaker_raw"),
                delimiter == null ? source : source + " " + delimiter,
                new Speaker(
                        kind(row.required("speaker_kind")),
                        row.text("iso2"),
                        orEmpty(row.text("entity")),
                        orEmpty(row.text("on_behalf_of"))),
                Objects.requireNonNullElse(row.text("first_words"), ""),
                Objects.requireNonNullElse(row.text("last_words"), ""),
                row.flag("empty"));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static SpeakerKind kind(String word) {
        try {
            return SpeakerKind.of(word);
        } catch (IllegalArgumentException e) {
            throw new NotesFile.Unfit("\"" + word + "\" is no kind of speaker");
        }
    }
}
