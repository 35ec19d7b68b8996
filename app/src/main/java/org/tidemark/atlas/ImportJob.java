package org.tidemark.atlas;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A file on its way in.
///
/// @param done how many rows are written so far
/// @param report what was found, once it has been looked at
record ImportJob(
        UUID id,
        String fileName,
        Instant opened,
        State state,
        int done,
        @Nullable ImportReport report) {
    enum State {
        CHECKING,
        CHECKED,
        SUBMITTING,
        SUBMITTED,
        STOPPED,
        FAILED;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    boolean isRunning() {
        return state == State.CHECKING || state == State.SUBMITTING;
    }
}
