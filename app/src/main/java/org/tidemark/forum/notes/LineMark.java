package org.tidemark.forum.notes;

import java.util.regex.Pattern;

/// The time at which something was said, or its number, before everything else on a line: `[10:05]`, `10h30 –`,
/// `3.`,
/// `b)`.
final class LineMark {
    private static final int LONGEST = 40;
    private static final String BEGINNING = "[\\s\\-–—•·*>#]*";
    private static final Pattern MARK = Pattern.compile(BEGINNING
            + "(?:[\\[(]?\\d{1,2}[:.hH]\\d{2}(?:[:.]\\d{2})?\\s?(?:[aApP]\\.?[mM]\\.?)?[\\])]?|#?\\d{1,3}[.)]?|[\\[(]?[a-zA-Z][\\])]|[\\x{1F1E6}-\\x{1F1FF}]{2})"
            + "[\\s–—-]+(?=\\p{L})");

    private LineMark() {}

    /// The place behind it, or the beginning of the line when there is none.
    static int end(String text, Line line) {
        int limit = Math.min(line.end(), line.start() + LONGEST);
        var mark = MARK.matcher(text).region(line.start(), limit);
        return mark.lookingAt() ? mark.end() : line.start();
    }
}
