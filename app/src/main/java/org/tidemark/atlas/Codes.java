package org.tidemark.atlas;

/// What a jurisdiction's code tells of it: ISO 3166-1 for a country, ISO 3166-2 for a state or province, and one more
/// part
/// for a city.
final class Codes {
    private Codes() {}

    static boolean isCountry(String code) {
        return code.length() == 2;
    }

    static boolean isCity(String code) {
        return code.chars().filter(c -> c == '-').count() == 2;
    }

    static String country(String code) {
        return code.substring(0, 2);
    }
}
