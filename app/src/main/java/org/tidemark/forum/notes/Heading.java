package org.tidemark.forum.notes;

import java.util.List;
import org.tidemark.forum.notes.Written.Token;

/// A line of its own that says what comes next: `Item 5. …`, `PP1`, `OP3 alt`, `L.3. …`, `Preambular paragraph 4`.
final class Heading {
    private static final int LONGEST = 260;
    private static final int LONGEST_TITLE = 70;
    private static final int MOST_WORDS_BEFORE_COLON = 4;
    private static final int LONG_WORD = 7;

    private Heading() {}

    static boolean is(View view) {
        String text = view.text().strip();
        if (!view.isWhole() || text.length() > LONGEST) {
            return false;
        }
        if (text.chars().noneMatch(Character::isLetterOrDigit)) {
            return text.chars().allMatch(c -> "-–—*_=#~ ".indexOf(c) >= 0);
        }
        char last = text.charAt(text.length() - 1);
        if (last == ',' || last == ';') {
            return false;
        }
        var tokens = Written.tokens(text, 40);
        return text.length() > 2 && isDash(text.charAt(0)) && isDash(last)
                || isDash(last) && tokens.size() <= 8
                || isMarked(text, tokens, last)
                || isDated(tokens)
                || isNumbered(text)
                || isLettered(text)
                || Words.HEADING.has(text)
                || last == ':' && tokens.size() <= MOST_WORDS_BEFORE_COLON && !Sentence.isPart(tokens)
                || isMisspelt(tokens, last)
                || isNamed(text, tokens, last);
    }

    /// `PP4 alt 2bis`, `OP1.`, `L.3. Treatment of …`; but "PP7 alt, agreed." is said by somebody.
    private static boolean isMarked(String text, List<Token> tokens, char last) {
        String mark = tokens.getFirst().word();
        if (!isMark(mark)) {
            return false;
        }
        boolean ofParagraph = mark.charAt(0) != 'L' && mark.charAt(0) != 'E';
        if (!ofParagraph) {
            return last != '.' && last != '?' && last != '!' || tokens.size() <= 2;
        }
        boolean decided = tokens.size() <= 6
                && last != '.'
                && text.indexOf(',') < 0
                && tokens.stream().anyMatch(token -> Words.OUTCOME.has(token.word()))
                && (text.indexOf(':') > 0 || text.indexOf('–') > 0);
        return decided
                || tokens.size() <= 5
                        && text.indexOf(',') < 0
                        && tokens.stream().skip(1).allMatch(Heading::isVariant);
    }

    /// `PP5bis`, `OP3`.
    static boolean isParagraphMark(String word) {
        return isMark(word) && (word.startsWith("PP") || word.startsWith("OP")) && word.length() > 2;
    }

    private static boolean isVariant(Token token) {
        String word = token.word();
        return isNumber(word) || Words.VARIANT.has(word) || isMark(word) || isSlipOf(Words.VARIANT, word, 3);
    }

    private static boolean isSlipOf(Words words, String word, int shortest) {
        String key = Written.key(word);
        return key.length() >= shortest
                && words.all().stream().anyMatch(known -> known.length() >= shortest && OneSlip.between(known, key));
    }

    /// `Operativ text`: nothing but two or three words, the first of them misspelt.
    private static boolean isMisspelt(List<Token> tokens, char last) {
        return tokens.size() >= 2
                && tokens.size() <= 3
                && Character.isLetterOrDigit(last)
                && tokens.getFirst().isCapitalised()
                && isSlipOf(Words.HEADING, tokens.getFirst().word(), LONG_WORD)
                && !Sentence.isPart(tokens);
    }

    private static boolean isNamed(String text, List<Token> tokens, char last) {
        String first = tokens.getFirst().word();
        if (tokens.size() > 1
                && isOrdinal(first)
                && Words.HEADING.has(tokens.get(1).word())) {
            return true;
        }
        if (!tokens.getFirst().isCapitalised() || !Words.HEADING.has(first) || Sentence.isPart(tokens)) {
            return false;
        }
        boolean numbered = tokens.size() > 1 && isNumber(tokens.get(1).word())
                || tokens.size() > 2 && isNumber(tokens.get(2).word());
        return numbered && tokens.size() < 40 || last != '.' && last != '?' && text.length() <= LONGEST_TITLE * 2;
    }

    /// `PP5bis`, `OP3`, `L.2`, `L11`.
    private static boolean isMark(String word) {
        int digit = 0;
        while (digit < word.length() && !Character.isDigit(word.charAt(digit))) {
            digit++;
        }
        String letters = word.substring(0, digit).replace(".", "");
        return digit < word.length()
                        && letters.length() > 0
                        && Words.HEADING_MARK.has(letters)
                        && Written.isShouted(letters)
                || digit == word.length() && (word.equals("PP") || word.equals("OP"));
    }

    /// `3- Opening of the session`, `4.1 Scheduling`.
    private static boolean isNumbered(String text) {
        int i = 0;
        while (i < text.length() && (Character.isDigit(text.charAt(i)) || i > 0 && text.charAt(i) == '.')) {
            i++;
        }
        boolean mark = i < text.length()
                && i > 0
                && (text.charAt(i) == '-' || text.charAt(i) == ')' || text.charAt(i - 1) == '.');
        char last = text.charAt(text.length() - 1);
        return mark && i <= 6 && text.length() <= LONGEST_TITLE * 2 && last != '.' && last != '?' && last != '!';
    }

    /// `(b) International Narcotics Control Board`; but "(b) more funds" goes on with somebody's list.
    private static boolean isLettered(String text) {
        int close = text.indexOf(')');
        char last = text.charAt(text.length() - 1);
        return text.charAt(0) == '('
                && close > 1
                && close <= 4
                && text.substring(1, close).chars().allMatch(c -> c >= 'a' && c <= 'z')
                && text.length() > close + 2
                && text.length() <= LONGEST_TITLE * 2
                && Character.isUpperCase(text.substring(close + 1).strip().codePointAt(0))
                && last != '.'
                && last != '?'
                && last != '!';
    }

    private static boolean isDated(List<Token> tokens) {
        return tokens.size() <= 8
                && tokens.stream()
                        .allMatch(token -> Words.TIME_OF_DAY.has(token.word())
                                || isNumber(token.word())
                                || Words.JOIN.has(token.word())
                                || Words.HEADING.has(token.word())
                                || token.word().matches("\\d{1,2}(st|nd|rd|th|am|pm|h)"))
                && tokens.stream().anyMatch(token -> Words.TIME_OF_DAY.has(token.word()) || isNumber(token.word()));
    }

    private static boolean isNumber(String word) {
        return Character.isDigit(word.charAt(0)) && word.length() <= 6
                || isMark(word)
                || word.length() <= 4 && word.chars().allMatch(c -> "IVXivx".indexOf(c) >= 0);
    }

    private static boolean isOrdinal(String word) {
        return Character.isDigit(word.charAt(0))
                && word.length() <= 4
                && Character.isLetter(word.charAt(word.length() - 1));
    }

    /// `Budget of the Office –`.
    static boolean endsInDash(String text) {
        String words = text.strip();
        return !words.isEmpty() && isDash(words.charAt(words.length() - 1));
    }

    private static boolean isDash(char c) {
        return c == '-' || c == '–' || c == '—';
    }
}
