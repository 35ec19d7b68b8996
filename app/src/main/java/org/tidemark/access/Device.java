package org.tidemark.access;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A browser and its system in two words, all that is kept of what a browser says about itself.
record Device(String browser, String system) {
    static final String UNKNOWN = "?";
    private static final List<String[]> BROWSERS = List.of(
            new String[] {"Edg", "Edge"},
            new String[] {"OPR/", "Opera"},
            new String[] {"SamsungBrowser", "Samsung Internet"},
            new String[] {"Firefox", "Firefox"},
            new String[] {"FxiOS", "Firefox"},
            new String[] {"CriOS", "Chrome"},
            new String[] {"Chrome", "Chrome"},
            new String[] {"Safari", "Safari"});
    private static final List<String[]> SYSTEMS = List.of(
            new String[] {"Android", "Android"},
            new String[] {"iPhone", "iOS"},
            new String[] {"iPad", "iPadOS"},
            new String[] {"Windows", "Windows"},
            new String[] {"Mac OS X", "macOS"},
            new String[] {"CrOS", "ChromeOS"},
            new String[] {"Linux", "Linux"});

    static Device of(@Nullable String userAgent) {
        return new Device(first(BROWSERS, userAgent), first(SYSTEMS, userAgent));
    }

    private static String first(List<String[]> known, @Nullable String userAgent) {
        return userAgent == null
                ? UNKNOWN
                : known.stream()
                        .filter(sign -> userAgent.contains(sign[0]))
                        .map(sign -> sign[1])
                        .findFirst()
                        .orElse(UNKNOWN);
    }
}
