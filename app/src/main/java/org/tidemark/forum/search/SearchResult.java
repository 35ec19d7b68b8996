package org.tidemark.forum.search;

import java.util.List;
import org.tidemark.web.Paging;

/// One page of what a search found, and how all of it divides.
///
/// @param codes how many of those found carry each code
public record SearchResult(Found found, Paging paging, List<Hit> hits, List<Found.Facet> codes) {
    static final SearchResult NOTHING =
            new SearchResult(Found.nothing(false), new Paging(1, 1, 0), List.of(), List.of());
}
