package org.tidemark.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.PluralRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessagesTest {
    private static final Path SOURCES = Path.of("src/main/java/org/tidemark");

    /// Keys written out in full; those put together while a page is made end in a quote and a plus and are left
    /// out.
    private static final Pattern USED =
            Pattern.compile("\\b(?:t|markup|done|problem)\\(\\s*\"([a-z][\\w-]*(?:\\.[\\w-]+)+)\"\\s*[,)]"
                    + "|\\bsay\\(\\s*[\\w.()]+,\\s*\"([a-z][\\w-]*(?:\\.[\\w-]+)+)\"\\s*[,)]");

    /// What is said in that language as it is in English.
    private static final Map<String, Set<String>> THE_SAME = Map.of(
            "fr",
                    Set.of(
                            "absent",
                            "Abstentions",
                            "Acquisition",
                            "Action",
                            "Administration",
                            "Clubs",
                            "Code",
                            "Codes",
                            "Constitution",
                            "Date",
                            "Distribution",
                            "Instrument",
                            "Interventions",
                            "Menu",
                            "Note",
                            "Plan",
                            "Population",
                            "Position",
                            "Positions",
                            "Possession",
                            "Session",
                            "Session {0}",
                            "Sessions",
                            "Source",
                            "Source {0}",
                            "Sources",
                            "Substances",
                            "Suggestions",
                            "Suggestions ({0, number})",
                            "Versions",
                            "Vote",
                            "Votes"),
            "es", Set.of("Error {0}", "neutral", "Neutral", "Plan"),
            "pt", Set.of("Menu"),
            "*", Set.of("Tidemark", "Atlas", "Cannabis", "De facto", "De jure", "DMT", "MDMA", "Mescaline"));

    private static final String NOTHING_WHATEVER_THE_COUNT = "{0, plural, other{}}";

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
    void every_sentence_exists_in_every_language() {
        var missing = new ArrayList<String>();
        for (Locale language : Messages.LANGUAGES) {
            var said = messages.patterns(language).keySet();
            messages.patterns(Locale.ENGLISH).keySet().stream()
                    .filter(key -> !said.contains(key))
                    .forEach(key -> missing.add(key + " in " + language));
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void a_sentence_that_counts_has_every_plural_of_its_language() {
        var missing = new ArrayList<String>();
        for (Locale language : Messages.LANGUAGES) {
            messages.patterns(language)
                    .forEach((key, pattern) -> pluralsLacking(pattern, language)
                            .forEach(plural -> missing.add(key + " in " + language + " lacks " + plural)));
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void no_sentence_was_left_in_english() {
        var english = messages.patterns(Locale.ENGLISH);
        var left = new ArrayList<String>();
        for (Locale language : Messages.LANGUAGES) {
            if (!language.equals(Locale.ENGLISH)) {
                messages.patterns(language).forEach((key, pattern) -> {
                    boolean hasWords = pattern.replaceAll("\\{.*?}", "").matches(".*\\p{L}.*");
                    if (hasWords && pattern.equals(english.get(key)) && !isTheSame(language, pattern)) {
                        left.add(key + " in " + language + ": " + pattern);
                    }
                });
            }
        }
        assertThat(left).isEmpty();
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

    private static boolean isTheSame(Locale language, String pattern) {
        return Stream.of(language.getLanguage(), "*")
                .anyMatch(list -> THE_SAME.getOrDefault(list, Set.of()).contains(pattern));
    }

    /// The plurals that whole numbers below a thousand take in `language` and that `pattern` does not have.
    private static Set<String> pluralsLacking(String pattern, Locale language) {
        var rules = PluralRules.forLocale(language);
        var needed = IntStream.range(0, 1000).mapToObj(rules::select).collect(Collectors.toSet());
        var lacking = new TreeSet<String>();
        if (pattern.equals(NOTHING_WHATEVER_THE_COUNT)) {
            return lacking;
        }
        var parsed = new MessagePattern(pattern);
        for (int i = 0; i < parsed.countParts(); i++) {
            if (parsed.getPartType(i) == MessagePattern.Part.Type.ARG_START
                    && parsed.getPart(i).getArgType() == MessagePattern.ArgType.PLURAL) {
                var said = new TreeSet<String>();
                int end = parsed.getLimitPartIndex(i);
                for (int part = i + 1; part < end; part++) {
                    if (parsed.getPartType(part) == MessagePattern.Part.Type.ARG_SELECTOR) {
                        said.add(parsed.getSubstring(parsed.getPart(part)));
                        part = parsed.getLimitPartIndex(part + 1);
                    }
                }
                needed.stream().filter(plural -> !said.contains(plural)).forEach(lacking::add);
            }
        }
        return lacking;
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
