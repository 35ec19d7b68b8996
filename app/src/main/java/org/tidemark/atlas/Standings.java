package org.tidemark.atlas;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/// Where all jurisdictions stand under both policies at a date, each by its own events alone.
final class Standings {
    private final LocalDate date;
    private final Map<PolicyType, Map<String, JurisdictionHistory>> histories = new EnumMap<>(PolicyType.class);

    Standings(LocalDate date, Function<PolicyType, Collection<Step>> steps) {
        this.date = date;
        for (var type : PolicyType.values()) {
            var byCode = new TreeMap<String, JurisdictionHistory>();
            JurisdictionHistory.of(steps.apply(type)).stream()
                    .filter(history -> !history.steps().isEmpty())
                    .forEach(history -> byCode.put(history.jurisdiction(), history));
            histories.put(type, byCode);
        }
    }

    LocalDate date() {
        return date;
    }

    Standing of(String code, PolicyType type) {
        return history(code, type).map(history -> history.standing(date)).orElse(Standing.NONE);
    }

    /// Whether the policy is adopted or in force there.
    boolean stands(String code, PolicyType type) {
        var standing = of(code, type);
        return standing == Standing.ADOPTED || standing == Standing.IN_FORCE;
    }

    /// The step that led to where it stands.
    Optional<Step> decisive(String code, PolicyType type) {
        return history(code, type).flatMap(history -> history.decisive(date));
    }

    /// The first step that gave it the policy.
    Optional<Step> first(String code, PolicyType type) {
        return history(code, type).flatMap(history -> history.first(date, Step::gives));
    }

    /// Whether any confirmed event is known of it, at whatever date.
    boolean isRecorded(String code) {
        return histories.values().stream().anyMatch(byCode -> byCode.containsKey(code));
    }

    List<String> recorded() {
        var codes = new TreeSet<String>();
        histories.values().forEach(byCode -> codes.addAll(byCode.keySet()));
        return List.copyOf(codes);
    }

    private Optional<JurisdictionHistory> history(String code, PolicyType type) {
        return Optional.ofNullable(histories.get(type)).map(byCode -> byCode.get(code));
    }
}
