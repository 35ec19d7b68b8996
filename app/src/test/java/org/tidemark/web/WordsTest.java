package org.tidemark.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class WordsTest {
    private static final Locale ARABIC = Locale.of("ar");

    @Test
    void a_day_is_written_with_the_day_first() {
        assertThat(Words.date(Locale.ENGLISH, LocalDate.of(2026, 11, 24))).isEqualTo("24 Nov 2026");
        assertThat(Words.date(Locale.FRENCH, LocalDate.of(2026, 11, 24))).isEqualTo("24 nov. 2026");
    }

    @Test
    void a_date_known_to_the_month_or_the_year_is_never_given_a_day() {
        assertThat(english(LocalDate.of(2024, 6, 1), LocalDate.of(2024, 6, 30))).isEqualTo("June 2024");
        assertThat(english(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31)))
                .isEqualTo("2024");
        assertThat(english(LocalDate.of(2024, 2, 1), LocalDate.of(2024, 2, 29))).isEqualTo("February 2024");
        assertThat(english(LocalDate.of(2020, 1, 1), LocalDate.of(2021, 12, 31)))
                .isEqualTo("2020–2021");
        assertThat(english(LocalDate.of(2024, 6, 26), LocalDate.of(2024, 6, 26)))
                .isEqualTo("26 Jun 2024");
        assertThat(english(LocalDate.of(2024, 6, 3), LocalDate.of(2024, 6, 9))).isEqualTo("3–9 Jun 2024");
    }

    @Test
    void arabic_keeps_latin_digits() {
        assertThat(Words.number(ARABIC, 1_234_567)).isEqualTo("1,234,567");
        assertThat(Words.date(ARABIC, LocalDate.of(2026, 3, 1)))
                .contains("2026")
                .contains("مارس");
    }

    @Test
    void a_moment_is_said_in_universal_time() {
        assertThat(Words.instant(Locale.ENGLISH, Instant.parse("2026-11-24T12:00:00Z")))
                .isEqualTo("24 Nov 2026, 12:00 UTC");
    }

    @Test
    void lists_end_in_the_word_of_the_language() {
        assertThat(Words.list(Locale.ENGLISH, List.of("Peru", "Chile", "Cuba"))).isEqualTo("Peru, Chile and Cuba");
        assertThat(Words.list(Locale.of("es"), List.of("Perú", "Chile"))).isEqualTo("Perú y Chile");
    }

    private static String english(LocalDate first, LocalDate last) {
        // ICU writes a thin space around the dash
        return Words.date(Locale.ENGLISH, first, last).replaceAll("\\p{Z}*–\\p{Z}*", "–");
    }
}
