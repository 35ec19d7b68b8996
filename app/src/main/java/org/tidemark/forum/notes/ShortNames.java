package org.tidemark.forum.notes;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.tidemark.forum.Speaker;
import org.tidemark.geography.Jurisdictions;

/// States as a hurried hand writes them in a label: by their code (`Jpn`), by their first letters when no other
/// state
/// begins so (`Venez`), with a word as one letter (`Papua N. Guinea`), or with what they are shortened (`Rep. of
/// Moldova`).
final class ShortNames {
    private static final int SHORTEST = 3;
    private static final int LONGEST = 8;
    private static final int CODE = 3;
    private static final int MOST_WORDS = 4;

    private final Jurisdictions jurisdictions;
    private final Map<String, Set<String>> beginnings = new HashMap<>();
    private final Map<String, Set<String>> initials = new HashMap<>();
    private final Set<String> firstWords = new HashSet<>();

    ShortNames(Jurisdictions jurisdictions) {
        this.jurisdictions = jurisdictions;
        jurisdictions.countries().stream()
                .map(country -> country.code())
                .filter(code -> jurisdictions.isUnMember(code) || jurisdictions.isUnObserver(code))
                .forEach(code -> learn(Written.key(jurisdictions.name(code, Locale.ENGLISH)), code));
    }

    private void learn(String name, String code) {
        for (int end = SHORTEST; end <= LONGEST && end < name.length(); end++) {
            put(beginnings, name.substring(0, end), code);
        }
        int gap = name.indexOf(' ');
        if (gap > 0) {
            firstWords.add(name.substring(0, gap));
        }
        var words = name.split(" ");
        for (int i = 0; i < words.length && words.length > 1 && words.length <= MOST_WORDS; i++) {
            String word = words[i];
            words[i] = word.substring(0, 1);
            put(initials, String.join(" ", words), code);
            words[i] = word;
        }
    }

    private static void put(Map<String, Set<String>> map, String key, String code) {
        map.computeIfAbsent(key, k -> new LinkedHashSet<>()).add(code);
    }

    /// None when it is no short name; several when more states begin so.
    List<Speaker> called(String written) {
        String key = Written.key(written);
        if (key.length() < SHORTEST || Character.isLowerCase(written.codePointAt(0))) {
            return List.of();
        }
        if (key.indexOf(' ') > 0) {
            var codes = initials.getOrDefault(key, Set.of());
            return codes.isEmpty() ? inFull(key) : speakers(codes);
        }
        if (key.length() > LONGEST || Words.NO_SHORT_NAME.has(key) || isWord(key) || !isOfLetters(key)) {
            return List.of();
        }
        if (key.length() == CODE && !Written.isShouted(written)) {
            var coded = jurisdictions.countriesCalled(key.toUpperCase(Locale.ROOT));
            if (!coded.isEmpty()) {
                return coded.stream().map(Speaker::state).toList();
            }
        }
        var codes = beginnings.getOrDefault(key, Set.of());
        return codes.size() > 1 && firstWords.contains(key) ? List.of() : speakers(codes);
    }

    /// "Rep. of Moldova", "Dem. Rep. of the Congo".
    private List<Speaker> inFull(String key) {
        String full = (" " + key + " ")
                .replace(" rep ", " republic ")
                .replace(" dem ", " democratic ")
                .strip();
        return full.equals(key)
                ? List.of()
                : jurisdictions.countriesCalled(full).stream()
                        .map(Speaker::state)
                        .toList();
    }

    private static boolean isWord(String key) {
        return Words.NOT_A_SPEAKER.has(key)
                || Words.SENTENCE.has(key)
                || Words.HEADING.has(key)
                || Words.ABBREVIATION.has(key)
                || Words.ROLE.has(key)
                || Words.JOIN.has(key);
    }

    private static boolean isOfLetters(String key) {
        return key.chars().allMatch(c -> c >= 'a' && c <= 'z');
    }

    private static List<Speaker> speakers(Set<String> codes) {
        return codes.stream().map(Speaker::state).toList();
    }
}
