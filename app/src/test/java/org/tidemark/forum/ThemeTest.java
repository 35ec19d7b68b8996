package org.tidemark.forum;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tidemark.evidence.DayRange;
import org.tidemark.forum.Theme.Standing;

/// Where a state stands on a theme by what it said.
class ThemeTest {
    private final List<SpokenPosition> said = new ArrayList<>();

    @Test
    void a_state_stands_on_the_side_that_it_took_last() {
        says("CO", Stance.OPPOSE, "2010", false);
        says("CO", Stance.SUPPORT, "2024", false);
        assertThat(standing("CO")).isEqualTo(Standing.SUPPORTS);
    }

    @Test
    void to_mention_it_without_taking_a_side_changes_nothing() {
        says("CO", Stance.SUPPORT, "2024", false);
        says("CO", Stance.NEUTRAL, "2026", false);
        assertThat(standing("CO")).isEqualTo(Standing.SUPPORTS);
    }

    @Test
    void who_takes_both_sides_on_one_day_stands_on_both() {
        says("CO", Stance.SUPPORT, "2024-03-14", false);
        says("CO", Stance.OPPOSE, "2024-03-14", false);
        assertThat(standing("CO")).isEqualTo(Standing.BOTH);
    }

    @Test
    void a_doubtful_position_is_no_standing() {
        says("DE", Stance.SUPPORT, "2014", true);
        assertThat(standing("DE")).isEqualTo(Standing.SILENT);
    }

    @Test
    void what_is_said_for_a_group_is_left_out() {
        said.add(position(new Speaker(SpeakerKind.GROUP, "CL", "", "62 states"), Stance.SUPPORT, "2024", false));
        assertThat(standing("CL")).isEqualTo(Standing.SILENT);
    }

    @Test
    void to_say_the_opposite_later_is_a_change_and_to_be_silent_or_neutral_is_none() {
        says("CO", Stance.OPPOSE, "2010", false);
        says("CO", Stance.NEUTRAL, "2015", false);
        says("CO", Stance.SUPPORT, "2024", false);
        assertThat(StateView.of(said).themes().getFirst().lines())
                .extracting(StateView.Line::changed)
                .containsExactly(false, false, true);
    }

    private Standing standing(String state) {
        return Theme.of(said, LocalDate.of(2026, 11, 24)).standing(state);
    }

    private void says(String state, Stance stance, String date, boolean doubtful) {
        said.add(position(Speaker.state(state), stance, date, doubtful));
    }

    private static SpokenPosition position(Speaker speaker, Stance stance, @Nullable String date, boolean doubtful) {
        return new SpokenPosition(
                "R",
                speaker,
                "SYSTEM_CHANGE",
                "",
                stance,
                doubtful,
                date == null ? null : DayRange.parse(date),
                "CND",
                "CND1",
                "",
                false,
                "");
    }
}
