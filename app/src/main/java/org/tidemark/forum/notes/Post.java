package org.tidemark.forum.notes;

import java.util.Objects;

/// A page of notes.
record Post(String id, String title, String text) {
    static Post of(NotesFile.Row row) {
        String text = row.text("excerpt");
        return new Post(
                row.required("id"),
                Objects.requireNonNullElse(row.text("title"), ""),
                text != null ? text : row.required("text"));
    }
}
