package org.tidemark.atlas;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Towards reform, or back.
public enum Direction {
    REFORM,
    ROLLBACK;

    private static final Map<String, Direction> BY_CODE =
            Arrays.stream(values()).collect(Collectors.toMap(Direction::code, Function.identity()));

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The one of this code.
    static Direction of(String code) {
        var found = BY_CODE.get(code);
        if (found == null) {
            throw new IllegalArgumentException(code);
        }
        return found;
    }
}
