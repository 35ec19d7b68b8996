package org.tidemark.composite;

/// Divides each indicator that has a denominator by that column of the same row. A missing denominator makes
/// the value
/// missing; a denominator of 0 is refused.
public record Denominate() implements Step {
    @Override
    public String name() {
        return "denominate";
    }
}
