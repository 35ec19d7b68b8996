package org.tidemark.forum.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Words around what was found, in pieces of which some are what was found.
public record Passage(List<Passage.Piece> pieces) {
    public record Piece(String text, boolean found) {}

    /// Signs that no text has, since they are taken out before.
    static final char FOUND_STARTS = '\u0002';

    static final char FOUND_ENDS = '\u0003';

    /// Signs that turn the direction of what follows would reach beyond the passage that was cut out around them.
    private static final Pattern TURNS_DIRECTION = Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069\\u200E\\u200F]");

    static Passage of(String marked) {
        var pieces = new ArrayList<Piece>();
        String text = TURNS_DIRECTION.matcher(marked).replaceAll("");
        boolean found = false;
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (sign == FOUND_STARTS || sign == FOUND_ENDS) {
                add(pieces, text.substring(from, i), found);
                found = sign == FOUND_STARTS;
                from = i + 1;
            }
        }
        add(pieces, text.substring(from), found);
        return new Passage(List.copyOf(pieces));
    }

    /// The same with dots where the text that it was cut out of goes on.
    static Passage cutOut(String marked, String beginning, String ending) {
        String plain = of(marked).text();
        String before = plain.startsWith(of(beginning).text().strip()) ? "" : "… ";
        String after = plain.endsWith(of(ending).text().strip()) ? "" : " …";
        return of(before + marked + after);
    }

    private static void add(List<Piece> pieces, String text, boolean found) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, found));
        }
    }

    /// Without marks.
    public String text() {
        var text = new StringBuilder();
        pieces.forEach(piece -> text.append(piece.text()));
        return text.toString();
    }
}
