package org.tidemark.forum.notes;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tidemark.forum.SpeakerKind;
import org.tidemark.forum.notes.Written.Token;

/// How a vote went by name: `In favour: Austria, Brazil …`.
final class RollCall {
    private static final int ENOUGH = 2;
    private static final Pattern AND = Pattern.compile("(?:^| )(?:and|et|y|e|и|و|&) ");

    private RollCall() {}

    /// "Votes for", "Yes (30)", "Present and not voting": all words are of a count, and one says how was voted.
    static boolean isLabel(String plain) {
        var tokens = Written.tokens(plain, 9);
        return !tokens.isEmpty()
                && tokens.size() <= 8
                && tokens.stream()
                        .allMatch(token -> Words.BALLOT.has(token.word())
                                || Words.COUNTED.has(token.word())
                                || Character.isDigit(token.word().charAt(0)))
                && tokens.stream().anyMatch(token -> Words.BALLOT.has(token.word()));
    }

    /// Whether the words can be of nothing but a vote, though no list follows on the line.
    static boolean isPlain(List<Token> tokens) {
        return isLabel(tokens.stream().map(Token::word).collect(Collectors.joining(" ")))
                && tokens.stream().anyMatch(token -> {
                    String key = Written.key(token.word());
                    return key.startsWith("vot") || key.startsWith("abst") || key.startsWith("favo");
                });
    }

    /// Whether these words are a list of states.
    static boolean isList(String words, Speakers speakers) {
        String beginning = words.length() > 200 ? words.substring(0, 200) : words;
        var parts = Arrays.stream(beginning.split("[,;]"))
                .map(Written::plain)
                .flatMap(part -> isState(part, speakers) ? Stream.of(part) : Arrays.stream(AND.split(part)))
                .map(Written::plain)
                .filter(part -> !part.isEmpty())
                .toList();
        long states = parts.stream().filter(part -> isState(part, speakers)).count();
        return states >= ENOUGH && states * 2 >= parts.size() || parts.size() == 1 && states == 1;
    }

    private static boolean isState(String part, Speakers speakers) {
        return speakers.names().labelled(part).stream().anyMatch(speaker -> speaker.kind() == SpeakerKind.STATE);
    }
}
