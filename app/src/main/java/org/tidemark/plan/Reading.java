package org.tidemark.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.SortedMap;

/// The evidence of one measure as it was known at one moment, ready to be counted at any date.
public interface Reading {
    /// The count at the end of the day `on`.
    Counting on(LocalDate on, String definition);

    /// The value of that count alone.
    BigDecimal value(LocalDate on, String definition);

    /// The value on the first day of the period, and on each later day of it that changed the value.
    SortedMap<LocalDate, BigDecimal> course(String definition);
}
