package org.tidemark.atlas;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.tidemark.evidence.DayRange;

/// Events along an axis of years. A day is a dot; a date known only to the month or year is a bar as long as
/// what is
/// not known. Marks that would cover each other lie in lanes above one another.
final class EventTimeline {
    /// Where one event is drawn.
    record Mark(ListedEvent event, double x, double width, int lane) {}

    private static final double DOT = 9;
    private static final int LANE = 12;
    private static final int FOOT = 22;

    private final DayRange axis;
    private final int width;
    private final List<Mark> marks = new ArrayList<>();
    private int lanes = 1;

    EventTimeline(DayRange axis, List<ListedEvent> events, int width) {
        this.axis = new DayRange(
                axis.first().withDayOfYear(1), axis.last().withMonth(12).withDayOfMonth(31));
        this.width = width;
        var ends = new ArrayList<Double>();
        events.stream()
                .sorted(Comparator.comparing(listed -> listed.event().happened()))
                .forEach(event -> place(event, ends));
    }

    private void place(ListedEvent event, List<Double> ends) {
        var day = event.event().happened();
        double from = x(day.first());
        double length = Math.max(DOT, x(day.last()) - from);
        int lane = IntStream.range(0, ends.size())
                .filter(free -> ends.get(free) + 2 <= from)
                .findFirst()
                .orElse(ends.size());
        if (lane == ends.size()) {
            ends.add(0.0);
        }
        ends.set(lane, from + length);
        lanes = Math.max(lanes, ends.size());
        marks.add(new Mark(event, from, length, lane));
    }

    List<Mark> marks() {
        return List.copyOf(marks);
    }

    int width() {
        return width;
    }

    int height() {
        return lanes * LANE + FOOT + 4;
    }

    int base() {
        return height() - FOOT;
    }

    double y(Mark mark) {
        return base() - (mark.lane() + 1) * (double) LANE;
    }

    /// The years of the axis, with fewer labels the longer it is.
    List<Integer> years() {
        int first = axis.first().getYear();
        int last = axis.last().getYear();
        int each = IntStream.of(1, 2, 5, 10, 20)
                .filter(step -> (double) width / (last - first + 1) * step >= 42)
                .findFirst()
                .orElse(50);
        return IntStream.rangeClosed(first, last)
                .filter(year -> each == 1 || year % each == 0)
                .boxed()
                .toList();
    }

    double x(LocalDate day) {
        double share = (double) ChronoUnit.DAYS.between(axis.first(), day)
                / (ChronoUnit.DAYS.between(axis.first(), axis.last()) + 1);
        return Math.round(Math.clamp(share, 0, 1) * (width - DOT) * 10) / 10.0;
    }

    double year(int year) {
        return x(LocalDate.of(year, 1, 1));
    }
}
