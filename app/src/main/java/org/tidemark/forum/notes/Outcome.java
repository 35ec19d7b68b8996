package org.tidemark.forum.notes;

/// A sentence without a subject that says how a matter ended: `Adopted after a small change.`
final class Outcome {
    private static final int LONGEST = 160;

    private Outcome() {}

    /// In an account any such sentence; among turns only one that counts votes, since a chair may say the others.
    static boolean is(String text, Line line, boolean told) {
        if (line.end() - line.start() > LONGEST) {
            return false;
        }
        String words = text.substring(line.start(), line.end());
        var tokens = Written.tokens(words, 12);
        boolean counted = tokens.stream().anyMatch(token -> token.word().equals("votes"));
        return !tokens.isEmpty()
                && (told || counted)
                && tokens.getFirst().isCapitalised()
                && Words.OUTCOME.has(tokens.getFirst().word());
    }
}
