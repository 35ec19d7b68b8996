package org.tidemark.atlas;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/// One jurisdiction of the table under the map.
///
/// @param within the name of the country of a state, province or city
/// @param decisive the step by which it came to where it stands
record MapRow(
        String code, String name, @Nullable String within, Situation situation, Standing standing, Step decisive) {
    /// Newest first for `-date`; those equal in what is sorted by keep the order of names.
    static Comparator<MapRow> order(String sort, Comparator<String> names) {
        Comparator<MapRow> byName = Comparator.comparing(MapRow::name, names);
        Comparator<MapRow> order = switch (sort.startsWith("-") ? sort.substring(1) : sort) {
            case "date" -> Comparator.comparing(row -> row.decisive.happened());
            case "standing" -> Comparator.comparing(MapRow::standing);
            default -> byName;
        };
        return (sort.startsWith("-") ? order.reversed() : order).thenComparing(byName);
    }
}
