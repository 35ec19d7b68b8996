package org.tidemark.forum.suggest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tidemark.forum.Codebooks;

class KeywordsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|HARM_REDUCTION|We fund needle exchanges.",
                "fr|HARM_REDUCTION|Nous finançons la réduction des risques.",
                "es|HARM_REDUCTION|Financiamos la reducción de daños.",
                "pt|DECRIM|Portugal descriminalizou o consumo.",
                "ru|HARM_REDUCTION|Мы финансируем снижение вреда.",
                "ru|DEATH_PENALTY_OPPOSE|Мы против смертной казни.",
                "ar|DEATH_PENALTY_OPPOSE|نعارض عقوبة الإعدام في جميع الظروف.",
                "ar|CIVIL_SOCIETY|نرحب بالمجتمع المدني"
            })
    void words_of_a_code_suggest_it_in_each_language(String language, String code, String words) throws IOException {
        assertThat(new Keywords(codebook(), language).of(words, 5))
                .extracting(Suggested::code)
                .contains(code);
    }

    @Test
    void the_sentence_with_the_words_is_the_evidence_and_no_stance_is_guessed() throws IOException {
        String words = "Gracias. La pena de muerte debe ser abolida. Nada más.";
        var suggested = new Keywords(codebook(), "es").of(words, 5);
        assertThat(suggested).hasSize(1);
        var only = suggested.getFirst();
        assertThat(words.substring(only.sentenceStart(), only.sentenceEnd()))
                .isEqualTo("La pena de muerte debe ser abolida.");
        assertThat(only.stance()).isNull();
        assertThat(only.because()).isEmpty();
    }

    @Test
    void nothing_is_suggested_where_no_word_of_a_code_is_used() throws IOException {
        assertThat(new Keywords(codebook(), "ru").of("Спасибо, госпожа председатель.", 5))
                .isEmpty();
        assertThat(new Keywords(codebook(), "en").of("", 5)).isEmpty();
    }

    private static List<Codebooks.Code> codebook() throws IOException {
        try (InputStream file = Codebooks.class.getResourceAsStream("starter/codebook.csv")) {
            return Codebooks.read(new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
