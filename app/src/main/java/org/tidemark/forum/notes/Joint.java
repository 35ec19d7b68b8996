package org.tidemark.forum.notes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tidemark.forum.Speaker;
import org.tidemark.forum.SpeakerKind;
import org.tidemark.forum.notes.KnownNames.Mention;
import org.tidemark.forum.notes.Written.Token;

/// States that speak together: "Iran and Russia", "Peru, Chile and Mexico". It is a state's statement, but no
/// single
/// one's.
final class Joint {
    private static final int MOST_WORDS = 40;

    private Joint() {}

    static Optional<Speaker> in(String plain, KnownNames names) {
        var tokens = Written.tokens(plain, MOST_WORDS);
        List<String> codes = new ArrayList<>();
        int i = 0;
        while (i < tokens.size()) {
            int name = ReportedSpeech.isArticle(tokens.get(i)) && i + 1 < tokens.size() ? i + 1 : i;
            Mention mention = names.at(plain, tokens, name);
            if (mention == null || mention.people() || !isOneState(mention.speakers())) {
                return Optional.empty();
            }
            codes.add(String.valueOf(mention.speakers().getFirst().jurisdiction()));
            i = mention.to();
            if (i < tokens.size()) {
                boolean and = Words.AND.has(tokens.get(i).word());
                String between =
                        plain.substring(tokens.get(i - 1).end(), tokens.get(i).start());
                if (!and && !isJoining(between)) {
                    return Optional.empty();
                }
                i += and ? 1 : 0;
            }
        }
        boolean told = codes.size() > 1 && codes.stream().distinct().count() == codes.size() && isAnd(plain, tokens);
        return told
                ? Optional.of(Speaking.entity(SpeakerKind.STATE, codes.stream().collect(Collectors.joining("+"))))
                : Optional.empty();
    }

    /// Bodies that speak together, "UNODC and WHO"; one of them has to be chosen.
    static List<Speaker> bodies(String plain, KnownNames names) {
        List<Speaker> bodies = new ArrayList<>();
        var tokens = Written.tokens(plain, MOST_WORDS);
        int i = 0;
        while (i < tokens.size()) {
            Mention mention = names.at(plain, tokens, i);
            boolean one = mention != null && mention.speakers().size() == 1 && TitleSpeaker.isBody(mention);
            if (!one || mention == null) {
                return List.of();
            }
            bodies.add(mention.speakers().getFirst());
            i = mention.to();
            if (i < tokens.size() && !Words.AND.has(tokens.get(i++).word())) {
                return List.of();
            }
        }
        return bodies.stream().distinct().toList();
    }

    /// "Geneva, Switzerland, France" may be anything; "France and Switzerland", "France & Switzerland" are two.
    private static boolean isAnd(String plain, List<Token> tokens) {
        return plain.indexOf('&') > 0
                || plain.indexOf('+') > 0
                || tokens.stream().anyMatch(token -> Words.AND.has(token.word()));
    }

    private static boolean isJoining(String between) {
        String mark = between.strip();
        return mark.equals(",") || mark.equals("&") || mark.equals("+") || mark.equals("/");
    }

    private static boolean isOneState(List<Speaker> speakers) {
        return speakers.size() == 1 && speakers.getFirst().kind() == SpeakerKind.STATE;
    }
}
