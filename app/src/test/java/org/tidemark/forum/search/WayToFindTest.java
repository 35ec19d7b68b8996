package org.tidemark.forum.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class WayToFindTest {
    private static final LocalDate FIRST = LocalDate.of(2009, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 12, 31);
    private static final long ALL = 1_000_000;

    @Test
    void what_stands_in_many_is_met_in_order() {
        assertThat(WayToFind.of(400_000, 400_000, ALL, FIRST, LAST)).isEqualTo(WayToFind.IN_ORDER);
        assertThat(WayToFind.of(400_000, 900, ALL, FIRST, LAST)).isEqualTo(WayToFind.IN_ORDER);
    }

    @Test
    void what_is_rare_is_found_at_once() {
        assertThat(WayToFind.of(1_500, 1_500, ALL, FIRST, LAST)).isEqualTo(WayToFind.AT_ONCE);
        assertThat(WayToFind.of(30_000, 40, ALL, FIRST, LAST)).isEqualTo(WayToFind.AT_ONCE);
        assertThat(WayToFind.of(50, 50, 100, FIRST, LAST)).isEqualTo(WayToFind.AT_ONCE);
        assertThat(WayToFind.of(0, 0, 0, null, null)).isEqualTo(WayToFind.AT_ONCE);
    }

    @Test
    void what_is_between_is_found_in_the_time_that_should_be_enough_then_in_more_then_in_the_rest() {
        assertThat(WayToFind.of(10_000, 10_000, ALL, FIRST, LAST))
                .isEqualTo(new WayToFind(
                        false,
                        java.util.List.of(
                                "e.day > date '2024-04-18'",
                                "e.day <= date '2024-04-18' and e.day > date '2018-11-22'",
                                "e.day <= date '2018-11-22'")));
        assertThat(WayToFind.of(3_000, 3_000, ALL, FIRST, LAST).spans()).hasSize(2);
        assertThat(WayToFind.of(10_000, 10_000, ALL, FIRST, null)).isEqualTo(WayToFind.AT_ONCE);
    }
}
