package org.tidemark.forum.notes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.tidemark.geography.ReferenceJurisdictions;

class SplitterPropertiesTest {
    private static final Speakers SPEAKERS = Speakers.of(ReferenceJurisdictions.all());
    private static final Splitter SPLITTER = new Splitter(SPEAKERS);
    private static final List<String> BITS = List.of(
            "Norway",
            "the Algerian delegation",
            "Chair",
            "EU",
            "Iran and Russia",
            "In favour",
            "UNODC",
            "Ada Example, IDPC",
            "Ms.",
            "(",
            ")",
            "[",
            "]",
            ":",
            ".",
            " – ",
            "- ",
            "\n",
            "\n\n",
            "\r\n",
            "<p>",
            "</p>",
            "<b>",
            "<",
            "&nbsp;",
            "&",
            "**",
            "_",
            "\u00a0",
            "\u202e",
            "\u200f",
            "：",
            "Item 5. ",
            "PP1",
            "OP3 alt.",
            "L.3.",
            "says ",
            "asks why ",
            "has ",
            " on behalf of ",
            "au nom de ",
            "We agree",
            "word ",
            ", ",
            ";",
            "…",
            "“",
            "’",
            "الصين",
            "Россия",
            "\ud83d",
            "\udc4d",
            "\u0000",
            "İ",
            "ß",
            "12:30",
            "https://",
            "x");

    @Property(tries = 3000)
    void turns_are_ordered_ranges_within_the_text_and_never_overlap(
            @ForAll("texts") String title, @ForAll("texts") String text) {
        int end = 0;
        for (var turn : SPLITTER.split(title, text)) {
            assertThat(turn.body().start()).isGreaterThanOrEqualTo(end);
            assertThat(turn.body().end()).isLessThanOrEqualTo(text.length());
            var label = turn.label();
            if (label != null) {
                assertThat(label.start()).isGreaterThanOrEqualTo(end);
                assertThat(label.end()).isLessThanOrEqualTo(text.length());
            }
            assertThat(turn.empty()).isEqualTo(turn.body().of(text).isBlank());
            end = turn.body().end();
        }
    }

    @Property(tries = 3000)
    void any_label_can_be_resolved(@ForAll("texts") String label) {
        assertThat(SPEAKERS.resolve(label)).isNotNull();
    }

    @Property(tries = 1000)
    void any_characters_can_be_split(@ForAll String text) {
        assertThat(SPLITTER.split(text, text)).isNotNull();
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(BITS).list().ofMaxSize(40).map(bits -> String.join("", bits));
    }
}
