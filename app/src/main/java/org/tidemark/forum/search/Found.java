package org.tidemark.forum.search;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The newest interventions that a search found, no more than [#MOST].
///
/// @param query what was looked for as the database reads it, or null when only filters were given
/// @param tooCommon whether all words were so common that no language looks for them
/// @param hasMore whether there are more than these
public record Found(@Nullable String query, boolean tooCommon, List<Found.Entry> entries, boolean hasMore) {
    public static final int MOST = 1000;

    /// @param day the last day on which it may have been said, or null when no source dates it
    public record Entry(
            String ref,
            String session,
            String forum,
            @Nullable LocalDate day,
            String kind,
            @Nullable String state) {}

    /// One value of a filter, and how many of the entries have it.
    public record Facet(String value, int count) {}

    static Found nothing(boolean tooCommon) {
        return new Found(null, tooCommon, List.of(), false);
    }

    List<String> refs(int from, int size) {
        return entries.stream().skip(from).limit(size).map(Entry::ref).toList();
    }

    List<Facet> states(int most) {
        return facets(Entry::state, most);
    }

    List<Facet> kinds(int most) {
        return facets(Entry::kind, most);
    }

    List<Facet> sessions(int most) {
        return facets(Entry::session, most);
    }

    List<Facet> years(int most) {
        return facets(
                        entry -> entry.day() == null
                                ? null
                                : String.valueOf(entry.day().getYear()),
                        most)
                .stream()
                .sorted(Comparator.comparing(Facet::value).reversed())
                .toList();
    }

    private List<Facet> facets(Function<Entry, @Nullable String> value, int most) {
        Map<String, Long> counts = entries.stream()
                .map(value)
                .filter(each -> each != null && !each.isEmpty())
                .map(String::valueOf)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return counts.entrySet().stream()
                .map(each -> new Facet(each.getKey(), each.getValue().intValue()))
                .sorted(Comparator.comparingInt(Facet::count).reversed().thenComparing(Facet::value))
                .limit(most)
                .toList();
    }
}
