package org.tidemark.forum.notes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tidemark.forum.Speaker;
import org.tidemark.forum.SpeakerKind;

/// How far splitting and resolving agree with what people marked.
///
/// A boundary is the place in the text where a turn's words begin. A found turn is right when it begins exactly
/// where
/// an expected one does. A speaker is right when kind, state and entity are those of the file; what was left unsure
/// counts as wrong. A turn for which the file names nobody (kind `other` without entity) is right when nobody known
/// was found.
final class Evaluation {
    private final Splitter splitter;
    private final SameSpeaker same;
    private final Speakers speakers;
    private final Map<String, Tally> shapes = new TreeMap<>();
    private final List<String> misses = new ArrayList<>();
    private final List<String> withoutSegments = new ArrayList<>();
    private final Tally all = new Tally();
    private int posts;
    private int found;

    Evaluation(Speakers speakers) {
        this.speakers = speakers;
        this.splitter = new Splitter(speakers);
        this.same = new SameSpeaker(speakers.names());
    }

    void take(List<Post> all, List<ExpectedTurn> expected) {
        var byPost = expected.stream()
                .collect(Collectors.groupingBy(ExpectedTurn::postId, LinkedHashMap::new, Collectors.toList()));
        for (var post : all) {
            var turns = byPost.remove(post.id());
            if (turns == null) {
                withoutSegments.add("post " + post.id() + " has no segments");
            } else {
                turns.sort(Comparator.comparingInt(ExpectedTurn::seq));
                compare(post, turns);
            }
        }
        byPost.keySet().forEach(id -> withoutSegments.add("segments of post " + id + " without the post"));
    }

    private void compare(Post post, List<ExpectedTurn> expected) {
        posts++;
        var turns = splitter.split(post.title(), post.text());
        found += turns.size();
        Map<Integer, Turn> byStart = new HashMap<>();
        turns.forEach(turn -> byStart.putIfAbsent(turn.body().start(), turn));
        int from = 0;
        for (var want : expected) {
            var place = Places.of(want, post.text(), from);
            Turn turn = place == null ? null : byStart.remove(place.start());
            from = place == null ? from : place.start() + (want.empty() ? 0 : 1);
            count(all, want, place, turn, post.text());
            count(shapes.computeIfAbsent(want.shape(), shape -> new Tally()), want, place, turn, post.text());
            explain(post, want, place, turn);
        }
        turns.stream()
                .filter(byStart::containsValue)
                .forEach(turn -> misses.add(post.id() + ": not expected: " + turn.speaker() + " | "
                        + beginning(turn.body().of(post.text()))));
    }

    private void count(Tally tally, ExpectedTurn want, Places.@Nullable Place place, @Nullable Turn turn, String text) {
        tally.expected++;
        boolean behalf =
                !want.speaker().onBehalfOf().isEmpty() && want.speaker().kind() != SpeakerKind.GROUP;
        tally.behalfExpected += behalf ? 1 : 0;
        if (turn == null || place == null) {
            return;
        }
        tally.begun++;
        tally.ended += endsAt(turn, place) ? 1 : 0;
        var speaker = speakerOf(turn, text);
        tally.speaker += same.speaker(want.speaker(), turn.speaker(), speaker, isAsked(turn)) ? 1 : 0;
        boolean sameWhom = speaker != null
                && Objects.equals(speaker.onBehalfOf(), want.speaker().onBehalfOf());
        tally.behalf += behalf && sameWhom ? 1 : 0;
    }

    private static boolean endsAt(Turn turn, Places.Place place) {
        return turn.empty() || place.end() < 0 || Math.abs(turn.body().end() - place.end()) <= 2;
    }

    private boolean isAsked(Turn turn) {
        return turn.speaker() != null && speakers.resolve(turn.speaker()) instanceof SpeakerResolution.Unsure;
    }

    private @Nullable Speaker speakerOf(Turn turn, String text) {
        return speakers.resolve(turn, text) instanceof SpeakerResolution.Resolved(Speaker speaker) ? speaker : null;
    }

    private void explain(Post post, ExpectedTurn want, Places.@Nullable Place place, @Nullable Turn turn) {
        String which = post.id() + "#" + want.seq() + " (" + want.shape() + ", " + want.speakerRaw() + "): ";
        if (place == null) {
            misses.add(which + "its first words are not in the text: " + want.firstWords());
        } else if (turn == null) {
            misses.add(which + "not found: " + want.firstWords());
        } else {
            if (!endsAt(turn, place)) {
                misses.add(which + "ends elsewhere: …" + ending(turn.body().of(post.text())));
            }
            if (!same.speaker(want.speaker(), turn.speaker(), speakerOf(turn, post.text()), isAsked(turn))) {
                misses.add(which + "speaker " + turn.speaker() + " is "
                        + speakers.resolve(turn, post.text()) + " and should be "
                        + want.speaker());
            }
        }
    }

    private static String beginning(String words) {
        return words.substring(0, Math.min(60, words.length())).replace('\n', ' ');
    }

    private static String ending(String words) {
        return words.substring(Math.max(0, words.length() - 50)).replace('\n', ' ');
    }

    double precision() {
        return Tally.ratio(all.begun, found);
    }

    double recall() {
        return Tally.ratio(all.begun, all.expected);
    }

    double f1() {
        double sum = precision() + recall();
        return sum == 0 ? 0 : 2 * precision() * recall() / sum;
    }

    /// Of all expected turns, those that were found with the right speaker.
    double speakerAccuracy() {
        return Tally.ratio(all.speaker, all.expected);
    }

    List<String> misses() {
        return misses;
    }

    List<String> unmatched() {
        return withoutSegments;
    }

    Map<String, Object> figures() {
        var figures = new LinkedHashMap<String, Object>();
        figures.put("posts", posts);
        figures.put("turns_expected", all.expected);
        figures.put("turns_found", found);
        figures.put("boundary_precision", precision());
        figures.put("boundary_recall", recall());
        figures.put("boundary_f1", f1());
        figures.put("end_agreement", Tally.ratio(all.ended, all.begun));
        figures.put("speaker_accuracy_of_found", Tally.ratio(all.speaker, all.begun));
        figures.put("speaker_accuracy_of_all", speakerAccuracy());
        figures.put("on_behalf_of_expected", all.behalfExpected);
        figures.put("on_behalf_of_right", all.behalf);
        return figures;
    }

    Map<String, Map<String, Object>> byShape() {
        return shapes.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, shape -> shape.getValue().figures(), (a, b) -> a, LinkedHashMap::new));
    }
}
