package org.tidemark.composite;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/// Sets other weights than those of the framework. Weights are relative to those of the siblings; elements that
/// are not
/// named keep theirs.
public record Weigh(Map<String, Double> weights) implements Step {
    public Weigh {
        weights.forEach((code, weight) -> {
            if (!Double.isFinite(weight)) {
                throw new CompositeException("/weights/" + code, weight + " is not a number");
            }
        });
        weights = Collections.unmodifiableMap(new TreeMap<>(weights));
    }

    @Override
    public String name() {
        return "weigh";
    }
}
