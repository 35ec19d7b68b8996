package org.tidemark.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.tidemark.web.StepChart.Mark;
import org.tidemark.web.StepChart.Point;

/// A step chart as the coordinates of a drawing. Roll-backs and years have a lane each under the axis, so that they
/// never cover one another.
final class StepDrawing {
    private static final int YEAR_LABEL = 38;

    private final StepChart chart;
    private final Size size;
    private final long top;
    private final long days;

    StepDrawing(StepChart chart, Size size) {
        this.chart = chart;
        this.size = size;
        this.top = Math.max(
                1,
                Stream.of(chart.line(), chart.upper())
                        .flatMap(List::stream)
                        .mapToLong(Point::value)
                        .max()
                        .orElse(0));
        this.days = Math.max(1, ChronoUnit.DAYS.between(chart.from(), chart.to()));
    }

    /// What a drawing measures: the plot lies between `left` and `width - right`, `head` and `base`.
    record Size(int width, int height, int left, int right, int head, int base) {
        static final Size ROW = new Size(340, 70, 2, 10, 6, 44);
        static final Size BROAD = new Size(760, 250, 26, 44, 30, 208);
        static final Size NARROW = new Size(358, 220, 22, 26, 28, 178);
    }

    record Tick(double at, String text) {}

    int width() {
        return size.width;
    }

    int height() {
        return size.height;
    }

    int left() {
        return size.left;
    }

    int right() {
        return size.width - size.right;
    }

    int head() {
        return size.head;
    }

    int base() {
        return size.base;
    }

    double today() {
        return x(chart.today());
    }

    /// How the words over today's line lie so that they stay inside the drawing.
    String anchorOfToday() {
        double room = 40;
        return today() > size.width - room ? "end" : today() < room ? "start" : "middle";
    }

    /// Where the line ends.
    double endY() {
        return y(chart.now());
    }

    /// Years that begin inside the axis, with fewer labels the longer it is.
    List<Tick> years() {
        var years = new ArrayList<Tick>();
        int first = chart.from().getDayOfYear() == 1
                ? chart.from().getYear()
                : chart.from().getYear() + 1;
        int last = chart.to().getYear();
        double room = (double) (right() - left()) / Math.max(1, last - first + 1);
        int each = Stream.of(1, 2, 5, 10, 20, 50)
                .filter(step -> room * step >= YEAR_LABEL)
                .findFirst()
                .orElse(100);
        for (int year = first; year <= last; year++) {
            if (each == 1 || year % each == 0) {
                years.add(new Tick(x(LocalDate.of(year, 1, 1)), Integer.toString(year)));
            }
        }
        return years;
    }

    /// Whole numbers from 0, at most about five of them.
    List<Tick> values() {
        long step = LongStream.iterate(1, magnitude -> magnitude * 10)
                .flatMap(magnitude -> LongStream.of(magnitude, 2 * magnitude, 5 * magnitude))
                .filter(candidate -> top / candidate <= 5)
                .findFirst()
                .orElseThrow();
        return LongStream.rangeClosed(0, top / step)
                .mapToObj(n -> new Tick(y(n * step), Long.toString(n * step)))
                .toList();
    }

    String line() {
        return "M" + number(left()) + " " + number(y(valueAtStart(chart.line()))) + steps(chart.line());
    }

    /// The area between the least and the most that the definitions give.
    String band() {
        if (chart.upper().isEmpty() || chart.lower().isEmpty()) {
            return "";
        }
        var back = new StringBuilder();
        var lower = inside(chart.lower());
        double until = today();
        for (Point point : lower.reversed()) {
            back.append("V").append(number(y(point.value()))).append("H").append(number(x(point.date())));
            until = x(point.date());
        }
        if (until > left()) {
            back.append("V")
                    .append(number(y(valueAtStart(chart.lower()))))
                    .append("H")
                    .append(number(left()));
        }
        return "M" + number(left()) + " " + number(y(valueAtStart(chart.upper()))) + steps(chart.upper()) + back + "Z";
    }

    List<Mark> falls() {
        return chart.falls().stream()
                .filter(mark ->
                        !mark.date().isBefore(chart.from()) && !mark.date().isAfter(chart.to()))
                .toList();
    }

    /// A triangle that points down, in the lane under the axis.
    String fall(Mark mark) {
        double x = x(mark.date());
        return "M" + number(x - 5) + " " + (size.base + 3) + "h10l-5 8z";
    }

    private String steps(List<Point> points) {
        var path = new StringBuilder();
        for (Point point : inside(points)) {
            path.append("H").append(number(x(point.date()))).append("V").append(number(y(point.value())));
        }
        return path.append("H").append(number(today())).toString();
    }

    private List<Point> inside(List<Point> points) {
        return points.stream()
                .filter(point ->
                        point.date().isAfter(chart.from()) && !point.date().isAfter(chart.today()))
                .toList();
    }

    private long valueAtStart(List<Point> points) {
        return points.stream()
                .filter(point -> !point.date().isAfter(chart.from()))
                .mapToLong(Point::value)
                .reduce(0, (before, later) -> later);
    }

    private double x(LocalDate date) {
        double share = (double) ChronoUnit.DAYS.between(chart.from(), date) / days;
        return left() + Math.clamp(share, 0, 1) * (right() - left());
    }

    private double y(long value) {
        return size.base - (double) value / top * (size.base - size.head);
    }

    static String number(double coordinate) {
        String written = String.format(Locale.ROOT, "%.1f", coordinate);
        return written.endsWith(".0") ? written.substring(0, written.length() - 2) : written;
    }
}
