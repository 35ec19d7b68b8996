package org.tidemark.evidence;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The axis on which the record itself changes: what was known at a moment is the same whenever it is asked.
@Component
public class KnownTime {
    private final JdbcClient jdbc;

    KnownTime(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The moment that an address names: an ISO date is its end (UTC), an ISO moment itself; null names none.
    ///
    /// @throws UnreadableTime when it is neither
    public static @Nullable Instant moment(@Nullable String asOf) {
        if (asOf == null || asOf.isBlank()) {
            return null;
        }
        String written = asOf.strip();
        try {
            return written.length() == 10
                    ? LocalDate.parse(written)
                            .plusDays(1)
                            .atStartOfDay(ZoneOffset.UTC)
                            .toInstant()
                            .minus(1, ChronoUnit.MICROS)
                    : OffsetDateTime.parse(written.replace(' ', '+')).toInstant();
        } catch (DateTimeException e) {
            throw new UnreadableTime("asOf", written);
        }
    }

    /// When the record last changed, as this transaction sees it.
    ///
    /// @param unsettled whether this transaction sees something else than everybody
    /// @param storage where the record lies; another after a backup was restored
    record LastChange(Instant at, boolean unsettled, long storage) {}

    LastChange lastChange() {
        return jdbc.sql("select at, unsettled, storage from evidence.last_change()")
                .query((row, n) -> new LastChange(
                        row.getObject(1, OffsetDateTime.class).toInstant(), row.getBoolean(2), row.getLong(3)))
                .single();
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
