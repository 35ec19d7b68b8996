package org.tidemark.forum;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Where states moved between two sessions, by what they said in their own name without doubt.
///
/// @param turned those that took the other side in the later session
/// @param taken those that took a side in the later session and had said nothing of it on record before
record Moves(List<Moves.Turn> turned, List<SpokenPosition> taken) {
    /// @param before what it last said in the earlier session
    /// @param after what it last said in the later one
    record Turn(SpokenPosition before, SpokenPosition after) {}

    private record Subject(String state, String code) implements Comparable<Subject> {
        @Override
        public int compareTo(Subject other) {
            int byState = state.compareTo(other.state);
            return byState != 0 ? byState : code.compareTo(other.code);
        }
    }

    /// @param all everything said in the two sessions and before
    static Moves between(String from, String to, List<SpokenPosition> all) {
        Map<Subject, List<SpokenPosition>> bySubject = all.stream()
                .filter(p -> p.inOwnName() && p.speaker().jurisdiction() != null)
                .filter(p -> !p.doubtful() && p.stance() != Stance.NEUTRAL)
                .collect(Collectors.groupingBy(
                        p -> new Subject(String.valueOf(p.speaker().jurisdiction()), p.code()),
                        TreeMap::new,
                        Collectors.toList()));
        var turned = new ArrayList<Turn>();
        var taken = new ArrayList<SpokenPosition>();
        for (var said : bySubject.values()) {
            var inOrder = said.stream()
                    .sorted(Comparator.comparing(
                            SpokenPosition::said, Comparator.nullsFirst(Comparator.naturalOrder())))
                    .toList();
            var before = last(inOrder, from);
            var after = last(inOrder, to);
            if (before.isPresent()
                    && after.isPresent()
                    && before.get().stance() != after.get().stance()) {
                turned.add(new Turn(before.get(), after.get()));
            } else if (after.isPresent() && onlyIn(inOrder, to, after.get())) {
                taken.add(after.get());
            }
        }
        return new Moves(turned, taken);
    }

    private static java.util.Optional<SpokenPosition> last(List<SpokenPosition> inOrder, String session) {
        return inOrder.stream().filter(p -> p.session().equals(session)).reduce((one, other) -> other);
    }

    /// Whether nothing of it was said elsewhere before what was said in this session.
    private static boolean onlyIn(List<SpokenPosition> inOrder, String session, SpokenPosition last) {
        return inOrder.stream()
                .filter(p -> !p.session().equals(session))
                .noneMatch(p -> p.said() == null
                        || last.said() == null
                        || p.said().compareTo(Objects.requireNonNull(last.said())) < 0);
    }
}
