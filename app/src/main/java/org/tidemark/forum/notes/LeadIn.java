package org.tidemark.forum.notes;

import java.util.Locale;

/// A sentence that only says that a statement follows: `The delegate of … spoke as follows:`.
final class LeadIn {
    private static final int LONGEST = 240;

    private LeadIn() {}

    static boolean is(String text, Line line) {
        if (line.end() - line.start() > LONGEST || text.charAt(line.end() - 1) != ':') {
            return false;
        }
        String words = text.substring(line.start(), line.end()).toLowerCase(Locale.ROOT);
        return words.contains("follow")
                || words.contains("statement")
                || words.contains("said")
                || words.contains("speech")
                || words.contains("siguiente")
                || words.contains("suit")
                || words.contains("suivant");
    }
}
