package org.tidemark.forum.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tidemark.forum.search.WayToFind.Expected;
import org.tidemark.forum.search.WayToFind.Step;

class WayToFindTest {
    private static final LocalDate FIRST = LocalDate.of(2009, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 12, 31);

    private static WayToFind way(int words, long holdThem, long match) {
        return WayToFind.of(new Expected(words, holdThem, match, 1_000_000), FIRST, LAST);
    }

    @Test
    void a_word_that_stands_in_many_is_met_in_order() {
        assertThat(way(1, 400_000, 400_000)).isEqualTo(WayToFind.IN_ORDER);
        assertThat(way(1, 400_000, 900)).isEqualTo(WayToFind.IN_ORDER);
    }

    @Test
    void what_is_rare_is_found_at_once() {
        assertThat(way(1, 1_500, 1_500)).isEqualTo(WayToFind.AT_ONCE);
        assertThat(way(1, 30_000, 40)).isEqualTo(WayToFind.AT_ONCE);
        assertThat(way(2, 2, 2)).isEqualTo(WayToFind.AT_ONCE);
        assertThat(WayToFind.of(new Expected(1, 50, 50, 100), FIRST, LAST)).isEqualTo(WayToFind.AT_ONCE);
        assertThat(WayToFind.of(new Expected(1, 0, 0, 0), null, null)).isEqualTo(WayToFind.AT_ONCE);
    }

    @Test
    void what_is_between_is_found_in_the_time_that_should_be_enough_then_further_and_further_back() {
        assertThat(way(1, 10_000, 10_000).steps())
                .containsExactly(
                        new Step("e.day > date '2024-04-18'", false),
                        new Step("e.day <= date '2024-04-18' and e.day > date '2016-03-10'", false),
                        new Step("e.day <= date '2016-03-10'", false));
        assertThat(WayToFind.of(new Expected(1, 10_000, 10_000, 1_000_000), FIRST, null))
                .isEqualTo(WayToFind.AT_ONCE);
    }

    @Test
    void common_words_that_may_stand_together_or_not_are_looked_for_in_order_in_the_latest_time_alone() {
        var steps = way(2, 11_000, 11_000).steps();
        assertThat(steps).extracting(Step::inOrder).isEqualTo(List.of(true, false, false, false));
        assertThat(steps.getFirst().span()).isEqualTo("e.day > date '2026-03-10'");
    }
}
