package org.tidemark.forum.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// What a title and a date say about a sitting, for somebody to check.
final class Guess {
    private static final Pattern SESSION = Pattern.compile("(?i)\\b(CND|HRC|CCPCJ|UNGA|ECOSOC)[ -]?(\\d{1,3})\\b");
    private static final Pattern ORDINAL =
            Pattern.compile("(?i)\\b(\\d{1,3})(?:st|nd|rd|th)\\s+(?:regular\\s+)?session\\b");
    private static final Pattern COUNCIL = Pattern.compile("(?i)human rights council|\\bHRC\\b");
    private static final int FIRST_CND_AFTER = 1957;
    private static final Map<String, Pattern> KINDS = new LinkedHashMap<>();

    static {
        kind("cow", "committee of the whole|\\bcow\\b");
        kind("side_event", "side[ -]event");
        kind("civil_society_dialogue", "(civil society|ngo|informal) dialogue");
        kind("intersessional", "intersessional");
        kind("thematic", "thematic");
        kind("roundtable", "round[ -]?table");
        kind("informal", "informal");
        kind("plenary", "plenary|opening|closing|agenda item|general debate");
    }

    private Guess() {}

    private static void kind(String kind, String words) {
        KINDS.put(kind, Pattern.compile("(?i)" + words));
    }

    /// The code of the session: what the title says, else the session of the Commission on Narcotic Drugs of
    /// that year.
    static String session(String title, String date) {
        var named = SESSION.matcher(title);
        if (named.find()) {
            return named.group(1).toUpperCase(Locale.ROOT) + Integer.parseInt(named.group(2));
        }
        var ordinal = ORDINAL.matcher(title);
        if (ordinal.find()) {
            return (COUNCIL.matcher(title).find() ? "HRC" : "CND") + Integer.parseInt(ordinal.group(1));
        }
        try {
            int year = LocalDate.parse(date).getYear();
            return year > FIRST_CND_AFTER && !COUNCIL.matcher(title).find() ? "CND" + (year - FIRST_CND_AFTER) : "";
        } catch (DateTimeException e) {
            return "";
        }
    }

    /// plenary, cow, side_event …; other when the title does not say.
    static String kind(String title) {
        return KINDS.entrySet().stream()
                .filter(kind -> kind.getValue().matcher(title).find())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("other");
    }

    /// The forum of a session's code: `CND68` is one of CND.
    static String forum(String session) {
        return session.replaceFirst("[^A-Za-z].*$", "");
    }
}
