package org.tidemark.forum.notes;

import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// Finds where an expected turn stands in a text, by its first and last words, whatever the white space.
final class Places {
    private Places() {}

    /// A turn's words in the text; the end is -1 when the last words are not there.
    record Place(int start, int end) {}

    /// The place at or after `from`; null when the words are not there.
    static @Nullable Place of(ExpectedTurn turn, String text, int from) {
        if (turn.empty() || turn.firstWords().isBlank()) {
            var label = turn.speakerRaw() == null ? OptionalInt.empty() : find(turn.speakerRaw(), text, from, true);
            if (label.isEmpty()) {
                return null;
            }
            int at = label.getAsInt();
            while (at < text.length() && text.charAt(at) != '\n' && ":.–— ".indexOf(text.charAt(at)) >= 0) {
                at++;
            }
            return new Place(at, at);
        }
        return between(turn.firstWords(), turn.lastWords(), text, from);
    }

    /// The place at or after `from` that begins and ends with these words; null when the first ones are not there.
    static @Nullable Place between(String first, String last, String text, int from) {
        var start = find(cut(first), text, from, false);
        if (start.isEmpty()) {
            return null;
        }
        var end = find(cut(last), text, start.getAsInt(), true);
        return new Place(start.getAsInt(), end.orElse(-1));
    }

    /// The words without the ellipsis by which a file shows that it cuts them short.
    private static String cut(String words) {
        String text = words.strip();
        while (text.endsWith("…") || text.endsWith("...")) {
            text = text.substring(0, text.length() - (text.endsWith("…") ? 1 : 3))
                    .stripTrailing();
        }
        return text;
    }

    private static OptionalInt find(String words, String text, int from, boolean theirEnd) {
        if (words.isEmpty()) {
            return OptionalInt.empty();
        }
        for (int at = from; at < text.length(); at++) {
            int end = match(words, text, at);
            if (end >= 0) {
                return OptionalInt.of(theirEnd ? end : at);
            }
        }
        return OptionalInt.empty();
    }

    private static int match(String words, String text, int from) {
        int i = 0;
        int at = from;
        while (i < words.length()) {
            if (Written.isBlank(words.charAt(i))) {
                if (at >= text.length() || !Line.isUnseen(text.charAt(at))) {
                    return -1;
                }
                i = afterBlanks(words, i);
                at = afterBlanks(text, at);
            } else if (at < text.length() && text.charAt(at) == words.charAt(i)) {
                i++;
                at++;
            } else {
                return -1;
            }
        }
        return at;
    }

    private static int afterBlanks(String text, int from) {
        int i = from;
        while (i < text.length() && Line.isUnseen(text.charAt(i))) {
            i++;
        }
        return i;
    }
}
