package org.tidemark.forum.notes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentenceBreaksTest {
    @Test
    void sentences_end_at_stops_and_line_breaks_and_not_inside_numbers() {
        String text = "Use is up by 2.5%, says he. “Stop it!” Why?\n\n- \n* Next … and last";
        assertThat(SentenceBreaks.speaking(text).stream().map(sentence -> sentence.of(text)))
                .containsExactly("Use is up by 2.5%, says he.", "“Stop it!”", "Why?", "* Next …", "and last");
    }

    @Test
    void a_stop_that_shortens_a_word_ends_no_sentence_and_a_small_letter_may_begin_one() {
        String text = "we thank Mr. Example for this. more money, e.g. for needles. and more.";
        assertThat(SentenceBreaks.speaking(text).stream().map(sentence -> sentence.of(text)))
                .containsExactly("we thank Mr. Example for this.", "more money, e.g. for needles.", "and more.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\n", "One. Two.\n\n Three", " … ", "نعم. لا؟ ربما", "Да. Нет."})
    void the_sentences_that_cover_a_text_are_the_text(String text) {
        assertThat(SentenceBreaks.covering(text).stream()
                        .map(sentence -> sentence.of(text))
                        .collect(Collectors.joining()))
                .isEqualTo(text);
    }
}
