package org.tidemark.index;

import java.util.Locale;

/// A level of an index, the lowest first.
enum Level {
    INDICATOR,
    CLUSTER,
    DIMENSION,
    INDEX;

    static Level of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
