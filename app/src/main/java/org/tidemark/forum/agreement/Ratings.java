package org.tidemark.forum.agreement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// What coders said of units: at most one value of each coder on each unit. A coder who did not look at a unit says
/// nothing of it; to look and find nothing is a value like any other.
///
/// @param <V> nominal values, compared by equality
public final class Ratings<V> {
    private final Map<String, Map<String, V>> byUnit = new LinkedHashMap<>();

    /// Takes down that `coder` gave `unit` this value; an earlier value of the same coder is replaced.
    public Ratings<V> add(String unit, String coder, V value) {
        byUnit.computeIfAbsent(unit, u -> new LinkedHashMap<>()).put(coder, Objects.requireNonNull(value));
        return this;
    }

    /// The values of each unit on which two or more coders said something: the others cannot agree or disagree.
    public List<List<V>> pairable() {
        var units = new ArrayList<List<V>>();
        for (var values : byUnit.values()) {
            if (values.size() > 1) {
                units.add(List.copyOf(values.values()));
            }
        }
        return units;
    }

    /// The values of two coders on the units on which both said something.
    public List<Pair<V>> pairs(String one, String other) {
        return byUnit.values().stream()
                .filter(values -> values.containsKey(one) && values.containsKey(other))
                .map(values ->
                        new Pair<>(Objects.requireNonNull(values.get(one)), Objects.requireNonNull(values.get(other))))
                .toList();
    }

    /// Everybody who said something, in the order of their first value.
    public List<String> coders() {
        return byUnit.values().stream()
                .map(Map::keySet)
                .flatMap(Collection::stream)
                .distinct()
                .toList();
    }

    /// What two coders said of the same unit.
    public record Pair<V>(V one, V other) {
        boolean agree() {
            return one.equals(other);
        }
    }
}
