package org.tidemark.index;

import java.util.Locale;

/// What a reader wants to try cannot be computed.
final class ImpossibleChoice extends RuntimeException {
    private static final long serialVersionUID = 1L;

    enum Reason {
        NO_WEIGHT,
        NOTHING_LEFT;

        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final Reason reason;
    private final String dimension;

    ImpossibleChoice(Reason reason, String dimension) {
        super(reason.code() + " " + dimension);
        this.reason = reason;
        this.dimension = dimension;
    }

    Reason reason() {
        return reason;
    }

    /// The dimension whose weight it is about, or empty.
    String dimension() {
        return dimension;
    }
}
