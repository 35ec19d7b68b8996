package org.tidemark.geography;

import java.util.List;
import java.util.Optional;

/// The made-up countries of a demonstration. Their codes are among those that ISO 3166 leaves to its users and will
/// never give to a country; they lie in no region and belong to no group.
final class Fictional {
    static final String FILE = "demo/places.csv";

    private Fictional() {}

    static List<Country> places() {
        return ReferenceData.read(FILE).stream()
                .map(row -> new Country(
                        row.getField("code"),
                        row.getField("code"),
                        Optional.empty(),
                        "",
                        Optional.empty(),
                        Optional.empty()))
                .toList();
    }
}
