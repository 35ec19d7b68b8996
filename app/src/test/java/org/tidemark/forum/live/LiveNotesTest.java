package org.tidemark.forum.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.tidemark.access.CurrentPerson;
import org.tidemark.access.Person;
import org.tidemark.access.Role;
import org.tidemark.access.TestPeople;
import org.tidemark.forum.Sitting;
import org.tidemark.forum.Sittings;
import org.tidemark.forum.intake.Intake;
import org.tidemark.forum.live.LiveNotes.Line;
import org.tidemark.forum.live.LiveNotes.Outcome;

@SpringBootTest
class LiveNotesTest {
    private static final Instant TEN = Instant.parse("2026-03-10T10:00:00Z");

    @Autowired
    private ApplicationContext context;

    @Autowired
    private LiveNotes notes;

    @Autowired
    private Intake intake;

    @Autowired
    private Sittings sittings;

    private Person ada;
    private Person ben;
    private Sitting sitting;

    @BeforeEach
    void two_people_take_notes_of_one_sitting() {
        ada = TestPeople.create(context, Role.CODER);
        ben = TestPeople.create(context, Role.CODER);
        sitting = by(
                ada,
                () -> intake.open(
                        new Sitting("", "TEST1", "plenary", "Live " + UUID.randomUUID(), "", null, "", "en", false)));
    }

    @Test
    void a_line_that_is_sent_twice_is_one_line() {
        var line = line(0, "Norway", "We agree.");
        assertThat(write(ada, line)).isEqualTo(new Outcome.Written(1));
        assertThat(write(ada, line)).isEqualTo(new Outcome.Written(1));
        assertThat(by(ben, () -> notes.entries(sitting.ref()))).hasSize(1);
    }

    @Test
    void who_changes_what_somebody_else_has_changed_since_is_shown_theirs() {
        var line = line(0, "Norway", "We agree.");
        write(ada, line);
        assertThat(write(ben, changed(line, 1, "We disagree."))).isEqualTo(new Outcome.Written(2));
        assertThat(write(ada, changed(line, 1, "We agree wholly.")))
                .isInstanceOfSatisfying(
                        Outcome.Overtaken.class,
                        overtaken -> assertThat(overtaken.theirs().words()).isEqualTo("We disagree."));
        assertThat(write(ada, changed(line, 2, "We agree wholly."))).isEqualTo(new Outcome.Written(3));
    }

    @Test
    void who_missed_the_answer_to_what_they_wrote_goes_on_writing() {
        var line = line(0, "Norway", "We");
        write(ada, line);
        write(ada, changed(line, 1, "We agree"));
        assertThat(write(ada, changed(line, 1, "We agree with all."))).isEqualTo(new Outcome.Written(3));
    }

    @Test
    void every_change_of_a_line_changes_the_mark() {
        var line = line(0, "Norway", "We agree.");
        String empty = by(ben, () -> notes.mark(sitting.ref()));
        write(ada, line);
        String one = by(ben, () -> notes.mark(sitting.ref()));
        write(ada, changed(line, 1, "We"));
        assertThat(List.of(empty, one, by(ben, () -> notes.mark(sitting.ref()))))
                .doesNotHaveDuplicates();
    }

    @Test
    void the_notes_of_both_are_put_together_in_order_of_time_and_stay() {
        write(ada, line(20, "Norway", "We agree."));
        write(ada, line(40, "Norway", "With all of it."));
        write(ben, line(30, "Norway", "They agree."));
        write(ben, line(10, "Chair", "The floor is open."));
        write(ada, line(50, "Zzyzx Unheardof", ""));
        write(ada, line(60, "", ""));
        assertThat(by(ada, () -> notes.close(sitting))).isTrue();
        assertThat(by(ada, () -> notes.close(sitting))).isFalse();

        String text = by(ada, () -> sittings.notes(sitting.ref())).orElseThrow();
        assertThat(text).isEqualTo("""
                        Chair: The floor is open.

                        Norway: We agree.

                        Norway: They agree.

                        Norway: With all of it.

                        Zzyzx Unheardof:""");
        var late = line(70, "Mexico", "Too late");
        assertThat(write(ben, late)).isEqualTo(new Outcome.Closed());
        assertThat(by(ada, () -> sittings.notes(sitting.ref()))).contains(text);
    }

    @Test
    void a_speaker_who_goes_on_is_one_intervention() {
        write(ada, line(10, "Norway", "We agree."));
        write(ada, line(20, "Norway", "With all of it."));
        write(ada, line(30, "Mexico", "So do we."));
        var lines = by(ada, () -> notes.entries(sitting.ref()));
        var composed = Composition.of(
                sitting,
                lines,
                org.tidemark.forum.notes.Speakers.of(org.tidemark.geography.ReferenceJurisdictions.all()));
        assertThat(composed.notes()).isEqualTo("Norway: We agree.\nWith all of it.\n\nMexico: So do we.");
        assertThat(composed.interventions()).hasSize(2).allSatisfy(said -> {
            assertThat(composed.notes().substring(said.starts(), said.ends())).isEqualTo(said.words());
            assertThat(composed.notes().substring(said.labelStarts(), said.labelEnds()))
                    .isEqualTo(said.speakerWritten());
        });
        assertThat(composed.interventions().getFirst().speaker().jurisdiction()).isEqualTo("NO");
    }

    private Outcome write(Person who, Line line) {
        return by(who, () -> notes.write(sitting.ref(), line));
    }

    private static Line line(int second, String speaker, String words) {
        return new Line(UUID.randomUUID(), speaker, words, TEN.plusSeconds(second), 0);
    }

    private static Line changed(Line line, int seen, String words) {
        return new Line(line.id(), line.speaker(), words, line.noted(), seen);
    }

    private static <T> T by(Person who, Supplier<T> work) {
        return CurrentPerson.as(who, work);
    }
}
