package org.tidemark.forum.live;

import java.time.Instant;
import java.util.UUID;

/// One line of notes that are being taken: what one speaker said.
///
/// @param by who wrote it, by number and by name
/// @param mine whether that is who looks
/// @param noted when it was said, by the clock of the note-taker
/// @param revision how often it was written, from 1
record LiveEntry(
        UUID id, UUID by, String author, boolean mine, Instant noted, String speaker, String words, int revision) {
    boolean isBlank() {
        return words.isBlank() && speaker.isBlank();
    }
}
