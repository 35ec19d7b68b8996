package org.tidemark.geography;

import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// The names of countries, regions, states and provinces in the six languages. Those of countries and regions are
/// CLDR's, save where `data/names.csv` and `data/regions.csv` say otherwise: there the usage of the United Nations
/// differs, or CLDR abbreviates.
@Component
class Names {
    static final List<String> LANGUAGES = List.of("en", "fr", "es", "pt", "ru", "ar");

    private final Map<String, Map<String, String>> byLanguage = new ConcurrentHashMap<>();

    /// The name of the place or region in the locale's language, in English when it is none of the six.
    String of(String code, Locale locale) {
        return in(LANGUAGES.contains(locale.getLanguage()) ? locale.getLanguage() : "en")
                .getOrDefault(code, code);
    }

    private Map<String, String> in(String language) {
        return byLanguage.computeIfAbsent(language, Names::read);
    }

    private static Map<String, String> read(String language) {
        var names = new HashMap<String, String>();
        var cldr = inCldr(language);
        Stream.of("data/countries.csv", "data/regions.csv")
                .flatMap(file -> ReferenceData.read(file).stream())
                .map(row -> row.getField("code"))
                .forEach(code -> names.put(code, cldr.regionDisplayName(code)));
        Stream.of("data/names.csv", "data/regions.csv", "data/subdivisions.csv", Fictional.FILE)
                .flatMap(file -> ReferenceData.read(file).stream())
                .forEach(row -> {
                    String own = row.getField(language);
                    if (!own.isEmpty()) {
                        names.put(row.getField("code"), own);
                    } else {
                        names.putIfAbsent(row.getField("code"), row.getField("en"));
                    }
                });
        return Map.copyOf(names);
    }

    static LocaleDisplayNames inCldr(String language) {
        return LocaleDisplayNames.getInstance(ULocale.forLanguageTag(language));
    }
}
