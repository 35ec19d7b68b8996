package org.tidemark.evidence;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The page or document as it was when somebody looked.
///
/// @param readable whether the current person may open it
/// @param openBecause why everybody may open it; null when only those who work here may
/// @param withdrawn when it was withdrawn: then the content is gone, and its hash stays
public record ArchivedCopy(
        UUID id,
        UUID source,
        String sha256,
        String mediaType,
        long size,
        Instant made,
        UUID madeBy,
        boolean readable,
        @Nullable String openBecause,
        @Nullable Instant withdrawn,
        String withdrawnBecause) {
    /// Where it can be opened, if it can.
    public String address() {
        return "/files/" + sha256;
    }

    CopyType type() {
        return CopyType.of(mediaType).orElseThrow();
    }

    long kilobytes() {
        return Math.max(1, size / 1024);
    }
}
