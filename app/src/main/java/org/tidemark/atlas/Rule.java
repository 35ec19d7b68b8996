package org.tidemark.atlas;

import java.util.List;
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
        var later = history.steps().stream().filter(Step::gives).findFirst();
        if (later.isPresent()) {
            return new Verdict.DoesNot(Reason.AFTER_THE_DATE, later.get());
        }
        var waiting = history.waiting().stream().filter(Step::gives).findFirst();
        if (waiting.isPresent()) {
            return new Verdict.DoesNot(Reason.NOT_CONFIRMED, waiting.get());
        }
        var proposal = history.steps().stream().filter(Step::proposes).findFirst();
        if (proposal.isPresent()) {
            boolean over = proposal.get().happened().isOver(past.date());
            return new Verdict.DoesNot(over ? Reason.ONLY_PROPOSED : Reason.AFTER_THE_DATE, proposal.get());
        }
        return history.steps().isEmpty()
                ? new Verdict.DoesNot(Reason.NOT_CONFIRMED, history.waiting().getFirst())
                : new Verdict.DoesNot(Reason.NEVER_ADOPTED, history.steps().getFirst());
    }

    /// Why a first step that lies outside the period does not count.
    static Verdict outside(Step first, DayRange period) {
        boolean before = first.happened().first().isBefore(period.first());
        return new Verdict.DoesNot(before ? Reason.HAD_IT_BEFORE : Reason.AFTER_THE_PERIOD, first);
    }
}
