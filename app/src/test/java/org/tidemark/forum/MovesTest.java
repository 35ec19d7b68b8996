package org.tidemark.forum;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tidemark.evidence.DayRange;

/// Who moved between two sessions.
class MovesTest {
    private final List<SpokenPosition> said = new ArrayList<>();

    @Test
    void a_state_that_took_the_other_side_turned() {
        say("CO", Stance.SUPPORT, "S1", "2024-03-14", false);
        say("CO", Stance.OPPOSE, "S2", "2025-03-14", false);
        var turn = moves().turned().getFirst();
        assertThat(turn.before().session()).isEqualTo("S1");
        assertThat(turn.after().stance()).isEqualTo(Stance.OPPOSE);
        assertThat(moves().taken()).isEmpty();
    }

    @Test
    void what_a_state_last_said_in_a_session_is_where_it_stands() {
        say("CO", Stance.OPPOSE, "S1", "2024-03-14", false);
        say("CO", Stance.SUPPORT, "S1", "2024-03-15", false);
        say("CO", Stance.SUPPORT, "S2", "2025-03-14", false);
        assertThat(moves().turned()).isEmpty();
    }

    @Test
    void doubt_and_taking_no_side_turn_nobody() {
        say("CO", Stance.SUPPORT, "S1", "2024-03-14", false);
        say("CO", Stance.NEUTRAL, "S2", "2025-03-14", false);
        say("MX", Stance.SUPPORT, "S1", "2024-03-14", false);
        say("MX", Stance.OPPOSE, "S2", "2025-03-14", true);
        assertThat(moves().turned()).isEmpty();
        assertThat(moves().taken()).isEmpty();
    }

    @Test
    void a_position_is_new_when_nothing_was_said_of_it_before() {
        say("CO", Stance.SUPPORT, "S2", "2025-03-14", false);
        say("MX", Stance.SUPPORT, "S0", "2020-03-14", false);
        say("MX", Stance.SUPPORT, "S2", "2025-03-14", false);
        say("KE", Stance.SUPPORT, "S2", null, false);
        assertThat(moves().taken())
                .extracting(position -> position.speaker().jurisdiction())
                .containsExactly("CO", "KE");
    }

    private Moves moves() {
        return Moves.between("S1", "S2", said);
    }

    private void say(String state, Stance stance, String session, @Nullable String day, boolean doubtful) {
        said.add(new SpokenPosition(
                "R-" + said.size(),
                Speaker.state(state),
                "SYSTEM_CHANGE",
                "System change",
                stance,
                doubtful,
                day == null ? null : DayRange.parse(day),
                "CND",
                session,
                "words",
                false,
                ""));
    }
}
