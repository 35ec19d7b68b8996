package org.tidemark.atlas;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.tidemark.evidence.DayRange;

/// What steps against a reform did to it.
class SetbackTest {
    @Test
    void a_reform_that_stands_after_a_proposal_to_undo_it_was_defended_so_far() {
        assertThat(setbacks(
                        "2026-11-24",
                        step(Stage.IN_FORCE, Direction.REFORM, "2017"),
                        step(Stage.TABLED, Direction.ROLLBACK, "2025-12")))
                .containsExactly(Setback.DEFENDED);
    }

    @Test
    void a_proposal_that_led_to_a_repeal_defended_nothing() {
        assertThat(setbacks(
                        "2026-11-24",
                        step(Stage.IN_FORCE, Direction.REFORM, "2021-02-01"),
                        step(Stage.TABLED, Direction.ROLLBACK, "2024-03-01"),
                        step(Stage.REPEALED, Direction.ROLLBACK, "2024-09-01")))
                .containsExactly(Setback.ATTEMPTED, Setback.ROLLED_BACK);
    }

    @Test
    void an_amendment_against_the_reform_weakens_it_and_one_towards_it_is_no_setback() {
        assertThat(setbacks(
                        "2026-11-24",
                        step(Stage.IN_FORCE, Direction.REFORM, "2023-01-31"),
                        step(Stage.AMENDED, Direction.REFORM, "2023-06-01"),
                        step(Stage.AMENDED, Direction.ROLLBACK, "2024-05-07")))
                .containsExactly(Setback.WEAKENED);
    }

    @Test
    void what_comes_after_the_date_has_not_happened() {
        assertThat(setbacks("2024-08-31", step(Stage.REPEALED, Direction.ROLLBACK, "2024-09-01")))
                .isEmpty();
    }

    private static List<Setback> setbacks(String date, Step... steps) {
        var history = JurisdictionHistory.of(List.of(steps)).getFirst();
        return Setback.in(history, LocalDate.parse(date)).stream()
                .map(Setback.Found::setback)
                .toList();
    }

    private static Step step(Stage stage, Direction direction, String date) {
        return new Step(
                "PE-XX-" + date + stage,
                "XX",
                stage,
                direction,
                Objects.requireNonNull(DayRange.parse(date)),
                "de_jure",
                "all",
                true);
    }
}
