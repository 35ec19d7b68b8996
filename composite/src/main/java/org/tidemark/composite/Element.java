package org.tidemark.composite;

import org.jspecify.annotations.Nullable;

/// One element of a framework: an indicator (level 1) or an aggregate (level 2 and up).
///
/// @param code how data and methods name it; unique
/// @param name how people name it
/// @param level 1 for an indicator; an aggregate stands on a higher level than its children
/// @param parent the code of the aggregate it belongs to; null for the index itself
/// @param weight its weight among its siblings; only the proportions matter
/// @param direction 1 when more is better, -1 when less is better
/// @param denominator the code of the column that it is divided by, or null
/// @param target the value to be reached, in the indicator's own unit; NaN when there is none
public record Element(
        String code,
        String name,
        int level,
        @Nullable String parent,
        double weight,
        int direction,
        @Nullable String denominator,
        double target) {

    /// An indicator where more is better, of weight 1.
    public static Element indicator(String code, String parent) {
        return new Element(code, code, 1, parent, 1, 1, null, Double.NaN);
    }

    /// An aggregate of weight 1.
    public static Element aggregate(String code, int level, @Nullable String parent) {
        return new Element(code, code, level, parent, 1, 1, null, Double.NaN);
    }

    public Element named(String name) {
        return new Element(code, name, level, parent, weight, direction, denominator, target);
    }

    public Element weighing(double weight) {
        return new Element(code, name, level, parent, weight, direction, denominator, target);
    }

    /// The same where less is better.
    public Element lessIsBetter() {
        return new Element(code, name, level, parent, weight, -1, denominator, target);
    }

    /// The same, divided by another column.
    public Element per(String denominator) {
        return new Element(code, name, level, parent, weight, direction, denominator, target);
    }

    public Element aimingAt(double target) {
        return new Element(code, name, level, parent, weight, direction, denominator, target);
    }

    public boolean isIndicator() {
        return level == 1;
    }
}
