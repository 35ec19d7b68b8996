package org.tidemark.index;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// All that was known of an edition's published scores at a moment. What is not here is unknown, never nought.
record KnownScores(List<KnownScore> all) {
    KnownScores {
        all = List.copyOf(all);
    }

    Optional<KnownScore> of(String jurisdiction, String element) {
        return all.stream()
                .filter(each -> each.jurisdiction().equals(jurisdiction)
                        && each.element().equals(element))
                .findFirst();
    }

    Stream<KnownScore> on(String element) {
        return all.stream().filter(each -> each.element().equals(element));
    }

    SortedSet<String> jurisdictions() {
        return all.stream().map(KnownScore::jurisdiction).collect(Collectors.toCollection(TreeSet::new));
    }
}
