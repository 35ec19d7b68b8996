package org.tidemark.atlas;

import java.util.Comparator;
import org.tidemark.evidence.DayRange;

/// What the rules need of an event: one step in a jurisdiction's history.
record Step(
        String record,
        String jurisdiction,
        Stage stage,
        Direction direction,
        DayRange happened,
        String model,
        String substances,
        boolean confirmed) {
    /// By the first possible day; of the same day, by the record's reference.
    static final Comparator<Step> IN_ORDER = (one, other) -> {
        int byDay = one.happened.first().compareTo(other.happened.first());
        return byDay != 0 ? byDay : one.record.compareTo(other.record);
    };

    /// Whether it gives a jurisdiction the policy, adopted or in force.
    boolean gives() {
        return direction == Direction.REFORM
                && (stage == Stage.ADOPTED || stage == Stage.IN_FORCE || stage == Stage.COURT_RULING);
    }

    boolean proposes() {
        return direction == Direction.REFORM && stage.isProposal();
    }

    /// Whether it takes the policy away or stops it for a time.
    boolean takesBack() {
        return switch (stage) {
            case REPEALED, EXPIRED, SUSPENDED -> true;
            case COURT_RULING -> direction == Direction.ROLLBACK;
            default -> false;
        };
    }
}
