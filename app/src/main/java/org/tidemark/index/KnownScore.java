package org.tidemark.index;

import org.jspecify.annotations.Nullable;

/// A published score as it was known at a moment; see [PublishedScore].
record KnownScore(
        String record,
        String element,
        String jurisdiction,
        @Nullable Double score,
        @Nullable Integer rank,
        boolean complete,
        String answer) {}
