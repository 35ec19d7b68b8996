package org.tidemark.atlas;

import java.util.Locale;

/// The two policies that the atlas follows.
public enum PolicyType {
    DECRIMINALISATION,
    LEGAL_REGULATION;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
