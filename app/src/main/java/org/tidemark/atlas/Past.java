package org.tidemark.atlas;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tidemark.evidence.DayRange;

/// What had certainly happened in one jurisdiction by the end of a day: all that a rule asks of it.
final class Past {
    private final JurisdictionHistory history;
    private final LocalDate date;
    private Standing standing = Standing.NONE;
    private @Nullable Step given;
    private @Nullable Step proposed;
    private @Nullable Step rollBack;

    Past(JurisdictionHistory history, LocalDate date, DayRange period) {
        this.history = history;
        this.date = date;
        for (Step step : history.steps()) {
            if (step.happened().isOver(date)) {
                add(step, period);
            }
        }
    }

    private void add(Step step, DayRange period) {
        if (given == null && step.gives()) {
            given = step;
        }
        if (proposed == null && step.proposes()) {
            proposed = step;
        }
        boolean stood = standing == Standing.ADOPTED || standing == Standing.IN_FORCE;
        if (stood && step.takesBack() && step.happened().isWithin(period)) {
            rollBack = step;
        }
        standing = standing.after(step.stage(), step.direction());
    }

    JurisdictionHistory history() {
        return history;
    }

    String jurisdiction() {
        return history.jurisdiction();
    }

    LocalDate date() {
        return date;
    }

    Standing standing() {
        return standing;
    }

    /// The first step that gave it the policy.
    Optional<Step> given() {
        return Optional.ofNullable(given);
    }

    /// The first step that proposed it.
    Optional<Step> proposed() {
        return Optional.ofNullable(proposed);
    }

    /// The last step inside the period that took a policy that stood away or stopped it.
    Optional<Step> rollBack() {
        return Optional.ofNullable(rollBack);
    }
}
