package org.tidemark.composite;

/// One step of a [Method]. Steps are values: two that do the same are equal.
public sealed interface Step permits Denominate, Impute, Screen, Treat, Normalise, Weigh, Aggregate {
    /// How method files and results call it, e.g. `treat`.
    String name();
}
