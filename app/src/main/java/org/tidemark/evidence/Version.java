package org.tidemark.evidence;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which claim stood, with which status, in which range of known time.
///
/// @param number counts the versions of one record from 1
/// @param knownTo the moment at which another version took its place, or null while it stands
/// @param mergedInto the record that a withdrawn duplicate became part of
public record Version(
        String record,
        int number,
        UUID claim,
        Status status,
        Instant knownFrom,
        @Nullable Instant knownTo,
        UUID author,
        UUID actor,
        String note,
        @Nullable String mergedInto) {
    public boolean isOpen() {
        return knownTo == null;
    }

    /// The same as it was known at `moment`: what ended later had not ended yet.
    Version asKnown(Instant moment) {
        return knownTo == null || !knownTo.isAfter(moment)
                ? this
                : new Version(record, number, claim, status, knownFrom, null, author, actor, note, mergedInto);
    }
}
