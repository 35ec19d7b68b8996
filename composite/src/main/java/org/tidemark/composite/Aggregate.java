package org.tidemark.composite;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.tidemark.composite.aggregate.Aggregation;

/// Aggregates level by level, from the indicators to the index.
///
/// @param otherwise the rule of the levels that are not named
/// @param byLevel the rule of a level, from 2 up
/// @param thresholds for a level from 2 up, the least share of an element's direct children (counted, not weighted)
/// that
///     have to be there; below it the element is missing. A level that is not named needs one child.
public record Aggregate(Aggregation otherwise, Map<Integer, Aggregation> byLevel, Map<Integer, Double> thresholds)
        implements Step {
    public Aggregate {
        byLevel = Collections.unmodifiableMap(new TreeMap<>(byLevel));
        thresholds = Collections.unmodifiableMap(new TreeMap<>(thresholds));
        thresholds.forEach((level, share) -> {
            if (!(share >= 0 && share <= 1)) {
                throw new CompositeException("/aggregate/data_threshold", share + " is not a share between 0 and 1");
            }
        });
    }

    /// The same rule on all levels.
    public static Aggregate by(Aggregation rule) {
        return new Aggregate(rule, Map.of(), Map.of());
    }

    public static Aggregate arithmetic() {
        return by(new Aggregation.Arithmetic());
    }

    public static Aggregate geometric() {
        return by(new Aggregation.Geometric());
    }

    /// The same with another rule on one level.
    public Aggregate on(int level, Aggregation rule) {
        var rules = new TreeMap<>(byLevel);
        rules.put(level, rule);
        return new Aggregate(otherwise, rules, thresholds);
    }

    /// The same with a least share of children on one level.
    public Aggregate atLeast(int level, double share) {
        var shares = new TreeMap<>(thresholds);
        shares.put(level, share);
        return new Aggregate(otherwise, byLevel, shares);
    }

    Aggregation on(int level) {
        return byLevel.getOrDefault(level, otherwise);
    }

    @Override
    public String name() {
        return "aggregate";
    }
}
