package org.tidemark.atlas;

/// Where a jurisdiction stands with one policy at a date, from its own events alone.
public enum Standing {
    NONE,
    PROPOSED,
    ADOPTED,
    IN_FORCE,
    SUSPENDED,
    ENDED;

    /// The name in addresses and files: `in-force`.
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /// Where one more event leads from here.
    Standing after(Stage stage, Direction direction) {
        return switch (stage) {
            case PROPOSED, TABLED -> this == NONE && direction == Direction.REFORM ? PROPOSED : this;
            case ADOPTED -> direction == Direction.REFORM && this != IN_FORCE ? ADOPTED : this;
            case IN_FORCE -> direction == Direction.REFORM ? IN_FORCE : this;
            case COURT_RULING -> direction == Direction.REFORM ? IN_FORCE : ENDED;
            case AMENDED -> this;
            case SUSPENDED -> SUSPENDED;
            case REPEALED, EXPIRED -> ENDED;
        };
    }
}
