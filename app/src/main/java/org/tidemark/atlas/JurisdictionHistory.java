package org.tidemark.atlas;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.tidemark.evidence.DayRange;

/// The steps of one jurisdiction under one policy, in order: those that are confirmed, and those that wait.
record JurisdictionHistory(String jurisdiction, List<Step> steps, List<Step> waiting) {
    /// The histories of all jurisdictions among `steps`, by code; the order in which steps arrive does not matter.
    static List<JurisdictionHistory> of(Collection<Step> steps) {
        Map<String, JurisdictionHistory> histories = new HashMap<>();
        for (Step step : steps) {
            var history = histories.computeIfAbsent(
                    step.jurisdiction(), code -> new JurisdictionHistory(code, new ArrayList<>(), new ArrayList<>()));
            (step.confirmed() ? history.steps : history.waiting).add(step);
        }
        histories.values().forEach(history -> {
            history.steps.sort(Step.IN_ORDER);
            history.waiting.sort(Step.IN_ORDER);
        });
        return histories.values().stream()
                .sorted((one, other) -> one.jurisdiction.compareTo(other.jurisdiction))
                .toList();
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

    /// The days inside `period`, its first among them, at whose end more had certainly happened than the day
    /// before.
    SortedSet<LocalDate> turningPoints(DayRange period) {
        var days = new TreeSet<LocalDate>();
        days.add(period.first());
        for (Step step : steps) {
            LocalDate day = step.happened().last();
            if (day.isAfter(period.first()) && !day.isAfter(period.last())) {
                days.add(day);
            }
        }
        return days;
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
}
