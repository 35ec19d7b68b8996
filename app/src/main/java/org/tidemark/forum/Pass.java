package org.tidemark.forum;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One coder's reading of one intervention for codes.
///
/// @param done when it was handed in, or null while the coder works on it
record Pass(
        UUID id,
        String intervention,
        UUID coder,
        int codebook,
        Instant opened,
        @Nullable Instant done,
        String comment) {
    boolean isDone() {
        return done != null;
    }
}
