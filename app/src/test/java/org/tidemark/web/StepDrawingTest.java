package org.tidemark.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tidemark.web.StepChart.Point;
import org.tidemark.web.StepDrawing.Size;

class StepDrawingTest {
    private static final LocalDate FROM = LocalDate.of(2024, 1, 1);
    private static final LocalDate TO = LocalDate.of(2027, 12, 31);

    @Test
    void a_value_holds_from_its_date_until_the_next_and_the_line_ends_today() {
        var drawing = drawing(FROM, TO, new Point(FROM.plusYears(1), 2), new Point(FROM.plusYears(2), 1));
        // steps up to the top, back to half, and stops at today's line
        assertThat(drawing.line()).isEqualTo("M26 208H199V30H371.5V119H526");
    }

    @Test
    void what_was_so_before_the_axis_begins_is_where_the_line_begins() {
        var drawing = drawing(FROM, TO, new Point(FROM.minusYears(3), 4), new Point(FROM.plusYears(1), 5));
        assertThat(drawing.line()).startsWith("M26 65.6H");
    }

    @Test
    void ticks_of_a_small_count_are_whole_numbers() {
        assertThat(drawing(FROM, TO, new Point(FROM.plusYears(1), 4)).values())
                .extracting(StepDrawing.Tick::text)
                .containsExactly("0", "1", "2", "3", "4");
        assertThat(drawing(FROM, TO, new Point(FROM.plusYears(1), 142)).values())
                .extracting(StepDrawing.Tick::text)
                .containsExactly("0", "50", "100");
    }

    @Test
    void labels_of_a_long_axis_keep_their_distance() {
        var years = drawing(LocalDate.of(1970, 1, 1), TO, new Point(FROM, 9)).years();
        assertThat(years)
                .extracting(StepDrawing.Tick::text)
                .contains("1980", "2020")
                .doesNotContain("1981");
        for (int i = 1; i < years.size(); i++) {
            assertThat(years.get(i).at() - years.get(i - 1).at()).isGreaterThan(30);
        }
    }

    @Test
    void a_count_of_nothing_is_a_flat_line() {
        assertThat(drawing(FROM, TO).line()).isEqualTo("M26 208H526");
        assertThat(drawing(FROM, TO).band()).isEmpty();
    }

    private static StepDrawing drawing(LocalDate from, LocalDate to, Point... line) {
        var chart = new StepChart(from, to, LocalDate.of(2026, 11, 24), List.of(line), List.of(), List.of(), List.of());
        return new StepDrawing(chart, Size.BROAD);
    }
}
