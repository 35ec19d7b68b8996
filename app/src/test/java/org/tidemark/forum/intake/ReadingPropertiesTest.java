package org.tidemark.forum.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.tidemark.forum.notes.Speakers;
import org.tidemark.geography.ReferenceJurisdictions;

/// Whatever is handed in is either read or refused in words; what is read can be kept, and is split within its
/// ends.
class ReadingPropertiesTest {
    private static final Speakers SPEAKERS = Speakers.of(ReferenceJurisdictions.all());
    private static final List<String> NAMES = List.of("a.txt", "a.md", "a.html", "a.docx", "a.xml", "");
    private static final List<String> BITS = List.of(
            "<rss><channel>",
            "<item>",
            "</item>",
            "<title>",
            "</title>",
            "<content:encoded><![CDATA[",
            "]]></content:encoded>",
            "<wp:post_date>2025-03-14",
            "<pubDate>Fri, 14 Mar",
            "<?xml version=\"1.0\"?>",
            "<!DOCTYPE x [",
            "<!ENTITY a SYSTEM \"file:///dev/random\">",
            "]>",
            "&a;",
            "&#x202e;",
            "&#0;",
            "&nbsp;",
            "<html>",
            "<script>alert(1)</script>",
            "<p",
            " onclick=x",
            ">",
            "</p>",
            "<li>",
            "<br>",
            "<table><tr><td>",
            "<!--",
            "-->",
            "<svg>",
            "<template>",
            "PK\u0003\u0004",
            "```",
            "**",
            "> > > ",
            "- ",
            "[a](javascript:x)",
            "Norway: ",
            "Chair. ",
            "\ud83d",
            "\ude00",
            "\u2028",
            "\u202e",
            "\0",
            "\r\n",
            "\n",
            " ");

    @Property(tries = 400)
    void any_bytes_are_read_or_refused(@ForAll byte[] content, @ForAll("names") String name) {
        readOrRefuse(name, content);
    }

    @Property(tries = 800)
    void anything_that_looks_like_a_file_is_read_or_refused(
            @ForAll("files") String content, @ForAll("names") String name) {
        readOrRefuse(name, Files.bytes(content));
    }

    @Property(tries = 200)
    void a_damaged_file_is_read_or_refused(@ForAll int at, @ForAll byte other) {
        for (byte[] whole : List.of(
                Files.word("Norway: We agree.", "Chair: Thank you."),
                Files.bytes(
                        Files.blog(Files.post("A", "https://notes.example.org/1", "2025-03-14", "<p>Norway: Yes."))))) {
            whole[Math.floorMod(at, whole.length)] = other;
            readOrRefuse("a.docx", whole);
        }
    }

    @Provide
    Arbitrary<String> files() {
        return Arbitraries.of(BITS).list().ofMaxSize(40).map(bits -> String.join("", bits));
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.of(NAMES);
    }

    private static void readOrRefuse(String name, byte[] content) {
        try {
            switch (ReadableFile.of(name, content)) {
                case ReadableFile.Notes(String text, String title) ->
                    canBeKept(PlainText.of(text).text());
                case ReadableFile.Blog(BlogFile file) ->
                    file.posts().forEach(post -> {
                        assertThat(post.title().length()).isLessThanOrEqualTo(500);
                        assertThat(post.address()).matches("|https?://\\S+");
                        canBeKept(post.text());
                    });
            }
        } catch (Unreadable e) {
            assertThat(e.key()).startsWith("intake.refused.");
        }
    }

    private static void canBeKept(String text) {
        assertThat(text).doesNotContain("\0", "\u202e", "\r");
        assertThat(new String(Files.bytes(text), java.nio.charset.StandardCharsets.UTF_8))
                .isEqualTo(text);
        try {
            int from = 0;
            for (var one : Proposal.in("A title", text, SPEAKERS)) {
                assertThat(one.labelStarts()).isGreaterThanOrEqualTo(from);
                assertThat(one.labelEnds()).isBetween(one.labelStarts(), one.starts());
                assertThat(one.ends()).isBetween(one.starts(), text.length());
                from = one.ends();
            }
        } catch (Unreadable e) {
            assertThat(e.key()).isEqualTo("intake.refused.too-many-interventions");
        }
    }
}
