package org.tidemark.forum.search;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How the newest that hold some words are found quickest. What stands in many interventions is met soon when one goes
/// through them in order. What is rarer is found by the index on words, all at once; and when that is still far more
/// than
/// is shown, in the latest part of the time first, as long as enough are expected there.
///
/// @param inOrder whether one goes through all in order
/// @param spans conditions of the spans of time, one after the other; an empty one is all time
record WayToFind(boolean inOrder, List<String> spans) {
    static final WayToFind IN_ORDER = new WayToFind(true, List.of(""));
    static final WayToFind AT_ONCE = new WayToFind(false, List.of(""));

    /// One in twenty: then about as many rows are passed in order as would be looked up in pages here and there.
    private static final double COMMON = 0.05;

    /// What is not expected to be more than this is looked up whole.
    private static final long FEW = 2L * Found.MOST;

    private static final double ENOUGH = 1.5;
    private static final int MORE = 3;

    /// @param ofWords how many are expected to hold the words
    /// @param expected how many of them are expected to match all that is asked
    /// @param all how many there are
    /// @param last null when the time is asked for
    static WayToFind of(long ofWords, long expected, long all, @Nullable LocalDate first, @Nullable LocalDate last) {
        if (ofWords >= COMMON * all && ofWords > FEW) {
            return IN_ORDER;
        }
        if (expected <= FEW || first == null || last == null) {
            return AT_ONCE;
        }
        double days = ChronoUnit.DAYS.between(first, last) + 1.0;
        long span = (long) Math.ceil(days * ENOUGH * Found.MOST / expected);
        var start = last.minusDays(span);
        var before = last.minusDays(MORE * span);
        return before.isAfter(first)
                ? new WayToFind(false, List.of(after(start), until(start) + " and " + after(before), until(before)))
                : new WayToFind(false, List.of(after(start), until(start)));
    }

    private static String after(LocalDate day) {
        return "e.day > date '" + day + "'";
    }

    private static String until(LocalDate day) {
        return "e.day <= date '" + day + "'";
    }
}
