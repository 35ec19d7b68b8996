package org.tidemark.forum.notes;

/// A page of notes.
record Post(String id, String title, String text) {
    static Post of(NotesFile.Row row) {
        String text = row.text("excerpt");
        return new Post(
                row.required("id"),
                java.util.Objects.requireNonNullElse(row.text("title"), ""),
                text != null ? text : row.required("text"));
    }
}
