package org.tidemark.web;

import java.util.regex.Pattern;

/// Text that a spreadsheet would run as a formula. It leaves with an apostrophe before it and comes back
/// without; text
/// that already has apostrophes before such a sign gets one more, so that nothing changes on the way out and back.
public final class Formulas {
    private static final Pattern STARTS_ONE = Pattern.compile("'*[=+\\-@\\t\\r].*", Pattern.DOTALL);

    private Formulas() {}

    public static String defused(String text) {
        return STARTS_ONE.matcher(text).matches() ? "'" + text : text;
    }

    public static String restored(String text) {
        return text.startsWith("'") && STARTS_ONE.matcher(text).matches() ? text.substring(1) : text;
    }
}
