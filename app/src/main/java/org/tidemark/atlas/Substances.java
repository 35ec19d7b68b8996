package org.tidemark.atlas;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.tidemark.web.Page;

/// The substances that a policy reaches, as a record lists them: `all`, or names separated by semicolons.
final class Substances {
    private Substances() {}

    /// `natural psychedelics; MDMA` as `natural-psychedelics`, `mdma`: as in addresses and message keys.
    static List<String> codes(String written) {
        return names(written).map(Substances::code).toList();
    }

    /// The list in the page's language; a name that has no translation stays as it was written.
    static String words(Page page, String written) {
        return names(written).map(name -> word(page, name)).collect(Collectors.joining(", "));
    }

    static String word(Page page, String name) {
        String key = "atlas.substances." + code(name);
        String word = page.t(key);
        return word.equals(key) ? name : word;
    }

    private static java.util.stream.Stream<String> names(String written) {
        return Arrays.stream(written.split(";", -1)).map(String::strip).filter(name -> !name.isEmpty());
    }

    private static String code(String name) {
        return name.toLowerCase(Locale.ROOT).replace(' ', '-');
    }
}
