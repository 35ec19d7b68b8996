package org.tidemark.composite;

/// Over which rows of a panel a step looks at a time. Without years both are the same.
public enum Over {
    ALL_YEARS,
    EACH_YEAR
}
