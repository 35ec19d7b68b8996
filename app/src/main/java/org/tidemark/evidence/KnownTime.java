package org.tidemark.evidence;

import java.time.Instant;
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
