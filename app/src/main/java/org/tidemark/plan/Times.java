package org.tidemark.plan;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.tidemark.evidence.KnownTime;
import org.tidemark.evidence.UnreadableTime;

/// The two times of a request: in force on, and as known on.
///
/// @param on the date in the world; today (UTC) when not asked for
/// @param asOf the moment of the record; null is now
public record Times(LocalDate on, @Nullable Instant asOf) {
    /// @param on an ISO date, or null or empty
    /// @param asOf an ISO date (the end of that day in UTC), an ISO moment with its offset, or null or empty
    /// @throws UnreadableTime naming the parameter
    public static Times of(@Nullable String on, @Nullable String asOf) {
        return new Times(
                on == null || on.isBlank() ? LocalDate.now(ZoneOffset.UTC) : date("on", on.strip()),
                KnownTime.moment(asOf));
    }

    /// Both times as they were at the end of a past day: the date itself, and what was known when it ended.
    ///
    /// @throws UnreadableTime when `since` is no ISO date
    public static Times atTheEndOf(String since) {
        var day = date("since", since.strip());
        return of(day.toString(), day.toString());
    }

    /// The day of `asOf`, today when it is now.
    public LocalDate knownDay() {
        return asOf == null ? today() : asOf.atOffset(ZoneOffset.UTC).toLocalDate();
    }

    public static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    private static LocalDate date(String parameter, String value) {
        try {
            return LocalDate.parse(value);
        } catch (DateTimeException e) {
            throw new UnreadableTime(parameter, value);
        }
    }
}
