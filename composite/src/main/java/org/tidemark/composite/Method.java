package org.tidemark.composite;

import java.util.ArrayList;
import java.util.List;

/// How an index is computed: steps in their order, each on the result of the one before. Immutable, and a
/// value: it can
/// be printed, compared and read back, and a page about the method is written from it.
///
/// @param steps nothing may follow the aggregation
public record Method(List<Step> steps) {
    public Method {
        steps = List.copyOf(steps);
        if (steps.isEmpty()) {
            throw new CompositeException("/", "a method without steps");
        }
        for (Step step : steps.subList(0, steps.size() - 1)) {
            if (step instanceof Aggregate) {
                throw new CompositeException("/aggregate", "another step follows it");
            }
        }
    }

    public static Method of(Step... steps) {
        return new Method(List.of(steps));
    }

    /// Computes everything and keeps it.
    public Result apply(Framework framework, Data data) {
        return Result.of(this, framework, data);
    }

    /// The same method with another step in the place of the one of its kind, e.g. another [Normalise]; a kind
    /// that is
    /// not there is refused.
    public Method with(Step other) {
        var changed = new ArrayList<Step>();
        boolean found = false;
        for (Step step : steps) {
            boolean same = step.getClass() == other.getClass();
            changed.add(same ? other : step);
            found |= same;
        }
        if (!found) {
            throw new CompositeException("/" + other.name(), "the method has no such step");
        }
        return new Method(changed);
    }

    /// The same method without the steps of one kind.
    public Method without(Class<? extends Step> kind) {
        return new Method(steps.stream().filter(step -> !kind.isInstance(step)).toList());
    }

    public boolean has(Class<? extends Step> kind) {
        return steps.stream().anyMatch(kind::isInstance);
    }
}
