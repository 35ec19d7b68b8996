package org.tidemark.evidence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One change of what stands: why a figure that counts this record may have changed.
public record StandingChange(
        String record,
        Instant known,
        Kind kind,
        String note,
        @Nullable String mergedInto) {
    public enum Kind {
        NEW_RECORD,
        CORRECTION,
        WITHDRAWAL
    }
}
