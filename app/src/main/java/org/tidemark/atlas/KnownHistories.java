package org.tidemark.atlas;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/// The histories of all jurisdictions under one policy as they were known at one moment, and what each scope
/// leaves of
/// them.
final class KnownHistories {
    private final List<Step> steps;
    private final List<JurisdictionHistory> all;
    private final Map<Scope, List<JurisdictionHistory>> scoped = new ConcurrentHashMap<>();

    private KnownHistories(List<Step> steps) {
        this.steps = steps;
        this.all = JurisdictionHistory.of(steps);
    }

    static KnownHistories of(List<Step> known) {
        return new KnownHistories(withoutPendingCorrections(known));
    }

    List<Step> steps() {
        return steps;
    }

    List<JurisdictionHistory> all() {
        return all;
    }

    /// The histories of those steps alone that `scope` lets exist; without jurisdictions that have none.
    List<JurisdictionHistory> within(Scope scope) {
        return scoped.computeIfAbsent(
                scope,
                wanted -> all.stream()
                        .map(history -> history.only(wanted))
                        .filter(history -> !history.isEmpty())
                        .toList());
    }

    /// A correction that waits says nothing yet about a record that stands.
    private static List<Step> withoutPendingCorrections(List<Step> known) {
        var waiting = known.stream()
                .filter(step -> !step.confirmed())
                .map(Step::record)
                .collect(Collectors.toCollection(HashSet::new));
        if (waiting.isEmpty()) {
            return known;
        }
        var corrected = known.stream()
                .filter(step -> step.confirmed() && waiting.contains(step.record()))
                .map(Step::record)
                .collect(Collectors.toSet());
        return known.stream()
                .filter(step -> step.confirmed() || !corrected.contains(step.record()))
                .toList();
    }
}
