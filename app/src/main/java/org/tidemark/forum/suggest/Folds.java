package org.tidemark.forum.suggest;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Deals sittings out into parts of equal size, always in the same way; what was said in one sitting stays
/// together.
final class Folds {
    private final Map<String, Integer> parts = new HashMap<>();
    private final int count;

    Folds(List<Said.Coded> turns, int wanted, long seed) {
        var sittings = new ArrayList<>(turns.stream()
                .map(turn -> turn.said().sitting())
                .distinct()
                .sorted()
                .toList());
        Collections.shuffle(sittings, new Random(seed));
        count = Math.min(wanted, sittings.size());
        for (int i = 0; i < sittings.size(); i++) {
            parts.put(sittings.get(i), i % count);
        }
    }

    int count() {
        return count;
    }

    List<Said.Coded> within(List<Said.Coded> turns, int part) {
        return turns.stream().filter(turn -> part(turn) == part).toList();
    }

    List<Said.Coded> without(List<Said.Coded> turns, int part) {
        return turns.stream().filter(turn -> part(turn) != part).toList();
    }

    private int part(Said.Coded turn) {
        return parts.getOrDefault(turn.said().sitting(), -1);
    }
}
