package org.tidemark.forum.notes;

/// A sentence without a subject that says how a matter ended: `Adopted after a small change.`
final class Outcome {
    private static final int LONGEST = 160;

    private Outcome() {}

    static boolean is(String text, Line line) {
        if (line.end() - line.start() > LONGEST) {
            return false;
        }
        var tokens = Written.tokens(text.substring(line.start(), line.end()), 3);
        return !tokens.isEmpty()
                && tokens.getFirst().isCapitalised()
                && Words.OUTCOME.has(tokens.getFirst().word());
    }
}
