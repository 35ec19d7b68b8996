package org.tidemark.index;

import java.util.Locale;

/// Where a weight comes from.
enum WeightBasis {
    PUBLISHED,
    /// It fits what was published, but nobody has said it: whatever rests on it is marked.
    HYPOTHESIS,
    UNKNOWN;

    static WeightBasis of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
