package org.tidemark.evidence;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Where a claim can be checked: a page or document with an http(s) address.
///
/// @param published when the publisher dates it, as exact as known
/// @param retrieved the day on which somebody read it
/// @param passage the words that carry the claim, or empty
public record Source(
        String title,
        String address,
        String publisher,
        @Nullable DayRange published,
        @Nullable LocalDate retrieved,
        String passage) {
    public static Source of(String title, String address) {
        return new Source(title, address, "", null, null, "");
    }
}
