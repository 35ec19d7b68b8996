package org.tidemark.forum.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What somebody typed to search for: words in any form, `"exact phrases"`, `-unwanted` words and phrases.
///
/// @param wanted words and phrases in the way in which PostgreSQL reads what is typed into search engines
/// @param phrases the phrases among them, as patterns that match them word by word as they are written
/// @param unwanted words and phrases that must not be there
public record SearchWords(String wanted, List<String> phrases, List<String> unwanted) {
    private static final int LONGEST = 300;
    private static final int MOST = 24;
    private static final Pattern NOT_TEXT = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}]");
    private static final Pattern QUOTES = Pattern.compile("[“”„‟«»″＂]");
    private static final Pattern TOKEN = Pattern.compile("([-−])?(?:\"([^\"]*)\"?|([^\\s\"]+))");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}\\p{M}]+");

    static SearchWords of(String typed) {
        var wanted = new ArrayList<String>();
        var phrases = new ArrayList<String>();
        var unwanted = new ArrayList<String>();
        var tokens = TOKEN.matcher(clean(typed));
        for (int read = 0; read < MOST && tokens.find(); read++) {
            String phrase = tokens.group(2);
            String text = phrase == null ? tokens.group(3) : phrase;
            if (!hasWord(text)) {
                continue;
            }
            if (tokens.group(1) != null) {
                unwanted.add(text);
            } else if (phrase == null) {
                wanted.add(text);
            } else {
                wanted.add('"' + phrase + '"');
                phrases.add(asWritten(phrase));
            }
        }
        return new SearchWords(String.join(" ", wanted), List.copyOf(phrases), List.copyOf(unwanted));
    }

    /// How many words are wanted, those of phrases as well.
    int count() {
        return wanted.isBlank() ? 0 : wanted.strip().split("\\s+").length;
    }

    boolean isEmpty() {
        return wanted.isEmpty() && unwanted.isEmpty();
    }

    /// One line of plain text, of a length that can be searched for.
    static String clean(String typed) {
        String text = QUOTES.matcher(NOT_TEXT.matcher(typed).replaceAll(" "))
                .replaceAll("\"")
                .strip();
        if (text.length() <= LONGEST) {
            return text;
        }
        boolean splitsSign = Character.isHighSurrogate(text.charAt(LONGEST - 1));
        return text.substring(0, splitsSign ? LONGEST - 1 : LONGEST).strip();
    }

    private static boolean hasWord(String text) {
        return text.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    /// Only letters, digits and their marks stand between the signs of the pattern, so nothing in it needs
    /// escaping.
    private static String asWritten(String phrase) {
        return BETWEEN_WORDS
                .splitAsStream(phrase)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining("[^[:alnum:]]+", "\\m", "\\M"));
    }
}
