package org.tidemark.forum.notes;

import java.util.List;
import java.util.Optional;
import org.tidemark.forum.notes.KnownNames.Mention;
import org.tidemark.forum.notes.Written.Token;

/// The first lines of a statement on a page that lists several, where its title was cut off.
final class Teaser {
    private Teaser() {}

    /// Whose statement a teaser without its title is: "Ghana told the plenary …", "This is presented for IDPC …".
    static Optional<String> in(String text, KnownNames names) {
        var tokens = Written.tokens(text, 24);
        if (tokens.size() < 3) {
            return Optional.empty();
        }
        if (Written.key(tokens.getFirst().word()).equals("this")
                && tokens.get(1).word().equals("is")) {
            return forWhom(text, tokens, names);
        }
        int first = ReportedSpeech.isArticle(tokens.getFirst()) ? 1 : 0;
        Mention mention = names.at(text, tokens, first);
        boolean acts = mention != null
                && TitleSpeaker.isBody(mention)
                && !mention.people()
                && mention.to() < tokens.size()
                && !tokens.get(mention.to()).isCapitalised()
                && text.charAt(tokens.get(mention.to() - 1).end()) == ' ';
        return acts && mention != null ? Optional.of(TitleSpeaker.words(text, tokens, mention)) : Optional.empty();
    }

    /// The longest name behind "for" or "on behalf of", however it is written.
    private static Optional<String> forWhom(String text, List<Token> tokens, KnownNames names) {
        for (int i = 2; i < Math.min(tokens.size() - 1, 9); i++) {
            String word = tokens.get(i).word();
            boolean before = word.equals("for")
                    || word.equals("of") && tokens.get(i - 1).word().equals("behalf");
            int from = ReportedSpeech.isArticle(tokens.get(i + 1)) ? i + 2 : i + 1;
            for (int to = Math.min(tokens.size(), i + 11); before && to > from; to--) {
                String name = text.substring(
                        tokens.get(from).start(), tokens.get(to - 1).end());
                if (names.called(name).stream().anyMatch(speaker -> TitleSpeaker.isBody(speaker.kind()))) {
                    return Optional.of(name);
                }
            }
        }
        return Optional.empty();
    }
}
