package org.tidemark.evidence;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/// A date as exact as its source: a day, or all days of a month or year of which one is meant but not known.
/// Both ends belong to it.
public record DayRange(LocalDate first, LocalDate last) implements Comparable<DayRange> {
    public DayRange {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException(first + " is after " + last);
        }
    }

    public static DayRange day(LocalDate day) {
        return new DayRange(day, day);
    }

    /// Reads `2018`, `2018-06`, `2018-06-14` or `2018-06-14/2018-07-02`; null when it is none of these.
    public static @Nullable DayRange parse(String written) {
        try {
            int slash = written.indexOf('/');
            if (slash >= 0) {
                var from = parse(written.substring(0, slash));
                var to = parse(written.substring(slash + 1));
                return from == null || to == null || to.last.isBefore(from.first)
                        ? null
                        : new DayRange(from.first, to.last);
            }
            return switch (written.length()) {
                case 4 -> year(Year.parse(written));
                case 7 -> month(YearMonth.parse(written));
                case 10 -> day(LocalDate.parse(written));
                default -> null;
            };
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static DayRange year(Year year) {
        return new DayRange(year.atDay(1), year.atMonth(12).atEndOfMonth());
    }

    private static DayRange month(YearMonth month) {
        return new DayRange(month.atDay(1), month.atEndOfMonth());
    }

    public boolean isDay() {
        return first.equals(last);
    }

    public boolean isMonth() {
        return equals(month(YearMonth.from(first)));
    }

    public boolean isYear() {
        return equals(year(Year.from(first)));
    }

    /// Whether it certainly lies on or before `day`.
    public boolean isOver(LocalDate day) {
        return !last.isAfter(day);
    }

    /// Whether it certainly lies inside `other`.
    public boolean isWithin(DayRange other) {
        return !first.isBefore(other.first) && !last.isAfter(other.last);
    }

    @Override
    public int compareTo(DayRange other) {
        int byFirst = first.compareTo(other.first);
        return byFirst != 0 ? byFirst : last.compareTo(other.last);
    }

    /// The shortest form that `parse` reads back.
    @Override
    public String toString() {
        if (isDay()) {
            return first.toString();
        }
        if (isMonth()) {
            return YearMonth.from(first).toString();
        }
        return isYear() ? Year.from(first).toString() : first + "/" + last;
    }
}
