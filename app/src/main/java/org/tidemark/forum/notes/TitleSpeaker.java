package org.tidemark.forum.notes;

import java.util.List;
import java.util.Optional;
import org.tidemark.forum.SpeakerKind;
import org.tidemark.forum.notes.KnownNames.Mention;
import org.tidemark.forum.notes.Written.Token;

/// The speaker named by a title: `Statement of Sweden …`, `USA makes national statement`, `…: Colombia statement`,
/// `… – Red Cross`.
final class TitleSpeaker {
    private static final Character.UnicodeScript LATIN = Character.UnicodeScript.LATIN;
    private static final int MOST_WORDS_OF_OFFICE = 14;

    private TitleSpeaker() {}

    /// The speaker in the title of a page.
    static Optional<String> in(String title, KnownNames names) {
        String text = Written.plain(title);
        return ofStatement(text, names).or(() -> lastPart(text, names));
    }

    /// The speaker in a title that says that there is a statement.
    static Optional<String> ofStatement(String title, KnownNames names) {
        String text = Written.plain(title.replace("’s ", " ").replace("'s ", " "));
        var tokens = Written.tokens(text, 40);
        for (int i = 0; i < tokens.size(); i++) {
            if (!Words.SPEECH_NOUN.has(tokens.get(i).word())) {
                continue;
            }
            var after = giver(text, tokens, i + 1, names);
            if (after.isPresent()) {
                return after;
            }
            var before = owner(text, tokens, i, names);
            if (before.isPresent()) {
                return before;
            }
        }
        return Optional.empty();
    }

    /// "statement (made) by Sweden", "statement on behalf of the African Group".
    private static Optional<String> giver(String text, List<Token> tokens, int from, KnownNames names) {
        if (from < tokens.size()
                && Character.UnicodeScript.of(tokens.get(from - 1).word().codePointAt(0)) != LATIN) {
            var genitive = holder(text, tokens, from, names);
            if (genitive.isPresent()) {
                return genitive;
            }
        }
        for (int i = from; i < Math.min(tokens.size(), from + 6); i++) {
            String word = tokens.get(i).word();
            boolean by = Words.BY.has(word) || word.equals("behalf");
            if (!by && tokens.get(i).isCapitalised()) {
                return Optional.empty();
            }
            int next = i + 1;
            while (by
                    && next < tokens.size()
                    && (ReportedSpeech.isArticle(tokens.get(next))
                            || tokens.get(next).word().equals("of"))) {
                next++;
            }
            if (by && next < tokens.size()) {
                int first = next;
                var found = body(text, tokens, next, names).or(() -> holder(text, tokens, first, names));
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    /// "the Minister of Health of Latvia", "H.E. Ms. Example, Ambassador of Norway": an office and whose it is.
    private static Optional<String> holder(String text, List<Token> tokens, int from, KnownNames names) {
        boolean office = false;
        for (int i = from; i < Math.min(tokens.size(), from + MOST_WORDS_OF_OFFICE); i++) {
            Mention mention = names.at(text, tokens, i);
            boolean meeting = mention != null
                    && Speaking.isOfTheMeeting(mention.speakers().getFirst());
            if (mention != null && (isBody(mention) || meeting) && (office || i == from)) {
                return Optional.of(words(text, tokens, mention));
            }
            String word = tokens.get(i).word();
            office |= Words.ROLE.has(word) || Words.HONORIFIC.has(word);
            boolean goesOn = tokens.get(i).isCapitalised()
                    || Words.ROLE.has(word)
                    || Words.BY.has(word)
                    || ReportedSpeech.isArticle(tokens.get(i))
                    || word.equals("and");
            if (!goesOn || mention != null && !isBody(mention)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /// "Colombia statement", "Swiss national statement", "USA makes national statement", "Germany speech".
    private static Optional<String> owner(String text, List<Token> tokens, int noun, KnownNames names) {
        for (int i = Math.max(0, noun - 8); i < noun; i++) {
            Mention mention = names.at(text, tokens, i);
            if (mention == null || !isBody(mention)) {
                continue;
            }
            boolean near = tokens.subList(mention.to(), Math.max(mention.to(), noun)).stream()
                    .allMatch(TitleSpeaker::mayStandBetween);
            boolean first = i == 0
                    || text.substring(tokens.get(i - 1).end(), tokens.get(i).start())
                            .matches(".*[:–—|-].*|^ $");
            if (mention.to() <= noun && near && first) {
                return Optional.of(words(text, tokens, mention));
            }
        }
        return Optional.empty();
    }

    private static boolean mayStandBetween(Token token) {
        return switch (Written.key(token.word())) {
            case "national",
                    "opening",
                    "closing",
                    "plenary",
                    "country",
                    "official",
                    "written",
                    "oral",
                    "joint",
                    "general",
                    "debate",
                    "makes",
                    "made",
                    "gives",
                    "gave",
                    "delivers",
                    "delivered",
                    "presents",
                    "reads",
                    "its",
                    "a",
                    "the",
                    "first",
                    "final",
                    "minister",
                    "ministers",
                    "delegation",
                    "ambassador",
                    "president",
                    "high",
                    "level",
                    "short",
                    "strong",
                    "full" -> true;
            default -> false;
        };
    }

    private static Optional<String> body(String text, List<Token> tokens, int at, KnownNames names) {
        Mention mention = names.at(text, tokens, at);
        return mention == null || !isBody(mention) || mention.people() && !followedByOffice(tokens, mention.to())
                ? Optional.empty()
                : Optional.of(words(text, tokens, mention));
    }

    private static boolean followedByOffice(List<Token> tokens, int at) {
        return at < tokens.size() && Words.ROLE.has(tokens.get(at).word());
    }

    /// What stands after the last colon or dash, when it is a speaker's name and nothing else.
    private static Optional<String> lastPart(String text, KnownNames names) {
        int cut = -1;
        for (int i = 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ':' || c == '–' || c == '—' || c == '|' || c == '-' && text.charAt(i - 1) == ' ') {
                cut = i;
            }
        }
        String part = Written.plain(text.substring(cut + 1));
        return cut > 0 && names.called(part).stream().anyMatch(speaker -> isBody(speaker.kind()))
                ? Optional.of(part)
                : Optional.empty();
    }

    static String words(String text, List<Token> tokens, Mention mention) {
        return text.substring(
                tokens.get(mention.from()).start(), tokens.get(mention.to() - 1).end());
    }

    static boolean isBody(Mention mention) {
        return isBody(mention.speakers().getFirst().kind());
    }

    static boolean isBody(SpeakerKind kind) {
        return switch (kind) {
            case STATE, GROUP, UN_ENTITY, IGO, NGO -> true;
            case CHAIR, SECRETARIAT, ROLL_CALL, OTHER, UNKNOWN -> false;
        };
    }
}
