package org.tidemark.forum;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What states have said in their own name on one code, up to a date.
///
/// @param positions by state, the earliest first; those without a date come last and change no standing
record Theme(SequencedMap<String, List<SpokenPosition>> positions) {
    /// Where a state stands by what it said. Four classes, so that the eye can tell them apart.
    enum Standing {
        SUPPORTS("new"),
        BOTH("part"),
        NEUTRAL("prop"),
        OPPOSES("gone"),
        SILENT("");

        private final String css;

        Standing(String css) {
            this.css = css;
        }

        /// The class of shapes and legends in the style sheet `map.css`.
        String css() {
            return css;
        }

        /// The kind of the tag that says it.
        String tag() {
            return switch (this) {
                case SUPPORTS -> "tide";
                case OPPOSES -> "rust";
                case BOTH, NEUTRAL, SILENT -> "";
            };
        }

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Theme of(List<SpokenPosition> all, LocalDate on) {
        var byState = new TreeMap<String, List<SpokenPosition>>();
        all.stream()
                .filter(SpokenPosition::inOwnName)
                .filter(p -> p.said() == null || p.said().isOver(on))
                .filter(p -> p.speaker().jurisdiction() != null)
                .sorted(Comparator.comparing(SpokenPosition::said, Comparator.nullsLast(Comparator.naturalOrder())))
                .forEach(
                        p -> byState.computeIfAbsent(String.valueOf(p.speaker().jurisdiction()), s -> new ArrayList<>())
                                .add(p));
        return new Theme(byState);
    }

    List<SpokenPosition> of(String state) {
        return positions.getOrDefault(state, List.of());
    }

    /// By what was said without doubt on the last day on which the state took a side; both when it took both
    /// then. To
    /// speak of it without taking a side changes nothing.
    Standing standing(String state) {
        var sure = of(state).stream().filter(p -> !p.doubtful()).toList();
        if (sure.isEmpty()) {
            return Standing.SILENT;
        }
        var sides = sure.stream().filter(p -> p.stance() != Stance.NEUTRAL).toList();
        if (sides.isEmpty()) {
            return Standing.NEUTRAL;
        }
        var last = latest(state).filter(sides::contains).orElse(sides.getLast());
        var stances = EnumSet.noneOf(Stance.class);
        sides.stream()
                .filter(p -> java.util.Objects.equals(p.said(), last.said()))
                .forEach(p -> stances.add(p.stance()));
        boolean both = stances.contains(Stance.SUPPORT) && stances.contains(Stance.OPPOSE);
        return both ? Standing.BOTH : stances.contains(Stance.SUPPORT) ? Standing.SUPPORTS : Standing.OPPOSES;
    }

    /// The dated position by which it stands: the last that took a side, or else the last of all.
    Optional<SpokenPosition> latest(String state) {
        var dated = of(state).stream()
                .filter(p -> !p.doubtful() && p.said() != null)
                .toList();
        return dated.stream()
                .filter(p -> p.stance() != Stance.NEUTRAL)
                .reduce((one, other) -> other)
                .or(() -> dated.stream().reduce((one, other) -> other));
    }

    /// Whether this position says the opposite of what the same state last said without doubt.
    static boolean isChange(SpokenPosition position, @Nullable SpokenPosition before) {
        return before != null
                && !position.doubtful()
                && position.said() != null
                && position.stance() != before.stance()
                && position.stance() != Stance.NEUTRAL
                && before.stance() != Stance.NEUTRAL;
    }
}
