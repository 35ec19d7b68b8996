package org.tidemark.web;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/// Every sentence that a person reads, in the six languages. Each module keeps its own in `messages.properties`
/// (English)
/// and `messages_fr.properties` …; the patterns are ICU's, so plurals are right in Russian and Arabic.
/// A sentence that a language lacks is shown in English.
@Component
public class Messages {
    public static final List<Locale> LANGUAGES =
            List.of(Locale.ENGLISH, Locale.FRENCH, Locale.of("es"), Locale.of("pt"), Locale.of("ru"), Locale.of("ar"));

    private record Sentence(String pattern, ULocale form) {}

    private static final Formats<Sentence, MessageFormat> FORMATS =
            new Formats<>(sentence -> new MessageFormat(sentence.pattern(), sentence.form()));

    private final Map<String, Map<String, String>> patterns = new ConcurrentHashMap<>();

    public Messages() {
        LANGUAGES.forEach(language -> patterns.put(language.getLanguage(), read(language)));
    }

    /// The sentence `key` in `locale`'s language with `arguments` in their places ({0}, {1}, …).
    /// A key that no language has is returned as it is, so that the gap is seen.
    public String say(Locale locale, String key, @Nullable Object... arguments) {
        String own = patterns(locale).get(key);
        if (own != null) {
            return filled(own, locale, arguments);
        }
        // an English sentence takes English plurals, whatever the language around it
        String english = patterns(Locale.ENGLISH).get(key);
        return english == null ? key : filled(english, Locale.ENGLISH, arguments);
    }

    private static String filled(String pattern, Locale locale, @Nullable Object... arguments) {
        return arguments.length == 0 && pattern.indexOf('{') < 0 && pattern.indexOf('\'') < 0
                ? pattern
                : FORMATS.with(new Sentence(pattern, Words.form(locale)), format -> format.format(arguments));
    }

    /// All patterns of a language by key, as its files have them.
    Map<String, String> patterns(Locale locale) {
        return patterns.getOrDefault(locale.getLanguage(), Map.of());
    }

    public boolean has(String key) {
        return patterns(Locale.ENGLISH).containsKey(key);
    }

    /// Keys that English has and `locale`'s language has not.
    public List<String> missing(Locale locale) {
        var known = patterns(locale);
        return patterns(Locale.ENGLISH).keySet().stream()
                .filter(key -> !known.containsKey(key))
                .sorted()
                .toList();
    }

    private static Map<String, String> read(Locale language) {
        String file = language.getLanguage().equals("en") ? "messages" : "messages_" + language.getLanguage();
        var all = new ConcurrentHashMap<String, String>();
        try {
            for (Resource resource : new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:org/tidemark/**/" + file + ".properties")) {
                var properties = new Properties();
                try (var reader = new InputStreamReader(resource.getInputStream(), StandardCharsets.UTF_8)) {
                    properties.load(reader);
                }
                properties.forEach((key, value) -> all.put((String) key, (String) value));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }
}
