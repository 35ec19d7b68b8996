package org.tidemark.forum.notes;

import java.util.List;
import java.util.Optional;
import org.tidemark.forum.notes.KnownNames.Mention;
import org.tidemark.forum.notes.Written.Token;

/// A first sentence that names the speaker on its way: `During the adoption, the Algerian delegation did not
/// accept …`.
final class InlineSpeaker {
    private static final int LONGEST_SENTENCE = 220;

    private InlineSpeaker() {}

    static Optional<Span> in(String text, KnownNames names) {
        int end = Sentence.end(text, 0, LONGEST_SENTENCE);
        var tokens = Written.tokens(text.substring(0, end), 40);
        var joint = together(text, tokens, names);
        if (joint.isPresent()) {
            return joint;
        }
        for (int i = 1; i < tokens.size(); i++) {
            Mention mention = names.at(text, tokens, i);
            if (mention == null) {
                continue;
            }
            int after = mention.to();
            while (after < tokens.size() && Words.ROLE.has(tokens.get(after).word())) {
                after++;
            }
            boolean delegate = after > mention.to();
            boolean clause = isAfterComma(text, tokens.get(i).start(), tokens.get(i - 1)) || isAfterThen(tokens, i);
            if ((delegate || clause && !mention.people()) && ReportedSpeech.isSaying(tokens, after)) {
                int from = ReportedSpeech.isArticle(tokens.get(i - 1)) ? i - 1 : i;
                return Optional.of(
                        new Span(tokens.get(from).start(), tokens.get(after - 1).end()));
            }
            i = mention.to() - 1;
        }
        return Optional.empty();
    }

    /// "Then the United Kingdom suggested …".
    private static boolean isAfterThen(List<Token> tokens, int name) {
        int before = name > 1 && ReportedSpeech.isArticle(tokens.get(name - 1)) ? name - 2 : name - 1;
        return before == 0 && Words.THEN.has(tokens.getFirst().word());
    }

    /// "Iran and Russia are keen …".
    private static Optional<Span> together(String text, List<Token> tokens, KnownNames names) {
        int from = 0;
        int many = 0;
        while (from < tokens.size()) {
            int name = ReportedSpeech.isArticle(tokens.get(from)) && from + 1 < tokens.size() ? from + 1 : from;
            Mention mention = names.at(text, tokens, name);
            if (mention == null || mention.people()) {
                return Optional.empty();
            }
            many++;
            from = mention.to();
            boolean more = from < tokens.size() && isJoined(text, tokens, from);
            if (!more) {
                break;
            }
            from += Words.AND.has(tokens.get(from).word()) ? 1 : 0;
        }
        boolean act = many > 1
                && from < tokens.size()
                && !tokens.get(from).isCapitalised()
                && Words.PLURAL_VERB.has(tokens.get(from).word());
        return act
                ? Optional.of(
                        new Span(tokens.getFirst().start(), tokens.get(from - 1).end()))
                : Optional.empty();
    }

    private static boolean isJoined(String text, List<Token> tokens, int at) {
        return Words.AND.has(tokens.get(at).word())
                || text.charAt(tokens.get(at - 1).end()) == ','
                        && tokens.get(at).isCapitalised();
    }

    private static boolean isAfterComma(String text, int start, Written.Token before) {
        int i = ReportedSpeech.isArticle(before) ? before.start() - 1 : start - 1;
        while (i > 0 && text.charAt(i) == ' ') {
            i--;
        }
        return i > 0 && text.charAt(i) == ',';
    }
}
