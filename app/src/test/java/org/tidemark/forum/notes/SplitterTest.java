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
