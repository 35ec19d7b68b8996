package org.tidemark.evidence;

import java.util.Locale;

/// Where a version of a record stands. Confirmed and withdrawn *stand*; draft and submitted are only proposed.
public enum Status {
    DRAFT,
    SUBMITTED,
    CONFIRMED,
    WITHDRAWN;

    public boolean stands() {
        return this == CONFIRMED || this == WITHDRAWN;
    }

    public String sqlName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Status of(String sqlName) {
        return valueOf(sqlName.toUpperCase(Locale.ROOT));
    }
}
