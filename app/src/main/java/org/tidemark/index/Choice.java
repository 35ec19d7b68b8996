package org.tidemark.index;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/// How the index of an edition is computed from its dimensions: the edition's own way, or what a reader wants to try.
///
/// @param weights of the dimensions that are taken in; only their proportions matter
/// @param dropped dimensions that are left out
record Choice(Map<String, Double> weights, Rule rule, Set<String> dropped) {
    static final double MOST = 100;

    Choice {
        weights = Map.copyOf(weights);
        dropped = Set.copyOf(dropped);
    }

    /// The edition's own way; a weight that nobody knows is 1.
    static Choice own(Edition edition) {
        var weights = new HashMap<String, Double>();
        edition.dimensions().forEach(each -> weights.put(each.code(), Objects.requireNonNullElse(each.weight(), 1.0)));
        return new Choice(weights, Rule.ARITHMETIC, Set.of());
    }

    /// What an address asks for: `w.D1=2`, `rule=geometric`, `drop=D5`. What it does not name stays the edition's own.
    ///
    /// @throws ImpossibleChoice when a weight is no number from 0 to 100, or nothing is left
    static Choice of(Edition edition, Map<String, List<String>> query) {
        Choice own = own(edition);
        var weights = new HashMap<>(own.weights);
        var dropped = new TreeSet<>(query.getOrDefault("drop", List.of()));
        dropped.retainAll(weights.keySet());
        for (var dimension : edition.dimensions()) {
            for (String written : query.getOrDefault("w." + dimension.code(), List.of())) {
                double weight = weight(dimension, written);
                weights.put(dimension.code(), weight);
                if (weight == 0) {
                    dropped.add(dimension.code());
                }
            }
        }
        weights.keySet().removeAll(dropped);
        if (weights.isEmpty()) {
            throw new ImpossibleChoice(ImpossibleChoice.Reason.NOTHING_LEFT, "");
        }
        return new Choice(
                weights, Rule.of(query.getOrDefault("rule", List.of("")).getFirst()), dropped);
    }

    private static double weight(EditionElement dimension, String written) {
        try {
            double weight = Double.parseDouble(written.strip().replace(',', '.'));
            if (weight >= 0 && weight <= MOST) {
                return weight;
            }
        } catch (NumberFormatException e) {
            throw new ImpossibleChoice(ImpossibleChoice.Reason.NO_WEIGHT, dimension.name());
        }
        throw new ImpossibleChoice(ImpossibleChoice.Reason.NO_WEIGHT, dimension.name());
    }

    double weight(EditionElement dimension) {
        return weights.getOrDefault(dimension.code(), 0.0);
    }

    boolean isOwn(Edition edition) {
        return equals(own(edition));
    }
}
