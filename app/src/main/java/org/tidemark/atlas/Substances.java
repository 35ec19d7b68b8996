package org.tidemark.atlas;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// The substances that a policy reaches, as a record lists them: `all`, or names separated by semicolons.
final class Substances {
    private Substances() {}

    /// `natural psychedelics; MDMA` as `natural-psychedelics`, `mdma`: as in addresses and message keys.
    static List<String> codes(String written) {
        return names(written).map(Substances::code).toList();
    }

    static Stream<String> names(String written) {
        return Arrays.stream(written.split(";", -1)).map(String::strip).filter(name -> !name.isEmpty());
    }

    static String code(String name) {
        return name.toLowerCase(Locale.ROOT).replace(' ', '-');
    }
}
