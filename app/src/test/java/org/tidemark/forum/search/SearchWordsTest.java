package org.tidemark.forum.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// What is typed into the search box, read.
class SearchWordsTest {
    @Example
    void words_phrases_and_what_is_unwanted_are_told_apart() {
        var words = SearchWords.of("reform “human  rights” -punishment -\"drug free\"");
        assertThat(words.wanted()).isEqualTo("reform \"human  rights\"");
        assertThat(words.phrases()).containsExactly("\\mhuman[^[:alnum:]]+rights\\M");
        assertThat(words.unwanted()).containsExactly("punishment", "drug free");
    }

    @Example
    void a_hyphen_inside_a_word_excludes_nothing() {
        assertThat(SearchWords.of("drug-free world").unwanted()).isEmpty();
        assertThat(SearchWords.of("- -- \"\" \" ' &|!():*<->").isEmpty()).isTrue();
    }

    @Example
    void what_turns_the_direction_of_text_is_left_out() {
        assertThat(SearchWords.of("إصلاح\u202E evil\u0000").wanted()).isEqualTo("إصلاح evil");
    }

    @Property(tries = 2000)
    void anything_typed_is_read_and_what_is_read_is_harmless(@ForAll("typed") String typed) {
        var words = SearchWords.of(typed);
        assertThat(words.wanted()).doesNotContainPattern("[\\p{Cc}\\p{Cf}\\p{Cs}]");
        words.phrases()
                .forEach(phrase -> assertThat(phrase.replace("[^[:alnum:]]+", "")
                                .replaceFirst("^\\\\m", "")
                                .replaceFirst("\\\\M$", ""))
                        .matches(Pattern.compile("[\\p{L}\\p{N}\\p{M}]+")));
    }

    @Property(tries = 1000)
    void a_search_is_the_same_after_its_way_through_an_address(
            @ForAll("typed") String q, @ForAll("typed") String speaker) {
        var ask = SearchAsk.of(Map.of("q", q, "speaker", speaker, "state", "co"));
        assertThat(SearchAsk.parse(ask.query())).isEqualTo(ask);
    }

    @Property(tries = 1000)
    void a_passage_is_its_text_with_nothing_lost_but_signs_that_turn_it(@ForAll("typed") String text) {
        String plain = text.replaceAll("[\u0002\u0003]", "");
        var passage = Passage.of("\u0002" + plain + "\u0003" + plain);
        String turned = plain.replaceAll("[\\u202A-\\u202E\\u2066-\\u2069\\u200E\\u200F]", "");
        assertThat(passage.text()).isEqualTo(turned + turned);
        assertThat(passage.pieces())
                .extracting(Passage.Piece::found)
                .isEqualTo(turned.isEmpty() ? List.of() : List.of(true, false));
    }

    @Provide
    Arbitrary<String> typed() {
        var signs = Arbitraries.strings()
                .withChars(" \"“”«»-−'&|!():*<>\\%_;\u202E\u2066\u0000\uD800")
                .alpha()
                .ofMaxLength(60);
        return Arbitraries.oneOf(signs, Arbitraries.strings().ofMaxLength(400));
    }
}
