package org.tidemark.atlas;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tidemark.evidence.DayRange;

/// The six classes of the map.
class SituationsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final DayRange PERIOD = new DayRange(LocalDate.of(2024, 1, 1), LocalDate.of(2027, 12, 31));

    @Test
    void a_country_with_a_reform_in_some_provinces_only_is_hatched() {
        var map = on(TODAY, step("CA-BC", Stage.IN_FORCE, "2023-01-31"));
        assertThat(map.of("CA")).isEqualTo(Situation.PART);
        assertThat(map.of("CA-BC")).isEqualTo(Situation.BEFORE);
        assertThat(map.of("CA-ON")).isEqualTo(Situation.NONE);
    }

    @Test
    void a_province_with_a_reform_in_a_city_only_is_hatched_and_so_is_its_country() {
        var map = on(TODAY, step("US-TX-DAL", Stage.ADOPTED, "2024-11-05"));
        assertThat(map.of("US-TX")).isEqualTo(Situation.PART);
        assertThat(map.of("US")).isEqualTo(Situation.PART);
    }

    @Test
    void a_hatched_country_is_plain_again_when_its_only_province_goes_back() {
        var steps = new Step[] {
            step("CA-BC", Stage.IN_FORCE, "2023-01-31"), step("CA-BC", Stage.EXPIRED, Direction.ROLLBACK, "2026-01-31")
        };
        assertThat(on(LocalDate.of(2026, 1, 30), steps).of("CA")).isEqualTo(Situation.PART);
        assertThat(on(LocalDate.of(2026, 1, 31), steps).of("CA")).isEqualTo(Situation.GONE);
    }

    @Test
    void what_stands_in_the_whole_country_holds_in_its_provinces_too() {
        var map = on(TODAY, step("DE", Stage.IN_FORCE, "2024-04-01"), step("DE-BE", Stage.PROPOSED, "2022"));
        assertThat(map.inCountry("DE-BY")).isEqualTo(Situation.NEW);
        assertThat(map.inCountry("DE-BE")).isEqualTo(Situation.PROPOSED);
    }

    @Test
    void only_the_first_adoption_inside_the_period_is_new() {
        var map = on(
                TODAY,
                step("BR", Stage.COURT_RULING, "2024-06-26"),
                step("PT", Stage.IN_FORCE, "2001-07-01"),
                step("PT", Stage.IN_FORCE, "2024-10-01"));
        assertThat(map.of("BR")).isEqualTo(Situation.NEW);
        assertThat(map.of("PT")).isEqualTo(Situation.BEFORE);
        assertThat(map.decisive("PT")).map(step -> step.happened().toString()).contains("2001-07-01");
    }

    @Test
    void a_date_known_to_the_year_counts_only_when_the_year_is_over() {
        var step = step("AG", Stage.IN_FORCE, "2018");
        assertThat(on(LocalDate.of(2018, 12, 30), step).of("AG")).isEqualTo(Situation.NONE);
        assertThat(on(LocalDate.of(2018, 12, 31), step).of("AG")).isEqualTo(Situation.BEFORE);
    }

    @Test
    void codes_that_begin_alike_are_not_inside_each_other() {
        var map = on(TODAY, step("US-TX", Stage.IN_FORCE, "2020"), step("US-TXX", Stage.IN_FORCE, "2020"));
        assertThat(map.standingWithin("US-TX")).isEmpty();
        assertThat(map.standingWithin("US")).containsExactly("US-TX", "US-TXX");
    }

    private static Situations on(LocalDate date, Step... steps) {
        return new Situations(JurisdictionHistory.of(List.of(steps)), date, PERIOD);
    }

    private static Step step(String place, Stage stage, String date) {
        return step(place, stage, Direction.REFORM, date);
    }

    private static Step step(String place, Stage stage, Direction direction, String date) {
        var happened = java.util.Objects.requireNonNull(DayRange.parse(date));
        return new Step("PE-" + place + "-" + date, place, stage, direction, happened, "de_jure", "all", true);
    }
}
