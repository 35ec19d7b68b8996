package org.tidemark.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessagePattern;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class MessagesTest {
    private static final Path SOURCES = Path.of("src/main/java/org/tidemark");

    /// Keys written out in full; those put together while a page is made end in a quote and a plus and are left out.
    private static final Pattern USED =
            Pattern.compile("\\b(?:t|markup|done|problem)\\(\\s*\"([a-z][\\w-]*(?:\\.[\\w-]+)+)\"\\s*[,)]"
                    + "|\\bsay\\(\\s*[\\w.()]+,\\s*\"([a-z][\\w-]*(?:\\.[\\w-]+)+)\"\\s*[,)]");

    private final Messages messages = new Messages();

    @Test
    void every_sentence_that_a_page_asks_for_exists_in_english() throws IOException {
        var missing = new TreeSet<String>();
        try (var files = Files.walk(SOURCES)) {
            for (Path file : files.filter(MessagesTest::mayAsk).toList()) {
                var used = USED.matcher(Files.readString(file).replaceAll("(?m)^\\s*//.*$", ""));
                while (used.find()) {
                    String key = used.group(1) != null ? used.group(1) : used.group(2);
                    if (!messages.has(key)) {
                        missing.add(file.getFileName() + " asks for " + key);
                    }
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void every_sentence_in_every_language_is_well_formed_and_takes_what_the_english_one_takes() {
        var wrong = new ArrayList<String>();
        for (Locale language : Messages.LANGUAGES) {
            messages.patterns(language).forEach((key, pattern) -> {
                try {
                    var expected = messages.patterns(Locale.ENGLISH).get(key);
                    if (expected == null) {
                        wrong.add(key + " exists in " + language + " and not in English");
                    } else if (!arguments(pattern).equals(arguments(expected))) {
                        wrong.add(key + " in " + language + " takes " + arguments(pattern) + " and not "
                                + arguments(expected));
                    }
                } catch (IllegalArgumentException e) {
                    wrong.add(key + " in " + language + ": " + e.getMessage());
                }
            });
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void a_sentence_that_a_language_lacks_is_said_in_english_with_english_plurals() {
        assertThat(messages.say(Locale.of("xx"), "web.languages.missing", 21)).isEqualTo("21 sentences are missing");
    }

    @Test
    void text_put_into_a_sentence_with_markup_is_escaped() {
        var written = new gg.jte.output.StringOutput();
        Markup.of(messages, Locale.ENGLISH, "web.account", "<script>alert(1)</script>")
                .writeTo(written);
        assertThat(written.toString()).contains("&lt;script&gt;").doesNotContain("<script>");
    }

    private static boolean mayAsk(Path file) {
        return file.toString().endsWith(".jte") || file.toString().endsWith(".java");
    }

    private static Set<Integer> arguments(String pattern) {
        var parsed = new MessagePattern(pattern);
        var numbers = new TreeSet<Integer>();
        for (int i = 0; i < parsed.countParts(); i++) {
            if (parsed.getPartType(i) == MessagePattern.Part.Type.ARG_NUMBER) {
                numbers.add(parsed.getPart(i).getValue());
            }
        }
        return numbers;
    }
}
