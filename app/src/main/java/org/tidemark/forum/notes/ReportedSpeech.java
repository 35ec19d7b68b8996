package org.tidemark.forum.notes;

import java.util.List;
import java.util.Optional;
import org.tidemark.forum.SpeakerKind;
import org.tidemark.forum.notes.KnownNames.Mention;
import org.tidemark.forum.notes.Written.Token;

/// A sentence whose subject is the speaker and whose verb is one of saying: `Germany asks why …`,
/// `Argentina – Minister of Health said that …`. The words begin with the verb.
final class ReportedSpeech {
    private static final int MOST_WORDS_OF_OFFICE = 9;
    private static final int SHORTEST_MISTYPED = 7;
    private static final int SHORTEST_LIKE_VERB = 5;

    private ReportedSpeech() {}

    /// The label, and where the verb stands, in the view.
    record Subject(int start, int end, int verb) {}

    static Optional<Subject> in(String text, KnownNames names) {
        var tokens = Written.tokens(text, 24);
        if (tokens.size() < 2) {
            return Optional.empty();
        }
        var delegate = NamedDelegate.in(text, tokens, names);
        if (delegate.isPresent()) {
            return delegate;
        }
        int first = isArticle(tokens.getFirst()) ? 1 : 0;
        int name = first;
        while (name < Math.min(tokens.size() - 1, MOST_WORDS_OF_OFFICE)
                && (Words.ROLE.has(tokens.get(name).word())
                        || name > first && Words.JOIN.has(tokens.get(name).word()))) {
            name++;
        }
        var ofOffice = name > first && names.at(text, tokens, name) != null
                ? subject(text, tokens, name, names)
                : Optional.<Subject>empty();
        return ofOffice.or(() -> subject(text, tokens, first, names));
    }

    private static Optional<Subject> subject(String text, List<Token> tokens, int first, KnownNames names) {
        Mention mention = names.at(text, tokens, first);
        if (mention == null) {
            return nameless(tokens, first).or(() -> mistyped(tokens, first, names));
        }
        if (mention.speakers().getFirst().kind() == SpeakerKind.ROLL_CALL) {
            return Optional.empty();
        }
        int next = mention.to();
        int behind = next < tokens.size() ? NamedDelegate.afterClause(text, tokens, next) : next;
        if (behind > next && isSaying(tokens, behind)) {
            return Optional.of(new Subject(
                    tokens.getFirst().start(),
                    tokens.get(behind - 1).end(),
                    tokens.get(behind).start()));
        }
        int office = next;
        while (office < tokens.size()
                && office - next < MOST_WORDS_OF_OFFICE
                && !isSaying(tokens, office)
                && !(office > next && isDeedOfDelegation(tokens, office))
                && !(office == next && isDeedOfOfficer(mention, tokens, office))
                && !(office == next + 1 && isSlipOfDelegation(tokens, office))
                && !(office == next && isLikeVerb(tokens, office))) {
            office++;
        }
        boolean holdsOffice = tokens.subList(next, Math.min(office, tokens.size())).stream()
                .anyMatch(token -> Words.ROLE.has(token.word()));
        boolean direct = office == next;
        if (direct
                && office < tokens.size()
                && text.substring(tokens.get(next - 1).end(), tokens.get(next).start())
                        .contains(",")) {
            return Optional.empty();
        }
        if (office >= tokens.size()
                || !direct && !(holdsOffice && isOffice(text, tokens, next, office))
                || direct && mention.people() && !holdsOffice) {
            return Optional.empty();
        }
        int start = tokens.getFirst().start();
        return Optional.of(new Subject(
                start, tokens.get(office - 1).end(), tokens.get(office).start()));
    }

    /// "Pakistn can accept": one slip of the hand in the name of a state.
    private static Optional<Subject> mistyped(List<Token> tokens, int first, KnownNames names) {
        Token name = tokens.get(first);
        boolean says = first + 1 < tokens.size()
                && name.isCapitalised()
                && name.word().length() >= SHORTEST_MISTYPED
                && isSaying(tokens, first + 1)
                && names.near(name.word()).size() == 1;
        return says
                ? Optional.of(new Subject(
                        tokens.getFirst().start(),
                        name.end(),
                        tokens.get(first + 1).start()))
                : Optional.empty();
    }

    /// "Ghana delegation is with those before": behind the word for a delegation any verb will do.
    private static boolean isDeedOfDelegation(List<Token> tokens, int i) {
        return Words.ANONYMOUS.has(tokens.get(i - 1).word())
                && !tokens.get(i).isCapitalised()
                && Words.OTHER_VERB.has(tokens.get(i).word());
    }

    /// "The Rapporteur reads out the figures": what the chair or the secretariat does is told of them.
    private static boolean isDeedOfOfficer(Mention mention, List<Token> tokens, int i) {
        return mention.speakers().stream().allMatch(Speaking::isOfTheMeeting)
                && !tokens.get(i).isCapitalised()
                && Words.OTHER_VERB.has(tokens.get(i).word());
    }

    /// "One delegation wants …", "Delegates asked …", "Delegation wish to …".
    private static Optional<Subject> nameless(List<Token> tokens, int first) {
        int noun = first;
        while (noun < Math.min(tokens.size(), first + 2)
                && !Words.ANONYMOUS.has(tokens.get(noun).word())) {
            noun++;
        }
        boolean counted = noun == first
                || noun == first + 1 && Words.HOW_MANY.has(tokens.get(first).word());
        boolean says = counted && noun + 1 < tokens.size() && isSaid(tokens, noun + 1);
        return says
                ? Optional.of(new Subject(
                        tokens.getFirst().start(),
                        tokens.get(noun).end(),
                        tokens.get(noun + 1).start()))
                : Optional.empty();
    }

    private static boolean isSaid(List<Token> tokens, int i) {
        return isSaying(tokens, i)
                || !tokens.get(i).isCapitalised()
                        && Words.PLURAL_VERB.has(tokens.get(i).word());
    }

    static boolean isSaying(List<Token> tokens, int i) {
        if (i >= tokens.size() || tokens.get(i).isCapitalised()) {
            return false;
        }
        String word = tokens.get(i).word();
        if (Words.SPEECH_VERB.has(word) || isMistyped(word)) {
            return true;
        }
        return Words.SPEECH_AID.has(word)
                && i + 1 < tokens.size()
                && !tokens.get(i + 1).isCapitalised()
                && (Words.SPEECH_AID.has(tokens.get(i + 1).word())
                        || Words.SPEECH_VERB.has(tokens.get(i + 1).word())
                        || isModal(word));
    }

    /// No list holds all verbs: behind a name, a small word that ends as they do is one.
    static boolean isLikeVerb(List<Token> tokens, int i) {
        String word = tokens.get(i).word();
        boolean past = word.endsWith("ed")
                && i + 1 < tokens.size()
                && Words.AFTER_VERB.has(tokens.get(i + 1).word());
        boolean ending = past || word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("'s");
        return ending
                && word.length() >= SHORTEST_LIKE_VERB
                && !tokens.get(i).isCapitalised()
                && word.indexOf('’') < 0
                && !Words.ROLE.has(word)
                && !Words.OTHER_VERB.has(word);
    }

    private static boolean isMistyped(String word) {
        String key = Written.key(word);
        return key.length() >= SHORTEST_MISTYPED
                && (key.endsWith("s") || key.endsWith("ed"))
                && Words.SPEECH_VERB.all().stream()
                        .anyMatch(verb -> verb.length() >= SHORTEST_MISTYPED && OneSlip.between(verb, key));
    }

    /// "Ghana delegation aks for": behind the word for a delegation even a short word may be mistyped.
    private static boolean isSlipOfDelegation(List<Token> tokens, int i) {
        String key = Written.key(tokens.get(i).word());
        return Words.ANONYMOUS.has(tokens.get(i - 1).word())
                && !tokens.get(i).isCapitalised()
                && key.length() >= 3
                && !Words.JOIN.has(key)
                && !Words.SENTENCE.has(key)
                && !Words.OTHER_VERB.has(key)
                && Words.SPEECH_VERB.all().stream().anyMatch(verb -> verb.length() >= 3 && OneSlip.between(verb, key));
    }

    private static boolean isModal(String word) {
        return word.equals("would")
                || word.equals("did")
                || word.equals("does")
                || word.equals("could")
                || word.equals("can")
                || word.equals("cannot");
    }

    private static boolean isOffice(String text, List<Token> tokens, int from, int to) {
        String between =
                text.substring(tokens.get(from - 1).end(), tokens.get(to - 1).end());
        return between.indexOf('.') < 0
                && between.indexOf(';') < 0
                && tokens.subList(from, to).stream()
                        .allMatch(token ->
                                token.isCapitalised() || Words.ROLE.has(token.word()) || Words.JOIN.has(token.word()));
    }

    static boolean isArticle(Token token) {
        return switch (Written.key(token.word())) {
            case "the", "la", "le", "el", "l", "los", "las", "les", "o", "a" -> true;
            default -> false;
        };
    }
}
