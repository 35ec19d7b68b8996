package org.tidemark.evidence;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/// The axis on which the record itself changes: what was known at a moment is the same whenever it is asked.
@Component
public class KnownTime {
    private final JdbcClient jdbc;

    KnownTime(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The same for what an address says: an ISO date (the end of that day, UTC), an ISO moment, or nothing (now).
    Instant asked(@Nullable String asOf) {
        if (asOf == null || asOf.isBlank()) {
            return settled(null);
        }
        try {
            return settled(
                    asOf.length() == 10
                            ? LocalDate.parse(asOf)
                                    .plusDays(1)
                                    .atStartOfDay(ZoneOffset.UTC)
                                    .toInstant()
                                    .minus(1, ChronoUnit.MICROS)
                            : OffsetDateTime.parse(asOf.replace(' ', '+')).toInstant());
        } catch (DateTimeException e) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "asOf=" + asOf, e);
        }
    }

    /// The latest moment not after `wanted` (null: now) of which the answer can no longer change.
    public Instant settled(@Nullable Instant wanted) {
        var moment = wanted == null ? null : wanted.atOffset(ZoneOffset.UTC);
        return jdbc.sql("select evidence.as_of(cast(? as timestamptz))")
                .param(moment)
                .query(OffsetDateTime.class)
                .single()
                .toInstant()
                .truncatedTo(ChronoUnit.MICROS);
    }
}
