package org.tidemark.composite;

import org.tidemark.composite.treat.Outliers;

/// Treats the outliers of each indicator, in its own direction (less-is-better is not turned round yet).
public record Treat(Outliers rule, Over over) implements Step {
    /// The usual rule with another winmax.
    public static Treat winsorising(int winmax) {
        return new Treat(Outliers.USUAL.winmax(winmax), Over.ALL_YEARS);
    }

    @Override
    public String name() {
        return "treat";
    }
}
