package org.tidemark.forum.notes;

import java.util.List;
import org.tidemark.forum.notes.Written.Token;

/// What shows that words are part of a sentence and name nobody.
final class Sentence {
    private Sentence() {}

    static boolean isPart(List<Token> tokens) {
        Token first = tokens.getFirst();
        return isSentenceWord(first)
                || tokens.stream()
                        .anyMatch(token -> !token.isCapitalised()
                                && Words.SENTENCE.has(token.word())
                                && !Words.JOIN.has(token.word()));
    }

    /// "Will" and "May" are names as well.
    private static boolean isSentenceWord(Token first) {
        return Words.SENTENCE.has(first.word())
                && !first.word().equals("Will")
                && !first.word().equals("May")
                && !Written.isShouted(first.word());
    }

    /// The place after the sentence that begins at `from`, at most `longest` characters on.
    static int end(String text, int from, int longest) {
        int limit = Math.min(text.length(), from + longest);
        for (int i = from; i < limit; i++) {
            char c = text.charAt(i);
            boolean ends = c == '.' || c == '?' || c == '!' || c == ';' || c == '…';
            if (ends && (i + 1 == limit || text.charAt(i + 1) == ' ')) {
                return i;
            }
        }
        return limit;
    }
}
