package org.tidemark.forum.notes;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// A line of the text that holds something to see. Where markup begins a block, a line begins.
record Line(int start, int end) {
    private static final int LONGEST_TAG = 300;
    private static final Set<String> BLOCKS = Set.of(
            "p",
            "br",
            "div",
            "li",
            "ul",
            "ol",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "tr",
            "td",
            "th",
            "table",
            "hr",
            "blockquote",
            "section",
            "article",
            "pre",
            "dd",
            "dt",
            "dl",
            "header",
            "footer",
            "figure",
            "figcaption");

    static List<Line> of(String text) {
        List<Line> lines = new ArrayList<>();
        int start = 0;
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            int next = isBreak(c) ? i + 1 : c == '<' ? afterBlockTag(text, i) : i;
            if (next > i) {
                add(lines, text, start, i);
                start = next;
                i = next;
            } else {
                i++;
            }
        }
        add(lines, text, start, text.length());
        return lines;
    }

    /// The part from `from` on.
    Line from(int from) {
        return new Line(from, end);
    }

    /// The part before `to`.
    Line before(int to) {
        return new Line(start, to);
    }

    private static void add(List<Line> lines, String text, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && isUnseen(text.charAt(start))) {
            start++;
        }
        while (end > start && isUnseen(text.charAt(end - 1))) {
            end--;
        }
        if (start < end) {
            lines.add(new Line(start, end));
        }
    }

    static boolean isUnseen(char c) {
        return Written.isBlank(c) || Written.isInvisible(c);
    }

    private static boolean isBreak(char c) {
        return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029' || c == '\u0085' || c == '\f' || c == '\u000b';
    }

    private static int afterBlockTag(String text, int at) {
        int end = Tag.end(text, at, LONGEST_TAG);
        return end > at && BLOCKS.contains(Tag.name(text, at).toLowerCase(Locale.ROOT)) ? end : at;
    }
}
