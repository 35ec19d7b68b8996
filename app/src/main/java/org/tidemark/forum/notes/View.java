package org.tidemark.forum.notes;

import java.util.Map;

/// The beginning of a line as one reads it: without markup, bullets and invisible characters. Each character knows
/// its place in the text as it was written.
final class View {
    private static final int LENGTH = 320;
    private static final int LONGEST_TAG = 200;
    private static final String BULLETS = "•·▪◦‣●○■□–—-*+>#§";
    private static final Map<String, String> ENTITIES =
            Map.of("&nbsp;", " ", "&amp;", "&", "&quot;", "\"", "&#160;", " ", "&ndash;", "–", "&mdash;", "—");

    private final StringBuilder read = new StringBuilder();
    private final int[] places = new int[LENGTH + 1];
    private final Line line;

    private View(Line line) {
        this.line = line;
    }

    static View of(String text, Line line) {
        return from(text, line, afterBullet(text, line));
    }

    /// The same from a place within the line.
    static View from(String text, Line line, int from) {
        var view = new View(line);
        int emphasis = emphasis(text, from, line.end());
        String mark = text.substring(from, from + emphasis);
        boolean open = emphasis > 0;
        int i = from + emphasis;
        while (i < line.end() && view.read.length() < LENGTH) {
            if (open && text.startsWith(mark, i)) {
                i += emphasis;
                open = false;
            } else {
                i = view.take(text, i);
            }
        }
        view.places[view.read.length()] = i;
        return view;
    }

    String text() {
        return read.toString();
    }

    /// Where the character at `i` stands in the text as written.
    int place(int i) {
        return places[i];
    }

    Line line() {
        return line;
    }

    /// Whether the view shows the line to its end.
    boolean isWhole() {
        return read.length() < LENGTH;
    }

    private int take(String text, int i) {
        char c = text.charAt(i);
        if (c == '<') {
            int after = Math.min(line.end(), Tag.end(text, i, LONGEST_TAG));
            if (after > i) {
                return after;
            }
        }
        if (c == '&') {
            for (var entity : ENTITIES.entrySet()) {
                if (text.startsWith(entity.getKey(), i)) {
                    add(entity.getValue().charAt(0), i);
                    return Math.min(line.end(), i + entity.getKey().length());
                }
            }
        }
        if (!Written.isInvisible(c)) {
            add(c == '：' || c == '﹕' ? ':' : c, i);
        }
        return i + 1;
    }

    private void add(char c, int place) {
        char seen = Written.isBlank(c) ? ' ' : c;
        if (seen == ' ' && (read.isEmpty() || read.charAt(read.length() - 1) == ' ')) {
            return;
        }
        places[read.length()] = place;
        read.append(seen);
    }

    private static int afterBullet(String text, Line line) {
        int i = line.start();
        while (i < line.end() && (BULLETS.indexOf(text.charAt(i)) >= 0 || Line.isUnseen(text.charAt(i)))) {
            i++;
        }
        boolean bullet = i > line.start() && i < line.end() && Line.isUnseen(text.charAt(i - 1));
        return bullet ? i : line.start();
    }

    private static int emphasis(String text, int from, int end) {
        int i = from;
        while (i < end
                && i < from + 3
                && (text.charAt(i) == '*' || text.charAt(i) == '_')
                && text.charAt(i) == text.charAt(from)) {
            i++;
        }
        return i < end && Line.isUnseen(text.charAt(i)) ? 0 : i - from;
    }
}
