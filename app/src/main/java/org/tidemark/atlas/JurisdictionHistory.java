package org.tidemark.atlas;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.tidemark.evidence.DayRange;

/// The steps of one jurisdiction under one policy, in order: those that are confirmed, and those that wait.
record JurisdictionHistory(String jurisdiction, List<Step> steps, List<Step> waiting) {
    /// The histories of all jurisdictions among `steps`, by code; the order in which steps arrive does not matter.
    static List<JurisdictionHistory> of(Collection<Step> steps) {
        Map<String, JurisdictionHistory> histories = new TreeMap<>();
        for (Step step : steps) {
            var history = histories.computeIfAbsent(
                    step.jurisdiction(), code -> new JurisdictionHistory(code, new ArrayList<>(), new ArrayList<>()));
            (step.confirmed() ? history.steps : history.waiting).add(step);
        }
        histories.values().forEach(history -> {
            history.steps.sort(Step.IN_ORDER);
            history.waiting.sort(Step.IN_ORDER);
        });
        return List.copyOf(histories.values());
    }

    /// This history without the steps that `wanted` refuses, as if they had never been.
    JurisdictionHistory only(Predicate<Step> wanted) {
        return new JurisdictionHistory(
                jurisdiction,
                steps.stream().filter(wanted).toList(),
                waiting.stream().filter(wanted).toList());
    }

    boolean isEmpty() {
        return steps.isEmpty() && waiting.isEmpty();
    }

    /// The steps that had certainly happened at the end of `date`.
    List<Step> until(LocalDate date) {
        return steps.stream().filter(step -> step.happened().isOver(date)).toList();
    }

    Standing standing(LocalDate date) {
        var standing = Standing.NONE;
        for (Step step : steps) {
            if (step.happened().isOver(date)) {
                standing = standing.after(step.stage(), step.direction());
            }
        }
        return standing;
    }

    /// The step that led to the standing at `date`; none when there is no standing.
    Optional<Step> decisive(LocalDate date) {
        var standing = Standing.NONE;
        Optional<Step> decisive = Optional.empty();
        for (Step step : until(date)) {
            var next = standing.after(step.stage(), step.direction());
            if (next != standing) {
                decisive = Optional.of(step);
            }
            standing = next;
        }
        return decisive;
    }

    Optional<Step> first(LocalDate date, Predicate<Step> wanted) {
        return steps.stream()
                .filter(step -> step.happened().isOver(date))
                .filter(wanted)
                .findFirst();
    }

    /// The last step that took a policy that stood away or stopped it, inside `period` and by `date`.
    Optional<Step> rollBack(DayRange period, LocalDate date) {
        var standing = Standing.NONE;
        Optional<Step> found = Optional.empty();
        for (Step step : until(date)) {
            boolean stood = standing == Standing.ADOPTED || standing == Standing.IN_FORCE;
            standing = standing.after(step.stage(), step.direction());
            if (stood && step.takesBack() && step.happened().isWithin(period)) {
                found = Optional.of(step);
            }
        }
        return found;
    }
}
