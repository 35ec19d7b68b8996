package org.tidemark.plan;

import java.math.BigDecimal;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.tidemark.evidence.DayRange;

/// A count with everything that made it: what was counted, what was considered and not counted, and what was lost.
///
/// @param parts the value taken apart, by name; empty when it has no parts
/// @param rolledBack what was taken back inside the period, whether or not it had been counted
public record Counting(
        BigDecimal value,
        SequencedMap<String, BigDecimal> parts,
        List<Counted> counted,
        List<NotCounted> notCounted,
        List<RolledBack> rolledBack) {
    /// @param part which part of the value it belongs to, or empty
    /// @param standing where it stands at the date, such as `in-force`
    public record Counted(String subject, List<String> records, DayRange date, String part, String standing) {}

    /// @param reason why not, as the key of a sentence: `had-it-before`
    public record NotCounted(
            String subject,
            String reason,
            List<String> records,
            @Nullable DayRange date) {}

    /// @param how what took it back: `ended` or `suspended`
    public record RolledBack(String subject, List<String> records, DayRange date, String how) {}
}
