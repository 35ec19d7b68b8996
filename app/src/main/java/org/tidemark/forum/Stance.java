package org.tidemark.forum;

import java.util.Locale;

/// Where a speaker stands on what a code is about.
public enum Stance {
    SUPPORT,
    OPPOSE,
    NEUTRAL;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// @throws IllegalArgumentException when there is no such stance
    public static Stance of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
