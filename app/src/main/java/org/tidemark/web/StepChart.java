package org.tidemark.web;

import java.time.LocalDate;
import java.util.List;

/// A count over time: each value holds from its date until the next one, the last until `today`.
///
/// @param from  first day of the axis
/// @param to    its last day
/// @param lower the least that any definition gives; empty when there is only one
/// @param upper the most that any definition gives
/// @param falls roll-backs, drawn as triangles under the axis
public record StepChart(
        LocalDate from,
        LocalDate to,
        LocalDate today,
        List<Point> line,
        List<Point> lower,
        List<Point> upper,
        List<Mark> falls) {
    public StepChart {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("The axis ends before it begins: " + from + " to " + to);
        }
        line = inOrder(line);
        lower = inOrder(lower);
        upper = inOrder(upper);
        falls = List.copyOf(falls);
    }

    public record Point(LocalDate date, long value) {}

    public record Mark(LocalDate date, String label) {}

    /// The last value of the line.
    public long now() {
        return line.isEmpty() ? 0 : line.getLast().value();
    }

    private static List<Point> inOrder(List<Point> points) {
        return points.stream()
                .sorted(java.util.Comparator.comparing(Point::date))
                .toList();
    }
}
