package org.tidemark.forum.suggest;

import java.util.ArrayList;
import java.util.List;

/// Where the sentences of a text begin and end.
final class Sentences {
    private static final String CLOSING = "\"'”’»)]";

    record Range(int start, int end) {
        String of(String text) {
            return text.substring(start, end);
        }
    }

    private Sentences() {}

    /// The sentences that say something: those with at least two letters or digits.
    static List<Range> of(String text) {
        var found = new ArrayList<Range>();
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || isEnd(text, i)) {
                int end = c == '\n' ? i : i + 1;
                while (end < text.length() && CLOSING.indexOf(text.charAt(end)) >= 0) {
                    end++;
                }
                add(text, start, end, found);
                start = end;
                i = Math.max(i, end - 1);
            }
        }
        add(text, start, text.length(), found);
        return List.copyOf(found);
    }

    private static boolean isEnd(String text, int i) {
        if (".!?…؟".indexOf(text.charAt(i)) < 0) {
            return false;
        }
        int next = i + 1;
        return next == text.length()
                || Character.isWhitespace(text.charAt(next))
                || CLOSING.indexOf(text.charAt(next)) >= 0;
    }

    private static void add(String text, int from, int to, List<Range> found) {
        int start = from;
        int end = to;
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        if (text.substring(start, end)
                        .codePoints()
                        .filter(Character::isLetterOrDigit)
                        .limit(2)
                        .count()
                == 2) {
            found.add(new Range(start, end));
        }
    }
}
