package org.tidemark.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.Function;

/// The evidence of one measure as it was known at one moment, ready to be counted at any date.
public interface Reading {
    /// The count at the end of the day `on`.
    Counting on(LocalDate on, String definition);

    /// The value of that count alone.
    default BigDecimal value(LocalDate on, String definition) {
        return on(on, definition).value();
    }

    /// The value on the first day of the period, and on each later day of it that changed the value.
    SortedMap<LocalDate, BigDecimal> course(String definition);

    /// The course of a value that may differ from the day before only on `days`, the first of the period among
    /// them.
    static SortedMap<LocalDate, BigDecimal> course(SortedSet<LocalDate> days, Function<LocalDate, BigDecimal> value) {
        var course = new TreeMap<LocalDate, BigDecimal>();
        for (LocalDate day : days) {
            var here = value.apply(day);
            if (course.isEmpty() || here.compareTo(course.lastEntry().getValue()) != 0) {
                course.put(day, here);
            }
        }
        return course;
    }
}
