package org.tidemark.forum.notes;

import java.util.List;
import java.util.Locale;
import org.tidemark.forum.notes.Written.Token;

/// A line of its own by the note-taker or about the page: a remark in brackets, a stage direction, a caption, a
/// link.
final class EditorNote {
    private static final int LONGEST_PROCEDURE = 80;

    private EditorNote() {}

    static boolean is(String text, View view) {
        var line = view.line();
        char first = text.charAt(line.start());
        char last = text.charAt(line.end() - 1);
        char beforeLast = line.end() - 2 > line.start() ? text.charAt(line.end() - 2) : ' ';
        boolean enclosed = first == '(' && isClosing(')', last, beforeLast)
                || first == '[' && isClosing(']', last, beforeLast)
                || first == '*' && last == '*' && line.end() - line.start() > 2
                || first == '_' && last == '_' && line.end() - line.start() > 2;
        return enclosed || isAboutThePage(view.text());
    }

    private static boolean isClosing(char bracket, char last, char beforeLast) {
        return last == bracket || beforeLast == bracket && (last == '.' || last == ';');
    }

    /// "Meeting resumes at 15:00", "The session is adjourned".
    private static boolean isProcedure(List<Token> tokens) {
        int first = ReportedSpeech.isArticle(tokens.getFirst()) && tokens.size() > 1 ? 1 : 0;
        return Words.MEETING.has(tokens.get(first).word())
                && tokens.stream().skip(first + 1).limit(2).anyMatch(token -> Words.PROCEDURE.has(token.word()));
    }

    private static boolean isAboutThePage(String words) {
        String lower = words.toLowerCase(Locale.ROOT);
        if (lower.startsWith("http://") || lower.startsWith("https://") || lower.startsWith("www.")) {
            return true;
        }
        var tokens = Written.tokens(words.length() > 60 ? words.substring(0, 60) : words, 6);
        if (tokens.isEmpty()) {
            return false;
        }
        if (tokens.getFirst().word().equals("By")) {
            return tokens.size() <= 4 && words.length() < 40 && !words.endsWith(".");
        }
        if (words.length() <= LONGEST_PROCEDURE && isProcedure(tokens)) {
            return true;
        }
        int colon = words.indexOf(':');
        return colon > 0
                && colon < 40
                && Words.NOTE.has(tokens.getFirst().word())
                && tokens.stream().filter(token -> token.end() <= colon).count() <= 4;
    }
}
