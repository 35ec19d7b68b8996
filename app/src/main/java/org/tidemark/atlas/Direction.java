package org.tidemark.atlas;

import java.util.Locale;

/// Towards reform, or back.
public enum Direction {
    REFORM,
    ROLLBACK;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
