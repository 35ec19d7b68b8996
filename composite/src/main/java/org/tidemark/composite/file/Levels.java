package org.tidemark.composite.file;

import java.util.OptionalInt;
import org.tidemark.composite.Framework;

/// What method files call the levels of aggregates: `pillar` is level 2, `sub_index` level 3, `index` the top.
/// Any level
/// may be called by its number, too: `level_2`. In a framework of three levels both `pillar` and `sub_index`
/// are the middle
/// one; in one with more than four, `sub_index` is the one below the top.
final class Levels {
    private Levels() {}

    static OptionalInt named(Framework framework, String name) {
        int top = framework.levels();
        int level = switch (name) {
            case "index" -> top;
            case "pillar" -> top > 2 ? 2 : 0;
            case "sub_index" -> top > 2 ? top - 1 : 0;
            default -> name.matches("level_\\d{1,3}") ? Integer.parseInt(name.substring(6)) : 0;
        };
        boolean exists = level >= 2 && !framework.level(level).isEmpty();
        return exists ? OptionalInt.of(level) : OptionalInt.empty();
    }

    /// The usual name of a level.
    static String name(Framework framework, int level) {
        int top = framework.levels();
        if (level == top) {
            return "index";
        }
        if (level == 2) {
            return "pillar";
        }
        return level == top - 1 ? "sub_index" : "level_" + level;
    }
}
