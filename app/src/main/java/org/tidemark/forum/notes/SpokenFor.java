package org.tidemark.forum.notes;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tidemark.forum.Speaker;
import org.tidemark.forum.SpeakerKind;
import org.tidemark.forum.notes.KnownNames.Mention;
import org.tidemark.forum.notes.Written.Token;

/// For whom somebody says to speak, in the opening words of a turn: "I have the honour to speak on behalf of the
/// African
/// Group". Who only joins what another said on behalf of a group speaks for itself.
final class SpokenFor {
    private static final int LONGEST_OPENING = 400;
    private static final int MOST_SENTENCES = 3;
    private static final int MOST_BEFORE = 24;

    private final KnownNames names;

    SpokenFor(KnownNames names) {
        this.names = names;
    }

    /// Whom the words name, as written.
    Optional<String> in(String words, Speaker speaker) {
        String opening = words.length() > LONGEST_OPENING ? words.substring(0, LONGEST_OPENING) : words;
        int start = 0;
        for (int n = 0; n < MOST_SENTENCES && start < opening.length(); n++) {
            int end = Sentence.end(opening, start, LONGEST_OPENING);
            var found = inSentence(opening.substring(start, end).strip(), speaker);
            if (found.isPresent()) {
                return found;
            }
            start = end + 1;
        }
        return Optional.empty();
    }

    private Optional<String> inSentence(String sentence, Speaker speaker) {
        String lower = sentence.toLowerCase(Locale.ROOT);
        if (lower.length() != sentence.length()) {
            return Optional.empty();
        }
        for (String phrase : Words.ON_BEHALF.all()) {
            int at = lower.indexOf(phrase);
            int end = at + phrase.length();
            if (at >= 0
                    && OnBehalf.isWordEdge(sentence, at)
                    && OnBehalf.isWordEdge(sentence, end)
                    && isOwn(sentence.substring(0, at), phrase, speaker)) {
                var whom = whom(sentence.substring(end).strip());
                if (whom.isPresent()) {
                    return whom;
                }
            }
        }
        return Optional.empty();
    }

    /// Whether the words before show that the speaker speaks so, and tell of nobody else who does.
    private boolean isOwn(String before, String phrase, Speaker speaker) {
        var tokens = Written.tokens(before, MOST_BEFORE + 1);
        if (tokens.size() > MOST_BEFORE
                || tokens.stream().anyMatch(token -> Words.JOINS_ANOTHER.has(token.word()))
                || namesAnother(before, tokens, speaker)) {
            return false;
        }
        return phrase.startsWith("speaking")
                || tokens.stream().allMatch(token -> Words.ADDRESS.has(token.word()))
                || tokens.stream().anyMatch(token -> Words.SPEAKS_SELF.has(token.word()));
    }

    private boolean namesAnother(String before, List<Token> tokens, Speaker speaker) {
        for (int i = 0; i < tokens.size(); i++) {
            Mention mention = names.at(before, tokens, i);
            if (mention != null && !mention.speakers().contains(speaker) && !isOfTheMeeting(mention)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOfTheMeeting(Mention mention) {
        return mention.speakers().stream().allMatch(Speaking::isOfTheMeeting);
    }

    private Optional<String> whom(String rest) {
        var tokens = Written.tokens(rest, 40);
        if (tokens.isEmpty()) {
            return Optional.empty();
        }
        int first = ReportedSpeech.isArticle(tokens.getFirst()) && tokens.size() > 1 ? 1 : 0;
        @Nullable Mention mention = names.at(rest, tokens, first);
        if (mention == null
                && first + 1 < tokens.size()
                && OnBehalf.isNumber(tokens.get(first).word())) {
            mention = names.at(rest, tokens, first + 1);
        }
        if (mention == null) {
            String counted = OnBehalf.counted(clause(rest, tokens));
            return counted.startsWith(OnBehalf.JOINT) ? Optional.of(counted) : Optional.empty();
        }
        var named = mention.speakers().getFirst();
        if (mention.speakers().size() > 1 || mention.people()) {
            return Optional.empty();
        }
        return named.kind() == SpeakerKind.STATE
                ? Optional.of(clause(rest, tokens))
                : Optional.of(TitleSpeaker.words(rest, tokens, mention));
    }

    /// The words up to where the speaker goes on in the first person.
    private static String clause(String rest, List<Token> tokens) {
        for (var token : tokens) {
            if (Words.SPEAKS_SELF.has(token.word())) {
                return Written.plain(rest.substring(0, token.start()));
            }
        }
        return Written.plain(rest);
    }
}
