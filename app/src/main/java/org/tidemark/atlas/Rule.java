package org.tidemark.atlas;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.tidemark.evidence.DayRange;

/// One way to count: which steps are looked at before anything is derived, and what is said of each jurisdiction.
interface Rule {
    /// The steps that exist for this definition.
    Scope considers();

    /// The parts into which the value is taken, in the order in which they are shown.
    List<String> parts();

    Verdict judge(Past past, DayRange period);

    /// Why a jurisdiction does not count in which no step had given the policy.
    static Verdict neverGiven(Past past) {
        var history = past.history();
        var later = first(history.steps(), Step::gives);
        if (later != null) {
            return new Verdict.DoesNot(Reason.AFTER_THE_DATE, later);
        }
        var waiting = first(history.waiting(), Step::gives);
        if (waiting != null) {
            return new Verdict.DoesNot(Reason.NOT_CONFIRMED, waiting);
        }
        var proposal = first(history.steps(), Step::proposes);
        if (proposal != null) {
            boolean over = proposal.happened().isOver(past.date());
            return new Verdict.DoesNot(over ? Reason.ONLY_PROPOSED : Reason.AFTER_THE_DATE, proposal);
        }
        return history.steps().isEmpty()
                ? new Verdict.DoesNot(Reason.NOT_CONFIRMED, history.waiting().getFirst())
                : new Verdict.DoesNot(Reason.NEVER_ADOPTED, history.steps().getFirst());
    }

    private static @Nullable Step first(List<Step> steps, Predicate<Step> wanted) {
        for (Step step : steps) {
            if (wanted.test(step)) {
                return step;
            }
        }
        return null;
    }

    /// Why a first step that lies outside the period does not count.
    static Verdict outside(Step first, DayRange period) {
        boolean before = first.happened().first().isBefore(period.first());
        return new Verdict.DoesNot(before ? Reason.HAD_IT_BEFORE : Reason.AFTER_THE_PERIOD, first);
    }
}
