package org.tidemark.geography;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A name without what people write differently: case, accents, punctuation, articles, "and", "St.".
final class Spelling {
    private static final Pattern MARKS = Pattern.compile("[\\p{M}\u0640]");
    private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Map<String, String> LETTERS = Map.ofEntries(
            Map.entry("ß", "ss"),
            Map.entry("æ", "ae"),
            Map.entry("œ", "oe"),
            Map.entry("ø", "o"),
            Map.entry("ł", "l"),
            Map.entry("đ", "d"),
            Map.entry("ð", "d"),
            Map.entry("þ", "th"),
            Map.entry("ı", "i"),
            Map.entry("ى", "ي"),
            Map.entry("ة", "ه"),
            Map.entry("о-ва", "острова"),
            Map.entry("о-в", "остров"));
    private static final Map<String, String> ABBREVIATIONS = Map.of("st", "saint", "ste", "sainte", "is", "islands");
    private static final Set<String> CONJUNCTIONS = Set.of("and", "et", "y", "e", "und", "и");
    private static final Set<String> ARTICLES =
            Set.of("the", "la", "le", "les", "l", "el", "los", "las", "o", "a", "os", "as");

    private Spelling() {}

    /// What two spellings of one name have in common.
    static String key(String written) {
        return String.join("", words(written));
    }

    static List<String> words(String written) {
        String plain = MARKS.matcher(Normalizer.normalize(written, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        for (var letter : LETTERS.entrySet()) {
            plain = plain.replace(letter.getKey(), letter.getValue());
        }
        List<String> words = Arrays.stream(NOT_A_WORD.split(plain))
                .filter(word -> !word.isEmpty())
                .map(word -> ABBREVIATIONS.getOrDefault(word, withoutArabicArticle(word)))
                .toList();
        return withoutArticle(withoutConjunctions(words));
    }

    private static List<String> withoutConjunctions(List<String> words) {
        var others =
                words.stream().filter(word -> !CONJUNCTIONS.contains(word)).collect(Collectors.toUnmodifiableList());
        return others.isEmpty() ? words : others;
    }

    private static String withoutArabicArticle(String word) {
        return word.startsWith("ال") && word.length() > 4 ? word.substring(2) : word;
    }

    private static List<String> withoutArticle(List<String> words) {
        return words.size() > 1
                        && ARTICLES.contains(words.getFirst())
                        && words.get(1).length() > 1
                ? words.subList(1, words.size())
                : words;
    }

    /// How many letters must be added, left out, replaced or swapped with their neighbour to get from one to
    /// the other.
    static int distance(String one, String other) {
        int[][] steps = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                if (i == 0 || j == 0) {
                    steps[i][j] = i + j;
                    continue;
                }
                int replaced = steps[i - 1][j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                steps[i][j] = Math.min(replaced, Math.min(steps[i - 1][j], steps[i][j - 1]) + 1);
                if (i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1)) {
                    steps[i][j] = Math.min(steps[i][j], steps[i - 2][j - 2] + 1);
                }
            }
        }
        return steps[one.length()][other.length()];
    }
}
