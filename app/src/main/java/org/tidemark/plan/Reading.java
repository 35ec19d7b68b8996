package org.tidemark.plan;

import java.time.LocalDate;
import java.util.SortedSet;

/// The evidence of one measure as it was known at one moment, ready to be counted at any date.
public interface Reading {
    /// The count at the end of the day `on`.
    Counting on(LocalDate on, String definition);

    /// The days inside the period on which the count may differ from the day before.
    SortedSet<LocalDate> turningPoints();
}
