package org.tidemark.forum.notes;

/// A remnant of markup in a text, such as `</b>`.
final class Tag {
    private Tag() {}

    /// The place after the tag that begins at `at`, or `at` when none does within `longest` characters.
    static int end(CharSequence text, int at, int longest) {
        if (at + 2 >= text.length() || text.charAt(at) != '<') {
            return at;
        }
        char first = text.charAt(at + 1);
        if (first != '/' && first != '!' && !isLatin(first)) {
            return at;
        }
        int limit = Math.min(text.length(), at + longest);
        for (int i = at + 1; i < limit; i++) {
            char c = text.charAt(i);
            if (c == '>') {
                return i + 1;
            }
            if (c == '<' || c == '\n') {
                return at;
            }
        }
        return at;
    }

    static String name(CharSequence text, int at) {
        int start = text.charAt(at + 1) == '/' ? at + 2 : at + 1;
        int end = start;
        while (end < text.length()
                && end < start + 12
                && (isLatin(text.charAt(end)) || Character.isDigit(text.charAt(end)))) {
            end++;
        }
        return text.subSequence(start, end).toString();
    }

    private static boolean isLatin(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
}
