package org.tidemark.forum.notes;

import java.util.List;
import java.util.Optional;
import org.tidemark.forum.Speaker;
import org.tidemark.forum.SpeakerKind;
import org.tidemark.forum.notes.KnownNames.Mention;
import org.tidemark.forum.notes.Written.Token;

/// Words that show whose they are though no label stands before them: a state speaks of itself by its name, at the
/// beginning (`Canada was glad to receive …`) or after an introduction (`To support the Board, China has …`), or as
/// "we in Ghana", "my country, Ghana".
final class MissingLabel {
    private static final int LONGEST_INTRODUCTION = 120;

    private MissingLabel() {}

    static Optional<Span> in(String text, KnownNames names, boolean anywhere) {
        var tokens = Written.tokens(text, 60);
        if (tokens.isEmpty()) {
            return Optional.empty();
        }
        return ofItself(text, tokens, names)
                .or(() -> inFirstPerson(text, tokens, names))
                .or(() -> anywhere ? later(text, tokens, names) : Optional.empty());
    }

    private static Optional<Span> ofItself(String text, List<Token> tokens, KnownNames names) {
        int first = ReportedSpeech.isArticle(tokens.getFirst()) && tokens.size() > 1 ? 1 : 0;
        var found = doing(text, tokens, first, names);
        if (found.isPresent()) {
            return found;
        }
        int comma = text.indexOf(',');
        if (comma < 0
                || comma > LONGEST_INTRODUCTION
                || !Words.JOIN.has(tokens.getFirst().word()) && !isIntroduction(tokens.getFirst())) {
            return Optional.empty();
        }
        for (int i = 1; i < tokens.size(); i++) {
            if (tokens.get(i).start() > comma) {
                int from = ReportedSpeech.isArticle(tokens.get(i)) && i + 1 < tokens.size() ? i + 1 : i;
                return doing(text, tokens, from, names).or(() -> acting(text, tokens, from, names));
            }
        }
        return Optional.empty();
    }

    /// Behind an introduction whatever looks like a verb is one: "To keep schools safe, Singapore begins early".
    private static Optional<Span> acting(String text, List<Token> tokens, int from, KnownNames names) {
        Mention mention = names.at(text, tokens, from);
        return mention != null
                        && !mention.people()
                        && mention.speakers().getFirst().kind() == SpeakerKind.STATE
                        && mention.to() < tokens.size()
                        && text.substring(
                                        tokens.get(mention.to() - 1).end(),
                                        tokens.get(mention.to()).start())
                                .isBlank()
                        && ReportedSpeech.isLikeVerb(tokens, mention.to())
                ? Optional.of(new Span(
                        tokens.get(from).start(), tokens.get(mention.to() - 1).end()))
                : Optional.empty();
    }

    /// A later sentence speaks of one state by its name, as its own delegates do: "Ghana is party to …".
    private static Optional<Span> later(String text, List<Token> tokens, KnownNames names) {
        Optional<Span> only = Optional.empty();
        for (int i = 1; i < tokens.size(); i++) {
            int before = tokens.get(i).start() - 2;
            if (before > 0 && ".?!,".indexOf(text.charAt(before)) >= 0) {
                var found = doing(text, tokens, i, names);
                if (found.isPresent() && only.isPresent()) {
                    return Optional.empty();
                }
                only = found.isPresent() ? found : only;
            }
        }
        return only;
    }

    /// "Canada was glad", "Thailand has put": a state acts at the beginning, and does not say or ask something.
    static boolean isDeed(String text, KnownNames names) {
        var tokens = Written.tokens(text, 14);
        if (tokens.size() < 2) {
            return false;
        }
        int first = ReportedSpeech.isArticle(tokens.getFirst()) ? 1 : 0;
        return doing(text, tokens, first, names).isPresent()
                && ReportedSpeech.in(text, names).isEmpty();
    }

    private static boolean isIntroduction(Token first) {
        return switch (Written.key(first.word())) {
            case "as",
                    "since",
                    "after",
                    "before",
                    "like",
                    "while",
                    "regarding",
                    "concerning",
                    "among",
                    "under",
                    "through",
                    "today",
                    "this",
                    "last",
                    "despite",
                    "because",
                    "when",
                    "en",
                    "dans",
                    "desde",
                    "por",
                    "para",
                    "pour",
                    "depuis",
                    "comme",
                    "como",
                    "chair",
                    "mr",
                    "madam",
                    "thank" -> true;
            default -> false;
        };
    }

    private static Optional<Span> doing(String text, List<Token> tokens, int from, KnownNames names) {
        Mention mention = names.at(text, tokens, from);
        if (mention == null
                || mention.people()
                || !isBody(mention.speakers().getFirst())
                || mention.to() >= tokens.size()) {
            return Optional.empty();
        }
        Token verb = tokens.get(mention.to());
        boolean acts = !verb.isCapitalised()
                && text.substring(tokens.get(mention.to() - 1).end(), verb.start())
                        .isBlank()
                && (Words.OTHER_VERB.has(verb.word()) || ReportedSpeech.isSaying(tokens, mention.to()));
        return acts
                ? Optional.of(new Span(
                        tokens.get(from).start(), tokens.get(mention.to() - 1).end()))
                : Optional.empty();
    }

    private static Optional<Span> inFirstPerson(String text, List<Token> tokens, KnownNames names) {
        for (int i = 1; i < tokens.size(); i++) {
            Mention mention = names.at(text, tokens, i);
            if (mention != null
                    && isBody(mention.speakers().getFirst())
                    && !mention.people()
                    && isMine(tokens, i, mention.to())) {
                return Optional.of(new Span(
                        tokens.get(i).start(), tokens.get(mention.to() - 1).end()));
            }
        }
        return Optional.empty();
    }

    /// "we in Ghana", "my country, Ghana", "in Ghana we", "the Government of Ghana has".
    private static boolean isMine(List<Token> tokens, int from, int to) {
        String before = word(tokens, from - 1);
        String earlier = word(tokens, from - 2);
        String after = word(tokens, to);
        return before.equals("in") && (earlier.equals("we") || after.equals("we") || after.equals("our"))
                || before.equals("country") && (earlier.equals("my") || earlier.equals("our"))
                || before.equals("delegation") && earlier.equals("my")
                || before.equals("of") && earlier.equals("government") && from <= 4
                || before.equals("of") && earlier.equals("behalf") && isSpoken(tokens, from);
    }

    /// "On behalf of Ghana", "I speak on behalf of Ghana"; but "Peru will speak on behalf of" is told of somebody.
    private static boolean isSpoken(List<Token> tokens, int from) {
        return from <= 3 || tokens.subList(0, from).stream().anyMatch(token -> isFirstPerson(token.word()));
    }

    private static boolean isFirstPerson(String word) {
        return switch (Written.key(word)) {
            case "i", "we", "speaking", "statement", "my", "our", "honour", "this", "je", "nous" -> true;
            default -> false;
        };
    }

    private static String word(List<Token> tokens, int i) {
        return i >= 0 && i < tokens.size() ? Written.key(tokens.get(i).word()) : "";
    }

    /// Whether the subject is a state or a body and nothing but its name.
    static boolean isBody(String text, ReportedSpeech.Subject subject, KnownNames names) {
        var speakers = names.called(text.substring(subject.start(), subject.end()));
        return !speakers.isEmpty() && isBody(speakers.getFirst());
    }

    private static boolean isBody(Speaker speaker) {
        return switch (speaker.kind()) {
            case STATE, GROUP, UN_ENTITY, IGO, NGO -> true;
            case CHAIR, SECRETARIAT, ROLL_CALL, OTHER, UNKNOWN -> false;
        };
    }
}
