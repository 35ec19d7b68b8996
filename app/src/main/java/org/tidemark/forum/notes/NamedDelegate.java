package org.tidemark.forum.notes;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tidemark.forum.notes.ReportedSpeech.Subject;
import org.tidemark.forum.notes.Written.Token;

/// A delegate as summary records name them, with a verb: `Mr. Example (Nigeria) said that …`, `Ms. Example
/// (Ireland),
/// speaking on behalf of the European Union, asked …`.
final class NamedDelegate {
    private static final int MOST_NAMES = 6;
    private static final int LONGEST_CLAUSE = 160;

    private static final Set<String> CLAUSE =
            Set.of("on", "also", "supported", "seconded", "joined", "backed", "followed", "represented", "echoed");

    private NamedDelegate() {}

    static Optional<Subject> in(String text, List<Token> tokens, KnownNames names) {
        int name = 0;
        while (name < tokens.size()
                && name < MOST_NAMES
                && isOfName(tokens.get(name))
                && (name == 0 || isTogether(text, tokens.get(name - 1), tokens.get(name)))) {
            name++;
        }
        if (name == 0 || name >= tokens.size()) {
            return Optional.empty();
        }
        int open = tokens.get(name - 1).end();
        int close = text.indexOf(')', open);
        if (!text.startsWith(" (", open)
                || close < 0
                || close - open > LONGEST_CLAUSE
                || !holdsBody(text, tokens, close, name, names)) {
            return Optional.empty();
        }
        int next = firstFrom(tokens, close);
        int verb = next < tokens.size() ? afterClause(text, tokens, next) : next;
        if (verb >= tokens.size() || !isVerb(tokens, verb)) {
            return Optional.empty();
        }
        int end = verb == next ? close + 1 : tokens.get(verb - 1).end();
        return Optional.of(
                new Subject(tokens.getFirst().start(), end, tokens.get(verb).start()));
    }

    /// The token behind a clause between commas that says for whom or how somebody speaks, else the same token.
    static int afterClause(String text, List<Token> tokens, int at) {
        Token first = tokens.get(at);
        boolean clause = at > 0
                && text.startsWith(",", first.start() - 2)
                && !first.isCapitalised()
                && (Words.DOING.has(first.word()) || CLAUSE.contains(first.word()));
        if (!clause) {
            return at;
        }
        int comma = text.indexOf(',', first.start());
        return comma < 0 || comma - first.start() > LONGEST_CLAUSE ? at : firstFrom(tokens, comma);
    }

    private static int firstFrom(List<Token> tokens, int place) {
        int i = 0;
        while (i < tokens.size() && tokens.get(i).start() < place) {
            i++;
        }
        return i;
    }

    private static boolean isOfName(Token token) {
        return token.isCapitalised() || Words.PERSON_JOINS.has(token.word());
    }

    private static boolean isTogether(String text, Token one, Token other) {
        String between = text.substring(one.end(), other.start());
        return between.isBlank() || between.equals(". ");
    }

    private static boolean holdsBody(String text, List<Token> tokens, int close, int from, KnownNames names) {
        for (int i = from; i < tokens.size() && tokens.get(i).end() <= close; i++) {
            var mention = names.at(text, tokens, i);
            if (mention != null && !mention.people() && TitleSpeaker.isBody(mention)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isVerb(List<Token> tokens, int i) {
        return ReportedSpeech.isSaying(tokens, i)
                || ReportedSpeech.isLikeVerb(tokens, i)
                || !tokens.get(i).isCapitalised()
                        && Words.OTHER_VERB.has(tokens.get(i).word());
    }
}
