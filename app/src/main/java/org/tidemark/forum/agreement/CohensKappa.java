package org.tidemark.forum.agreement;

import java.util.HashMap;
import java.util.List;
import java.util.OptionalDouble;

/// Cohen's κ of two coders for nominal values: (observed − expected agreement) ÷ (1 − expected agreement).
/// J. Cohen, A Coefficient of Agreement for Nominal Scales (1960).
public final class CohensKappa {
    private CohensKappa() {}

    /// κ, or empty when it is not defined: no unit that both judged, or both gave one and the same value
    /// throughout.
    public static <V> OptionalDouble of(List<Ratings.Pair<V>> pairs) {
        if (pairs.isEmpty()) {
            return OptionalDouble.empty();
        }
        double size = pairs.size();
        var ones = new HashMap<V, Double>();
        var others = new HashMap<V, Double>();
        double agreed = 0;
        for (var pair : pairs) {
            ones.merge(pair.one(), 1 / size, Double::sum);
            others.merge(pair.other(), 1 / size, Double::sum);
            agreed += pair.agree() ? 1 / size : 0;
        }
        double expected = ones.entrySet().stream()
                .mapToDouble(one -> one.getValue() * others.getOrDefault(one.getKey(), 0.0))
                .sum();
        return expected >= 1 - 1e-12 ? OptionalDouble.empty() : OptionalDouble.of((agreed - expected) / (1 - expected));
    }
}
