package org.tidemark.atlas;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What a step against a reform did to it.
enum Setback {
    ROLLED_BACK,
    STRUCK_DOWN,
    SUSPENDED,
    WEAKENED,
    ATTEMPTED,
    DEFENDED;

    /// A step against a reform, and what it did.
    record Found(Step step, Setback setback) {}

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The kind of its tag: rust where something was lost, tide where it held.
    String tag() {
        return switch (this) {
            case ROLLED_BACK, STRUCK_DOWN, SUSPENDED, WEAKENED -> "rust";
            case DEFENDED -> "tide";
            case ATTEMPTED -> "";
        };
    }

    /// The class of its mark in a drawing.
    String mark() {
        return switch (this) {
            case ROLLED_BACK, STRUCK_DOWN, SUSPENDED, WEAKENED -> "gone";
            case DEFENDED -> "held";
            case ATTEMPTED -> "prop";
        };
    }

    /// All steps of a history against its reform by `date`. A reform that was attacked and stands at that date was
    /// defended so far.
    static List<Found> in(JurisdictionHistory history, LocalDate date) {
        var found = new ArrayList<Found>();
        Standing end = history.standing(date);
        for (Step step : history.until(date)) {
            if (step.takesBack() || step.direction() == Direction.ROLLBACK) {
                found.add(new Found(step, of(step, end)));
            }
        }
        return List.copyOf(found);
    }

    private static Setback of(Step step, Standing end) {
        boolean stands = end == Standing.ADOPTED || end == Standing.IN_FORCE;
        return switch (step.stage()) {
            case REPEALED, EXPIRED -> ROLLED_BACK;
            case COURT_RULING -> STRUCK_DOWN;
            case SUSPENDED -> SUSPENDED;
            case AMENDED, ADOPTED, IN_FORCE -> WEAKENED;
            case PROPOSED, TABLED -> stands ? DEFENDED : ATTEMPTED;
        };
    }
}
