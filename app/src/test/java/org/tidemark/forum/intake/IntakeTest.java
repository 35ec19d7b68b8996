package org.tidemark.forum.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.tidemark.access.CurrentPerson;
import org.tidemark.access.Person;
import org.tidemark.access.Role;
import org.tidemark.access.TestPeople;
import org.tidemark.forum.Sitting;
import org.tidemark.forum.Sittings;
import org.tidemark.forum.Speaker;
import org.tidemark.forum.SpeakerKind;

@SpringBootTest
class IntakeTest {
    private static final String NOTES = """
            Norway: We support harm reduction. It saves lives.

            Ms. Whoever Nobodyknows: I have a question about it. Thank you.

            Mexico: We call for a review of the system.""";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Intake intake;

    @Autowired
    private SplitDesk desk;

    @Autowired
    private StandingTable table;

    @Autowired
    private SplitReading reading;

    @Autowired
    private SittingList list;

    @Autowired
    private Sittings sittings;

    private Person coder;

    @BeforeEach
    void somebody_codes() {
        coder = TestPeople.create(context, Role.CODER);
    }

    @Test
    void notes_are_kept_as_they_are_and_interventions_are_ranges_over_them() {
        String ref = kept(NOTES);
        as(() -> {
            assertThat(sittings.notes(ref)).contains(NOTES);
            assertThat(standing(ref))
                    .hasSize(3)
                    .allSatisfy(one -> assertThat(one.said().words())
                            .isEqualTo(NOTES.substring(
                                    one.said().starts(), one.said().ends())));
            assertThat(standing(ref).getFirst().said().speaker()).isEqualTo(Speaker.state("NO"));
            assertThat(list.find(ref).orElseThrow().state()).isEqualTo(SittingLine.State.SPLIT);
            return ref;
        });
    }

    @Test
    void what_cannot_be_read_leaves_nothing_behind() {
        as(() -> {
            var before =
                    list.find(new SittingList.Wanted("", "", ""), 1).paging().total();
            String many = "Norway: Yes.\n\nMexico: No.\n\n".repeat(Proposal.MOST / 2 + 1);
            assertThatThrownBy(() -> intake.keep(sitting("Too many"), many))
                    .isInstanceOf(Unreadable.class)
                    .hasMessage("intake.refused.too-many-interventions");
            assertThat(list.find(new SittingList.Wanted("", "", ""), 1).paging().total())
                    .isEqualTo(before);
            return before;
        });
    }

    @Test
    void each_unsure_label_is_asked_once_and_the_answer_holds_everywhere() {
        String label = "Dr. Q" + UUID.randomUUID().toString().replaceAll("[^a-z]", "");
        String notes = "Norway: Yes.\n\n" + label + ": First.\n\nMexico: No.\n\n" + label + ": Second.";
        String ref = kept(notes);
        String other = kept(notes);
        as(() -> {
            var asked = reading.questions(ref);
            assertThat(asked).filteredOn(question -> question.times() == 2).hasSize(1);
            String written = asked.getFirst().label();
            assertThatThrownBy(() -> desk.speaker("Zzyzx Unheardof", "", "")).hasMessage("intake.speaker.nobody");
            var who = desk.speaker("Made-up Institute", "ngo", "");
            assertThat(desk.answer(written, who)).isEqualTo(4);
            assertThat(reading.questions(ref)).isEmpty();
            assertThat(reading.questions(other)).isEmpty();
            assertThat(standing(kept(notes))).noneMatch(Standing::isUnknown);
            return ref;
        });
    }

    @Test
    void an_intervention_is_split_joined_and_given_to_another_and_each_step_taken_back() {
        String ref = kept(NOTES);
        as(() -> {
            var first = standing(ref);
            var one = first.getFirst();
            int place = NOTES.indexOf("It saves");
            String begun =
                    desk.split(list.sitting(ref).orElseThrow(), one.said().ref(), seen(one), place);
            assertThat(words(ref))
                    .startsWith("We support harm reduction.", "It saves lives.")
                    .hasSize(4);
            var second = standing(ref).get(1);
            assertThat(second.said().ref()).isEqualTo(begun);
            desk.assign(ref, begun, seen(second), desk.speaker("Colombia", "", "Group of 77"));
            assertThat(standing(ref).get(1).said().speaker())
                    .isEqualTo(new Speaker(SpeakerKind.STATE, "CO", "", "Group of 77"));
            desk.join(ref, one.said().ref(), seen(standing(ref).getFirst()));
            assertThat(words(ref))
                    .startsWith("We support harm reduction. It saves lives.")
                    .hasSize(3);

            var undone = desk.undo(ref, null).orElseThrow();
            assertThat(standing(ref).get(1).said().speaker().jurisdiction()).isEqualTo("CO");
            undone = desk.undo(ref, undone).orElseThrow();
            assertThat(standing(ref).get(1).isUnknown()).isTrue();
            undone = desk.undo(ref, undone).orElseThrow();
            assertThat(standing(ref).stream().map(Standing::said).toList())
                    .isEqualTo(first.stream().map(Standing::said).toList());
            assertThat(desk.undo(ref, undone)).isEmpty();
            assertThat(sittings.notes(ref)).contains(NOTES);
            return ref;
        });
    }

    @Test
    void an_intervention_is_split_as_often_as_one_likes() {
        String notes = "Norway: " + "Yes. ".repeat(20) + "\n\nMexico: No.";
        String ref = kept(notes);
        as(() -> {
            for (int n = 0; n < 12; n++) {
                var rest = standing(ref).get(n);
                int place = notes.indexOf("Yes.", rest.said().starts() + 1);
                desk.split(list.sitting(ref).orElseThrow(), rest.said().ref(), seen(rest), place);
            }
            assertThat(standing(ref)).hasSize(14);
            assertThat(standing(ref).stream().map(one -> one.said().starts()).toList())
                    .isSorted();
            return ref;
        });
    }

    @Test
    void who_saw_an_older_state_overwrites_nothing() {
        String ref = kept(NOTES);
        as(() -> {
            var one = standing(ref).getFirst();
            desk.assign(ref, one.said().ref(), seen(one), Speaker.state("SE"));
            assertThatThrownBy(() -> desk.assign(ref, one.said().ref(), seen(one), Speaker.state("DK")))
                    .hasMessage("intake.changed-meanwhile");
            assertThat(standing(ref).getFirst().said().speaker()).isEqualTo(Speaker.state("SE"));
            return ref;
        });
    }

    @Test
    void it_is_published_with_unknown_speakers_only_when_that_was_seen_and_taken_back_only_with_a_reason() {
        String ref = kept("Norway: Yes.\n\nZzyzx Unheardof Person: No.\n\nMexico: Yes.");
        as(() -> {
            assertThatThrownBy(() -> desk.publish(ref, false)).hasMessage("intake.publish.unknown");
            desk.publish(ref, true);
            assertThat(list.find(ref).orElseThrow().state()).isEqualTo(SittingLine.State.PUBLISHED);
            assertThatThrownBy(() -> desk.withdraw(ref, " ")).hasMessage("intake.withdraw.reason");
            desk.withdraw(ref, "The wrong day");
            assertThat(list.find(ref).orElseThrow().state()).isEqualTo(SittingLine.State.SPLIT);
            return ref;
        });
        String reason = TestPeople.asOwner(
                context,
                owner -> owner.sql("select detail from access.audit_entry where subject = ? and action = ?")
                        .params(ref, "sitting.withdrawn")
                        .query(String.class)
                        .single());
        assertThat(reason).isEqualTo("The wrong day");
    }

    @Test
    void codings_of_an_intervention_that_changed_speaker_wait_for_correction() {
        String sitting = "cnd68-plenary-friday-afternoon-session";
        as(() -> {
            var coded = standing(sitting).stream()
                    .filter(one -> one.said().ref().endsWith("-008"))
                    .findFirst()
                    .orElseThrow();
            int before = reading.outdated(sitting).size();
            desk.assign(sitting, coded.said().ref(), seen(coded), Speaker.state("FR"));
            assertThat(reading.outdated(sitting)).hasSizeGreaterThan(before);
            desk.undo(sitting, null);
            assertThat(reading.outdated(sitting)).hasSize(before);
            return sitting;
        });
    }

    @Test
    void only_coders_take_in() {
        var reviewer = TestPeople.create(context, Role.REVIEWER);
        assertThatThrownBy(() -> CurrentPerson.as(reviewer, () -> {
                    try {
                        return intake.keep(sitting("Not mine"), NOTES);
                    } catch (Unreadable e) {
                        throw new IllegalStateException(e);
                    }
                }))
                .isInstanceOf(AuthorizationDeniedException.class);
    }

    private List<Standing> standing(String sitting) {
        return table.part(sitting, Integer.MAX_VALUE, 0);
    }

    private List<String> words(String sitting) {
        return standing(sitting).stream().map(one -> one.said().words()).toList();
    }

    private static String seen(Standing one) {
        return one.since().toInstant().toString();
    }

    private String kept(String notes) {
        return as(() -> {
            try {
                return intake.keep(sitting("A day " + UUID.randomUUID()), notes);
            } catch (Unreadable e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static Sitting sitting(String title) {
        return new Sitting("", "TEST1", "plenary", title, "", null, "", "en", false);
    }

    private <T> T as(Supplier<T> work) {
        return CurrentPerson.as(coder, work);
    }
}
