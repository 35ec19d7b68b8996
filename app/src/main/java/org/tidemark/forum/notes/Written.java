package org.tidemark.forum.notes;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/// What is the same in names however people type them.
final class Written {
    private Written() {}

    /// A word or name without case, accents, invisible characters, punctuation and a leading article.
    static String key(String written) {
        String plain = Normalizer.isNormalized(written, Normalizer.Form.NFKD)
                ? written
                : Normalizer.normalize(written, Normalizer.Form.NFKD);
        var key = new StringBuilder(plain.length());
        boolean gap = false;
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (Character.isLetterOrDigit(c) || c == '+') {
                if (gap && !key.isEmpty()) {
                    key.append(' ');
                }
                gap = false;
                key.append(Character.toLowerCase(c));
            } else if (c == '&') {
                key.append(key.isEmpty() ? "and" : " and");
                gap = true;
            } else if (!isInvisible(c)
                    && Character.getType(c) != Character.NON_SPACING_MARK
                    && c != '.'
                    && !isApostrophe(c)) {
                gap = true;
            }
        }
        return withoutArticle(key.toString());
    }

    private static String withoutArticle(String key) {
        String inner = key.contains(" the ") ? key.replace(" the ", " ") : key;
        return inner.startsWith("the ") ? inner.substring(4) : inner;
    }

    /// The text on one line, without invisible characters, and without the marks that stand around it.
    static String plain(String written) {
        var plain = new StringBuilder(written.length());
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            if (isBlank(c)) {
                if (!plain.isEmpty() && plain.charAt(plain.length() - 1) != ' ') {
                    plain.append(' ');
                }
            } else if (!isInvisible(c)) {
                plain.append(c);
            }
        }
        int from = 0;
        int to = plain.length();
        while (from < to && "*_#>•·-–—,;:. \"“”«»'".indexOf(plain.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && "*_#,;:– —-\"“”«»".indexOf(plain.charAt(to - 1)) >= 0) {
            to--;
        }
        String text = plain.substring(from, to);
        return text.endsWith(".") && !text.substring(0, text.length() - 1).contains(".")
                ? text.substring(0, text.length() - 1)
                : text;
    }

    /// The words of a text, where they stand.
    static List<Token> tokens(String text) {
        return tokens(text, Integer.MAX_VALUE);
    }

    static List<Token> tokens(String text, int most) {
        List<Token> tokens = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= text.length() && tokens.size() < most; i++) {
            boolean inside = i < text.length() && isOfWord(text, i);
            if (inside && start < 0) {
                start = i;
            } else if (!inside && start >= 0) {
                tokens.add(new Token(text.substring(start, i), start, i));
                start = -1;
            }
        }
        return tokens;
    }

    /// A word at its place.
    record Token(String word, int start, int end) {
        boolean isCapitalised() {
            int first = word.codePointAt(0);
            return !Character.isLowerCase(first);
        }
    }

    private static boolean isOfWord(String text, int i) {
        char c = text.charAt(i);
        if (Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK) {
            return true;
        }
        boolean between = i > 0
                && i + 1 < text.length()
                && Character.isLetterOrDigit(text.charAt(i - 1))
                && Character.isLetterOrDigit(text.charAt(i + 1));
        return between && (isApostrophe(c) || c == '-' || c == '.' || c == '&' || c == '+');
    }

    /// "l'observateur", "d'Haïti" without their article.
    static String withoutElision(String word) {
        return word.length() > 3 && "lLdD".indexOf(word.charAt(0)) >= 0 && isApostrophe(word.charAt(1))
                ? word.substring(2)
                : word;
    }

    static boolean isApostrophe(char c) {
        return c == '\'' || c == '’' || c == 'ʼ' || c == '‘';
    }

    static boolean isShouted(String text) {
        return text.chars().noneMatch(Character::isLowerCase);
    }

    /// Characters that steer direction or joining, or mark a byte order: nobody sees or means them.
    static boolean isInvisible(char c) {
        return (c >= '\u200b' && c <= '\u200f')
                || (c >= '\u202a' && c <= '\u202e')
                || (c >= '\u2060' && c <= '\u206f')
                || c == '\ufeff'
                || c == '\u00ad'
                || c == '\u061c'
                || c < ' ' && c != '\t' && c != '\n' && c != '\r';
    }

    static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
