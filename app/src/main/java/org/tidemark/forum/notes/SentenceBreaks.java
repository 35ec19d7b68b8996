package org.tidemark.forum.notes;

import java.util.ArrayList;
import java.util.List;

/// Where the sentences of notes begin and end, for coders and for the machine alike. Who takes notes begins sentences
/// without a capital, so a stop before white space ends one, unless it only shortens a word; so do dots, which stand
/// for
/// what was not heard, and the end of a line.
public final class SentenceBreaks {
    private static final String CLOSING = "\"'”’»)]";
    private static final String STOPS = ".!?…؟";
    private static final int LONGEST_ABBREVIATION = 6;

    private SentenceBreaks() {}

    /// The sentences without gaps. White space behind a sentence belongs to it.
    public static List<Span> covering(String text) {
        var sentences = new ArrayList<Span>();
        int from = 0;
        int i = 0;
        while (i < text.length()) {
            int end = end(text, from, i);
            if (end > i) {
                int next = end;
                while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
                    next++;
                }
                if (!text.substring(from, end).isBlank()) {
                    sentences.add(new Span(from, next));
                    from = next;
                }
                i = next;
            } else {
                i++;
            }
        }
        if (from < text.length()) {
            sentences.add(new Span(from, text.length()));
        }
        return List.copyOf(sentences);
    }

    /// The same without the white space around them, and only those that say something: with two letters or digits.
    public static List<Span> speaking(String text) {
        return covering(text).stream()
                .map(sentence -> trimmed(text, sentence))
                .filter(sentence -> says(sentence.of(text)))
                .toList();
    }

    /// The place behind the sentence that ends at `i`, or `i` when none does.
    private static int end(String text, int from, int i) {
        char c = text.charAt(i);
        if (c == '\n') {
            return i + 1;
        }
        if (STOPS.indexOf(c) < 0) {
            return i;
        }
        int end = i + 1;
        while (end < text.length() && CLOSING.indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        boolean ends = end == text.length() || Character.isWhitespace(text.charAt(end));
        return ends && !(c == '.' && isAbbreviation(text, from, i)) ? end : i;
    }

    /// "Mr. Example", "e.g. needles": the stop shortens a word.
    private static boolean isAbbreviation(String text, int from, int stop) {
        int start = stop;
        while (start > from && stop - start <= LONGEST_ABBREVIATION && isOfWord(text.charAt(start - 1))) {
            start--;
        }
        String word = text.substring(start, stop);
        return stop + 1 < text.length()
                && (word.contains(".") || word.length() > 1)
                && word.length() <= LONGEST_ABBREVIATION
                && Words.SHORTENED.has(word);
    }

    private static boolean isOfWord(char c) {
        return Character.isLetter(c) || c == '.';
    }

    private static Span trimmed(String text, Span sentence) {
        int start = sentence.start();
        int end = sentence.end();
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return new Span(start, end);
    }

    private static boolean says(String words) {
        return words.codePoints().filter(Character::isLetterOrDigit).limit(2).count() == 2;
    }
}
