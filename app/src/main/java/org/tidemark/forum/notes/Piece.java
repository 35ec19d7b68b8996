package org.tidemark.forum.notes;

import java.util.Optional;

/// What a line of notes, or a part of one, is.
sealed interface Piece {
    Line line();

    /// A speaker, and what they say on this line.
    record Labelled(Line line, LabelLine label, boolean alone) implements Piece {}

    /// A heading; with a speaker when it is the title of a statement.
    record Head(Line line, Optional<String> speaker) implements Piece {}

    /// A note-taker's own remark.
    record Note(Line line) implements Piece {}

    /// Words; `bullet` when they are a lone short line behind a bullet, as a heading often is.
    record Prose(Line line, boolean bullet) implements Piece {}
}
