package org.tidemark.atlas;

import java.util.Locale;

/// How a policy fares against a criterion. What nobody has assessed is unknown, which is not a no.
enum Rating {
    MEETS,
    PARTLY,
    FAILS,
    UNKNOWN;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Rating of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /// The look of its tag.
    String look() {
        return switch (this) {
            case MEETS -> "tide";
            case PARTLY -> "part";
            case FAILS -> "rust";
            case UNKNOWN -> "open";
        };
    }
}
