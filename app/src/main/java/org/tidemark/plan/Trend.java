package org.tidemark.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeSet;
import org.tidemark.evidence.DayRange;

/// A figure and the steps by which it came there inside the period.
public record Trend(Figure figure, FigureSource source, DayRange period, List<Step> steps) {
    /// The count from `day` on, with the smallest and largest count of the definition band.
    public record Step(LocalDate day, BigDecimal value, BigDecimal lowest, BigDecimal highest) {
        /// Whether it says what `other` says, on another day.
        boolean says(Step other) {
            return value.compareTo(other.value) == 0
                    && lowest.compareTo(other.lowest) == 0
                    && highest.compareTo(other.highest) == 0;
        }
    }

    /// The steps up to `until` of the count under `chosen`.
    ///
    /// @param courses of each definition, the value on each day that changed it
    static List<Step> steps(Map<String, SortedMap<LocalDate, BigDecimal>> courses, String chosen, LocalDate until) {
        var days = new TreeSet<LocalDate>();
        courses.values().forEach(course -> days.addAll(course.keySet()));
        var steps = new ArrayList<Step>();
        var values = new HashMap<String, BigDecimal>();
        for (LocalDate day : days.headSet(until, true)) {
            courses.forEach((definition, course) ->
                    values.put(definition, course.getOrDefault(day, values.getOrDefault(definition, BigDecimal.ZERO))));
            steps.add(step(day, values.getOrDefault(chosen, BigDecimal.ZERO), values.values()));
        }
        return steps;
    }

    private static Step step(LocalDate day, BigDecimal value, Collection<BigDecimal> band) {
        return new Step(
                day,
                value,
                band.stream().min(BigDecimal::compareTo).orElse(value),
                band.stream().max(BigDecimal::compareTo).orElse(value));
    }
}
