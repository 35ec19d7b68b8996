package org.tidemark.atlas;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

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

    private static final Map<String, Stage> BY_CODE =
            Arrays.stream(values()).collect(Collectors.toMap(Stage::code, Function.identity()));

    public boolean isProposal() {
        return this == PROPOSED || this == TABLED;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The one of this code.
    static Stage of(String code) {
        var found = BY_CODE.get(code);
        if (found == null) {
            throw new IllegalArgumentException(code);
        }
        return found;
    }
}
