package org.tidemark.composite;

/// When two numbers count as equal: where they differ by no more than [#RELATIVE] of the larger. One rule for
/// ranks,
/// Copeland's comparisons and dominance, so that the last bits of a sum never decide who stands before whom.
public final class Tolerance {
    /// 1e-12: about 4,500 units in the last place of a double; sums of hundreds of terms differ by far less.
    public static final double RELATIVE = 1e-12;

    private Tolerance() {}

    public static boolean same(double a, double b) {
        return a == b || Math.abs(a - b) <= RELATIVE * Math.max(Math.abs(a), Math.abs(b));
    }
}
