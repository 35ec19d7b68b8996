package org.tidemark.forum.notes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tidemark.forum.notes.Turn.Delimiter;
import org.tidemark.forum.notes.Turn.Found;
import org.tidemark.geography.ReferenceJurisdictions;

class SplitterTest {
    private static final Splitter SPLITTER = new Splitter(Speakers.of(ReferenceJurisdictions.all()));

    private static List<String> told(String title, String text) {
        return SPLITTER.split(title, text).stream()
                .map(turn -> turn.speaker() + " | " + turn.body().of(text))
                .toList();
    }

    @Test
    void a_turn_ends_before_a_heading_and_a_remark() {
        String text =
                "Chair: Welcome.\n\nPP1\n\nNorway: We agree.\n\n(applause)\n\nChair: Agreed.\n\nItem 5. Other matters";
        assertThat(told("", text)).containsExactly("Chair | Welcome.", "Norway | We agree.", "Chair | Agreed.");
    }

    @Test
    void a_remark_within_a_turn_does_not_cut_it() {
        String text = "Norway: One.\n\n[the line drops]\n\nTwo.\n\nChair: Thanks.";
        assertThat(told("", text)).containsExactly("Norway | One.\n\n[the line drops]\n\nTwo.", "Chair | Thanks.");
    }

    @Test
    void words_before_a_colon_that_name_nobody_are_no_label() {
        String text = "Norway: We say this.\n\nNaloxone: it saves lives.\n\nTo be clear: we pay.\n\nAt 10:30 we leave.";
        assertThat(told("", text)).hasSize(1);
    }

    @Test
    void a_full_stop_after_an_abbreviation_ends_no_label() {
        assertThat(told("", "Dr. Ada Example, WHO. Morphine is cheap."))
                .containsExactly("Dr. Ada Example, WHO | Morphine is cheap.");
        assertThat(told("", "U.S. We object.")).containsExactly("U.S. | We object.");
    }

    @Test
    void a_full_stop_that_shortens_a_word_ends_no_label_and_a_colon_after_it_does() {
        assertThat(told("", "WHO, Dr. Ada Example: Morphine is cheap.\n\nKenya, Brig. Tom Example: We agree."))
                .containsExactly("WHO, Dr. Ada Example | Morphine is cheap.", "Kenya, Brig. Tom Example | We agree.");
        assertThat(told("", "Kazakhstan, Ambassador T. Example. My delegation agrees."))
                .containsExactly("Kazakhstan, Ambassador T. Example | My delegation agrees.");
    }

    @Test
    void a_dash_behind_a_state_ends_its_label_among_colons() {
        assertThat(told("", "Chair: Please.\n\nArmenia – Ready with Rev 2.\n\nUNODC – Head of Branch: Thanks."))
                .containsExactly("Chair | Please.", "Armenia | Ready with Rev 2.", "UNODC – Head of Branch | Thanks.");
    }

    @Test
    void votes_are_turns_in_all_usual_words() {
        String text = "Chair: We vote.\n\nVotes for: Chile, Peru and Ghana\n\nOpposed: China and Cuba\n\n"
                + "Present and not voting: Libya\n\nAgainst: all odds, we won.";
        assertThat(told("", text))
                .containsExactly(
                        "Chair | We vote.",
                        "Votes for | Chile, Peru and Ghana",
                        "Opposed | China and Cuba",
                        "Present and not voting | Libya\n\nAgainst: all odds, we won.");
    }

    @Test
    void words_that_only_look_like_short_names_are_no_labels() {
        String text =
                "Norway: Some points.\n\nPort: 30 tonnes.\n\nCost: high.\n\nFirst: money.\n\nQuestion 3: who pays?";
        assertThat(told("", text)).hasSize(1);
    }

    @Test
    void where_full_stops_end_labels_a_name_alone_said_nothing_that_was_taken_down() {
        var turns = SPLITTER.split("", "CND Chair. Welcome.\n\nExecutive Director of UNODC.\n\nINCB. We thank you.");
        assertThat(turns).extracting(Turn::empty).containsExactly(false, true, false);
    }

    @Test
    void where_labels_were_lost_a_states_name_is_part_of_its_words() {
        String lost = "Ghana has put pills under control.\n\nPoland finds that rules are slow.";
        assertThat(SPLITTER.split("", lost).getLast().body().of(lost)).startsWith("Poland finds");
        String reported = "Ghana asks for time.\n\nPoland finds that rules are slow.";
        assertThat(SPLITTER.split("", reported).getLast().body().of(reported)).startsWith("finds");
    }

    @Test
    void a_chair_who_goes_through_a_draft_speaks_anew_with_each_paragraph() {
        String text = "Chair: Paragraph by paragraph.\n\nPP1 is agreed.\n\nSo PP2… PP3?\n\nOP1 goes.\n\nPeru: Good.";
        assertThat(told("", text)).hasSize(5).contains("Chair | PP1 is agreed.", "Chair | OP1 goes.");
        assertThat(told("", "Chair: We keep OP4. Agreed.\n\nOP5 goes back.\n\nPeru: Good."))
                .hasSize(2);
    }

    @Test
    void on_a_page_of_several_statements_the_first_may_have_lost_its_title() {
        String text =
                "This is presented for the Pompidou Group and all its members …\n\nStatement by IOM\n\nCamps need work …";
        assertThat(told("", text))
                .containsExactly(
                        "Pompidou Group | This is presented for the Pompidou Group and all its members …",
                        "IOM | Camps need work …");
    }

    @Test
    void lettered_items_and_question_time_are_headings() {
        String text = "Chair: One.\n\n(b) International Narcotics Control Board\n\nPeru: Two.\n\nQ&A\n\nChair: Three.";
        assertThat(told("", text)).containsExactly("Chair | One.", "Peru | Two.", "Chair | Three.");
    }

    @Test
    void label_and_body_are_ranges_over_the_text_as_it_was_pasted() {
        String text = "<p><b>Norway:</b>&nbsp;We <i>do</i> agree.</p>\r\n<p>\u202bChair\u202c : Thanks.</p>";
        var turns = SPLITTER.split("", text);
        assertThat(turns).extracting(turn -> turn.body().of(text)).containsExactly("We <i>do</i> agree.", "Thanks.");
        assertThat(turns)
                .extracting(turn -> turn.label() == null ? "" : turn.label().of(text))
                .containsExactly("Norway", "Chair");
    }

    @Test
    void how_a_turn_was_found_is_told() {
        assertThat(SPLITTER.split("", "Norway – We agree.").getFirst().delimiter())
                .isEqualTo(Delimiter.DASH);
        assertThat(SPLITTER.split("", "Norway\nWe agree.").getFirst().delimiter())
                .isEqualTo(Delimiter.NEWLINE);
        assertThat(SPLITTER.split("Statement by Norway", "We agree.").getFirst().found())
                .isEqualTo(Found.TITLE);
        assertThat(SPLITTER.split("", "Norway asks why.").getFirst().found()).isEqualTo(Found.LABEL);
        assertThat(SPLITTER.split("", "It was late.").getFirst().found()).isEqualTo(Found.NARRATIVE);
        assertThat(SPLITTER.split("", "Norway has opened two rooms.").getFirst().found())
                .isEqualTo(Found.MISSING_LABEL);
    }

    @Test
    void a_speaker_without_words_is_an_empty_turn() {
        String text = "Norway:\n\nChair: Thanks.";
        var turns = SPLITTER.split("", text);
        assertThat(turns).extracting(Turn::empty).containsExactly(true, false);
    }

    @Test
    void a_list_of_states_is_no_list_of_speakers() {
        assertThat(told("", "Chair: These states sponsor the text:\n\nNorway\nChile\nGhana\n\nKenya: We join."))
                .containsExactly("Chair | These states sponsor the text:\n\nNorway\nChile\nGhana", "Kenya | We join.");
    }

    @Test
    void script_in_a_text_is_text() {
        assertThat(told("", "Norway: We agree.<script>alert(1)</script>\n\nChair: Thanks."))
                .containsExactly("Norway | We agree.<script>alert(1)</script>", "Chair | Thanks.");
    }

    @Test
    void a_summary_record_names_its_delegates_with_their_state() {
        String text = """
                Mr. EXAMPLE (Austria), speaking on behalf of the European Union, said that funds were short.

                Ms. Example (Observer for Uruguay) wondered why.

                The representative of Chad, speaking also on behalf of Niger, supported it.

                Kenya's representative called for laboratories.

                La délégation du Tchad remercie le Secrétariat.

                Представитель Кубы заявил, что текст готов.
                """;
        assertThat(told("", text))
                .containsExactly(
                        "Mr. EXAMPLE (Austria), speaking on behalf of the European Union | said that funds were short.",
                        "Ms. Example (Observer for Uruguay) | wondered why.",
                        "The representative of Chad, speaking also on behalf of Niger | supported it.",
                        "Kenya's representative | called for laboratories.",
                        "La délégation du Tchad | remercie le Secrétariat.",
                        "Представитель Кубы | заявил, что текст готов.");
    }

    @Test
    void the_time_or_the_number_before_a_speaker_is_no_part_of_them() {
        String text = "[09:58] Chair: Good morning.\n\n10h30 – Chile: We agree.\n\n11:00 am Cuba: No.\n\n3. Mali: Yes.";
        assertThat(told("", text))
                .containsExactly("Chair | Good morning.", "Chile | We agree.", "Cuba | No.", "Mali | Yes.");
    }

    @Test
    void a_sentence_with_a_colon_is_no_label_and_a_dash_at_the_end_makes_a_heading() {
        String text = "Budget of UNODC –\n\nThe Rapporteur reads out the figures.\n\n"
                + "Tunisia found the cut to the office hard to understand: it is needed.";
        assertThat(told("", text))
                .containsExactly(
                        "The Rapporteur | reads out the figures.",
                        "Tunisia | found the cut to the office hard to understand: it is needed.");
    }

    @Test
    void nothing_is_split_into_nothing() {
        assertThat(told("", "")).isEmpty();
        assertThat(told("", " \n\u00a0\n")).isEmpty();
    }

    @Test
    void ten_thousand_speakers_are_ten_thousand_turns() {
        var text = new StringBuilder();
        for (int i = 0; i < 10_000; i++) {
            String name = Integer.toString(i, 26).replaceAll("[0-9]", "z");
            text.append("Xu")
                    .append(name)
                    .append(" Example, IDPC: number ")
                    .append(i)
                    .append(".\n\n");
        }
        assertThat(SPLITTER.split("", text.toString())).hasSize(10_000);
    }

    @Test
    void a_text_of_fifty_megabytes_is_split() {
        String turn = "Norway: It was said again and again: there is no time to lose, and no money to waste.\n\n";
        int many = 50_000_000 / turn.length();
        assertThat(SPLITTER.split("", turn.repeat(many))).hasSize(many);
        assertThat(SPLITTER.split("", ". A: (<b".repeat(50_000_000 / 8))).hasSizeLessThan(2);
    }
}
