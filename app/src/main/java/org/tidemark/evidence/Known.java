package org.tidemark.evidence;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// What one version of a record said, known from one moment until before another; both in microseconds since
/// 1970, as
/// PostgreSQL keeps them.
public record Known<T>(String record, T what, long from, long until) {
    /// The end of what is known still.
    public static final long STILL = Long.MAX_VALUE;

    /// @param until null when it is known still
    public static <T> Known<T> of(String record, T what, Instant from, @Nullable Instant until) {
        return new Known<>(record, what, micros(from), until == null ? STILL : micros(until));
    }

    static long micros(Instant moment) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, moment);
    }

    boolean at(long moment) {
        return from <= moment && moment < until;
    }

    /// The last moment at which anything about it changed.
    long lastChange() {
        return until == STILL ? from : Math.max(from, until);
    }
}
