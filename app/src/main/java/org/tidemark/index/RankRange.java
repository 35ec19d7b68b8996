package org.tidemark.index;

/// The ranks among which the true one lies.
record RankRange(int best, int worst) {
    RankRange {
        if (best < 1 || worst < best) {
            throw new IllegalArgumentException(best + " to " + worst);
        }
    }

    boolean isOne() {
        return best == worst;
    }

    boolean overlaps(RankRange other) {
        return best <= other.worst && other.best <= worst;
    }
}
