package org.tidemark.forum.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ReadableFileTest {
    private static final String TWO = "Norway: We agree.\n\nChair: Thank you.";

    @Test
    void a_text_file_is_taken_as_it_is_whatever_its_unicode() throws Unreadable {
        assertThat(text("a.txt", Files.bytes(TWO))).isEqualTo(TWO);
        assertThat(text("a.txt", ("\ufeff" + TWO).getBytes(StandardCharsets.UTF_16LE)))
                .isEqualTo(TWO);
        assertThat(text("a.txt", ("\ufeff" + TWO).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(TWO);
    }

    @Test
    void of_a_web_page_what_can_be_read_is_kept_and_nothing_that_runs() throws Unreadable {
        String page = "<!doctype html><html><head><title>Day 2</title><style>p{}</style></head><body>"
                + "<nav>Home</nav><script>alert('Norway: no')</script>"
                + "<p onclick='alert(1)'><b>Norway:</b> We\n agree.<br>All of us.</p><ul><li>Chair: Thank&nbsp;you.</ul>"
                + "<svg><script>alert(2)</script></svg></body></html>";
        assertThat(ReadableFile.of("a.html", Files.bytes(page)))
                .isEqualTo(new ReadableFile.Notes("Norway: We agree.\nAll of us.\n\nChair: Thank you.", "Day 2"));
    }

    @Test
    void markdown_loses_its_marks() throws Unreadable {
        assertThat(text(
                        "a.md",
                        Files.bytes("# Item 5\n\n**Norway:** We *agree*.\n\n- Chair: Thank you.\n<script>x</script>")))
                .startsWith("Item 5\n\nNorway: We agree.\n\nChair: Thank you.")
                .doesNotContain("script");
    }

    @Test
    void a_word_document_gives_its_paragraphs() throws Unreadable {
        assertThat(text("a.docx", Files.word("Norway: We agree.", "Chair: Thank you.")))
                .isEqualTo("Norway: We agree.\nChair: Thank you.");
    }

    @Test
    void a_word_document_that_unpacks_to_far_too_much_is_not_opened() {
        refuses("a.docx", Files.wordBomb(), "intake.refused.unpacks-to-too-much");
        refuses("a.docx", Files.bytes("PK no zip"), "intake.refused.not-word");
    }

    @Test
    void other_kinds_of_files_are_named() {
        refuses("a.pdf", Files.bytes("%PDF-1.7"), "intake.refused.other-kind");
        refuses("a.txt", new byte[] {(byte) 0xc3, 0x28}, "intake.refused.not-text");
        refuses("a.txt", new byte[0], "intake.refused.empty");
    }

    @Test
    void a_blog_gives_its_published_posts_with_their_days() throws Unreadable {
        String blog = Files.blog(
                Files.post("Plenary &amp; more", "https://notes.example.org/1", "2025-03-14", "<p>Norway: Yes.</p>"),
                Files.post("Draft", "https://notes.example.org/2", "2025-03-15", "x")
                        .replace("publish<", "draft<"),
                "<item><title>Fed</title><link>https://notes.example.org/3</link>"
                        + "<pubDate>Fri, 14 Mar 2025 23:30:00 -0500</pubDate><description>Chair: Yes.</description></item>");
        assertThat(ReadableFile.of("export.xml", Files.bytes(blog)))
                .isInstanceOfSatisfying(ReadableFile.Blog.class, read -> {
                    assertThat(read.file().leftOut()).isEqualTo(1);
                    assertThat(read.file().posts())
                            .containsExactly(
                                    new BlogPost(
                                            "Plenary & more",
                                            "https://notes.example.org/1",
                                            "2025-03-14",
                                            "Norway: Yes."),
                                    new BlogPost("Fed", "https://notes.example.org/3", "2025-03-15", "Chair: Yes."));
                });
    }

    @Test
    void a_blog_that_wants_something_from_elsewhere_is_not_read() {
        String wanting = Files.blog(Files.post("&wanted;", "https://notes.example.org/1", "2025-03-14", "x"))
                .replace("<rss", "<!DOCTYPE rss [<!ENTITY wanted SYSTEM \"file:///etc/passwd\">]><rss");
        refuses("export.xml", Files.bytes(wanting), "intake.refused.document-type");
        String laughing = Files.blog("<item><title>&b;</title></item>")
                .replace("<rss", "<!DOCTYPE rss [<!ENTITY a \"haha\"><!ENTITY b \"&a;&a;&a;\">]><rss");
        refuses("export.xml", Files.bytes(laughing), "intake.refused.document-type");
        refuses("export.xml", Files.bytes("<rss><channel><item><title>cut o"), "intake.refused.not-a-blog");
        refuses("export.xml", Files.bytes(Files.blog()), "intake.refused.no-posts");
    }

    @Test
    void characters_that_turn_the_text_around_are_left_out_and_counted() throws Unreadable {
        var plain = PlainText.of("Norway: \u202eon yas eW\u202c\u0000\r\n\u200fنعم 😀\ud800");
        assertThat(plain.text()).isEqualTo("Norway: on yas eW\n\u200fنعم 😀");
        assertThat(plain.removed()).isEqualTo(4);
    }

    @Test
    void more_than_a_sitting_can_hold_is_refused() {
        assertThatThrownBy(() -> PlainText.of("a".repeat(PlainText.MOST_CHARACTERS + 1)))
                .isInstanceOf(Unreadable.class)
                .hasMessage("intake.refused.too-long");
    }

    @Test
    void session_and_kind_are_guessed_from_title_and_day() {
        assertThat(Guess.session("CND 67 Intersessional, day 1", "2023-11-02")).isEqualTo("CND67");
        assertThat(Guess.session("57th session of the Human Rights Council", "2024-09-10"))
                .isEqualTo("HRC57");
        assertThat(Guess.session("Plenary, Friday", "2025-03-14")).isEqualTo("CND68");
        assertThat(Guess.session("Plenary", "")).isEmpty();
        assertThat(Guess.kind("Side event: in the plenary hall")).isEqualTo("side_event");
        assertThat(Guess.kind("Committee of the Whole, Tuesday")).isEqualTo("cow");
        assertThat(Guess.kind("Friday")).isEqualTo("other");
    }

    private static String text(String name, byte[] content) throws Unreadable {
        return ReadableFile.of(name, content) instanceof ReadableFile.Notes(String text, String title)
                ? PlainText.of(text).text()
                : "";
    }

    private static void refuses(String name, byte[] content, String key) {
        assertThatThrownBy(() -> ReadableFile.of(name, content))
                .isInstanceOf(Unreadable.class)
                .hasMessage(key);
    }
}
