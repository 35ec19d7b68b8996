package org.tidemark.forum.notes;

import java.util.Arrays;
import org.tidemark.forum.SpeakerKind;

/// How a vote went by name: `In favour: Austria, Brazil …`.
final class RollCall {
    private static final int ENOUGH = 2;

    private RollCall() {}

    /// Whether these words are a list of states.
    static boolean isList(String words, Speakers speakers) {
        String beginning = words.length() > 200 ? words.substring(0, 200) : words;
        var parts = Arrays.stream(beginning.split("[,;]"))
                .map(Written::plain)
                .filter(part -> !part.isEmpty())
                .toList();
        long states = parts.stream()
                .filter(part ->
                        speakers.names().called(part).stream().anyMatch(speaker -> speaker.kind() == SpeakerKind.STATE))
                .count();
        return states >= ENOUGH && states * 2 >= parts.size() || parts.size() == 1 && states == 1;
    }
}
