package org.tidemark.atlas;

/// What a jurisdiction's code tells of it: ISO 3166-1 for a country, ISO 3166-2 for a state or province, and
/// one more
/// part
/// for a city.
final class Codes {
    private Codes() {}

    static boolean isCountry(String code) {
        return code.length() == 2;
    }

    static boolean isCity(String code) {
        int first = code.indexOf('-');
        int second = code.indexOf('-', first + 1);
        return first >= 0 && second >= 0 && code.indexOf('-', second + 1) < 0;
    }

    static String country(String code) {
        return code.substring(0, 2);
    }
}
