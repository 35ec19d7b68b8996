package org.tidemark.forum;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a state has said, theme by theme, each position marked when it turned against the one before.
record StateView(List<Group> themes, List<SpokenPosition> joint) {
    /// @param changed whether the state had said the opposite before
    record Line(SpokenPosition position, boolean changed) {}

    record Group(String code, String label, List<Line> lines) {}

    static StateView of(List<SpokenPosition> all) {
        var byCode = new LinkedHashMap<String, List<SpokenPosition>>();
        all.stream()
                .filter(SpokenPosition::inOwnName)
                .forEach(p ->
                        byCode.computeIfAbsent(p.code(), c -> new ArrayList<>()).add(p));
        var themes = new ArrayList<Group>();
        byCode.forEach((code, positions) ->
                themes.add(new Group(code, positions.getFirst().label(), lines(positions))));
        themes.sort((one, other) -> other.lines().size() - one.lines().size());
        return new StateView(themes, all.stream().filter(p -> !p.inOwnName()).toList());
    }

    private static List<Line> lines(List<SpokenPosition> positions) {
        var lines = new ArrayList<Line>();
        @Nullable SpokenPosition before = null;
        for (var position : positions) {
            lines.add(new Line(position, Theme.isChange(position, before)));
            if (!position.doubtful() && position.said() != null && position.stance() != Stance.NEUTRAL) {
                before = position;
            }
        }
        return lines;
    }
}
