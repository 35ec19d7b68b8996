package org.tidemark.atlas;

import java.util.Locale;

/// The step that an event is.
public enum Stage {
    PROPOSED,
    TABLED,
    ADOPTED,
    IN_FORCE,
    COURT_RULING,
    AMENDED,
    SUSPENDED,
    REPEALED,
    EXPIRED;

    public boolean isProposal() {
        return this == PROPOSED || this == TABLED;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
