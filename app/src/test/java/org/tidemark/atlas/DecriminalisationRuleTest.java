package org.tidemark.atlas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tidemark.atlas.Direction.REFORM;
import static org.tidemark.atlas.Direction.ROLLBACK;
import static org.tidemark.atlas.Stage.ADOPTED;
import static org.tidemark.atlas.Stage.AMENDED;
import static org.tidemark.atlas.Stage.COURT_RULING;
import static org.tidemark.atlas.Stage.EXPIRED;
import static org.tidemark.atlas.Stage.IN_FORCE;
import static org.tidemark.atlas.Stage.PROPOSED;
import static org.tidemark.atlas.Stage.REPEALED;
import static org.tidemark.atlas.Stage.SUSPENDED;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.tidemark.evidence.DayRange;

/// The rule of M1, one sentence at a time.
class DecriminalisationRuleTest {
    private static final DayRange PERIOD = new DayRange(LocalDate.of(2024, 1, 1), LocalDate.of(2027, 12, 31));
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    @Test
    void a_jurisdiction_that_adopts_inside_the_period_counts() {
        assertThat(counted("adopted", step("BR", ADOPTED, REFORM, "2024-06-26")))
                .containsExactly("BR");
    }

    @Test
    void a_court_ruling_counts_as_in_force() {
        assertThat(counted("in-force", step("BR", COURT_RULING, REFORM, "2024-06-26")))
                .containsExactly("BR");
    }

    @Test
    void a_rolled_back_reform_no_longer_counts() {
        var adopted = step("US-OR", IN_FORCE, REFORM, "2024-02-01");
        assertThat(reason(adopted, step("US-OR", REPEALED, ROLLBACK, "2024-09-01")))
                .isEqualTo("ended");
        assertThat(reason(adopted, step("US-OR", EXPIRED, ROLLBACK, "2024-09-01")))
                .isEqualTo("ended");
        assertThat(reason(adopted, step("US-OR", COURT_RULING, ROLLBACK, "2024-09-01")))
                .isEqualTo("ended");
    }

    @Test
    void a_rolled_back_reform_counts_again_when_it_is_adopted_again() {
        assertThat(counted(
                        "adopted",
                        step("XA", ADOPTED, REFORM, "2024-02"),
                        step("XA", REPEALED, ROLLBACK, "2024-09"),
                        step("XA", ADOPTED, REFORM, "2025-03")))
                .containsExactly("XA");
    }

    @Test
    void what_was_there_before_the_period_is_not_new_even_when_it_ended_and_came_again() {
        assertThat(reason(
                        step("XA", IN_FORCE, REFORM, "2001"),
                        step("XA", REPEALED, ROLLBACK, "2010"),
                        step("XA", IN_FORCE, REFORM, "2025")))
                .isEqualTo("had-it-before");
    }

    @Test
    void a_proposal_alone_does_not_count() {
        assertThat(reason(step("XA", PROPOSED, REFORM, "2025"))).isEqualTo("only-proposed");
    }

    @Test
    void a_suspended_reform_is_adopted_and_not_in_force() {
        Step[] steps = {step("BS", ADOPTED, REFORM, "2024-07"), step("BS", SUSPENDED, ROLLBACK, "2025-09-24")};
        assertThat(counted("adopted", steps)).containsExactly("BS");
        assertThat(counted("in-force", steps)).isEmpty();
    }

    @Test
    void an_amendment_changes_no_standing() {
        assertThat(counted(
                        "in-force", step("XA", IN_FORCE, REFORM, "2024-02"), step("XA", AMENDED, ROLLBACK, "2025-02")))
                .containsExactly("XA");
        assertThat(reason(step("XA", AMENDED, REFORM, "2024-02"))).isEqualTo("never-adopted");
    }

    @Test
    void a_date_known_only_to_the_year_has_happened_when_the_year_is_over() {
        var during = step("XA", ADOPTED, REFORM, "2026");
        assertThat(reason(during)).isEqualTo("after-the-date");
        assertThat(countedOn(LocalDate.of(2026, 12, 31), "adopted", during)).containsExactly("XA");
    }

    @Test
    void an_unconfirmed_event_does_not_count_and_is_shown_as_waiting() {
        var draft = new Step("XA-1", "XA", ADOPTED, REFORM, day("2024-05"), "de_jure", "all", false);
        assertThat(reason(draft)).isEqualTo("not-confirmed");
    }

    @Test
    void cities_and_provinces_count_on_their_own_but_never_as_countries() {
        Step[] steps = {step("US-TX-DAL", ADOPTED, REFORM, "2024-11-05"), step("AU-QLD", ADOPTED, REFORM, "2024-05")};
        assertThat(counted("adopted", steps)).containsExactly("AU-QLD", "US-TX-DAL");
        assertThat(counted("countries-only", steps)).isEmpty();
        assertThat(counted("without-cities", steps)).containsExactly("AU-QLD");
    }

    @Test
    void all_substances_drops_the_other_events_before_anything_is_derived() {
        var cannabis = new Step("XA-1", "XA", IN_FORCE, REFORM, day("2000"), "de_jure", "cannabis", true);
        var all = new Step("XA-2", "XA", IN_FORCE, REFORM, day("2024-03"), "de_facto", "all", true);
        assertThat(counted("adopted", cannabis, all)).isEmpty();
        assertThat(counted("all-substances", cannabis, all)).containsExactly("XA");
        assertThat(counted("de-jure", cannabis, all)).isEmpty();
    }

    @Test
    void events_of_the_same_day_are_taken_in_the_order_of_their_references() {
        var begins = new Step("XA-1", "XA", IN_FORCE, REFORM, day("2024-03-01"), "de_jure", "all", true);
        var ends = new Step("XA-2", "XA", REPEALED, ROLLBACK, day("2024-03-01"), "de_jure", "all", true);
        assertThat(reason(ends, begins)).isEqualTo("ended");
    }

    private static Step step(String jurisdiction, Stage stage, Direction direction, String date) {
        return new Step(
                jurisdiction + "-" + date + "-" + stage,
                jurisdiction,
                stage,
                direction,
                day(date),
                "de_jure",
                "cannabis",
                true);
    }

    private static DayRange day(String date) {
        return Objects.requireNonNull(DayRange.parse(date));
    }

    private static List<String> counted(String definition, Step... steps) {
        return countedOn(DAY, definition, steps);
    }

    private static List<String> countedOn(LocalDate day, String definition, Step... steps) {
        return reading(steps).on(day, definition).counted().stream()
                .map(c -> c.subject())
                .toList();
    }

    private static String reason(Step... steps) {
        return reading(steps).on(DAY, "adopted").notCounted().getFirst().reason();
    }

    private static AtlasReading reading(Step... steps) {
        return new AtlasReading(PERIOD, List.of(steps), NewDecriminalisation.Definition::of);
    }
}
