package org.tidemark.index;

import org.jspecify.annotations.Nullable;

/// One element of an edition: the index itself, a dimension, a cluster or an indicator.
///
/// @param parent what it is part of; null for the index
/// @param weight among its siblings; null when it is not known
/// @param address a page that names it, or empty
record EditionElement(
        String code,
        @Nullable String parent,
        Level level,
        String name,
        @Nullable Double weight,
        WeightBasis basis,
        String address) {
    boolean isTop() {
        return parent == null;
    }
}
