package org.tidemark.index;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The jurisdictions of an edition, the best first, as published and as computed here.
record Ranking(List<Row> rows) {
    /// One jurisdiction.
    ///
    /// @param published what was published of the index; null when nothing was found
    /// @param range the ranks that the published score leaves open; null when it is unknown
    /// @param computed our own score; null when a dimension is unknown
    /// @param unknown the dimensions for want of which it cannot be computed
    record Row(
            String jurisdiction,
            @Nullable KnownScore published,
            @Nullable RankRange range,
            Computation.@Nullable Score computed,
            List<EditionElement> unknown) {

        boolean isRanked() {
            return range != null;
        }

        /// Ours less the published one; empty where one is missing.
        Optional<Double> difference() {
            return published == null || published.score() == null || computed == null
                    ? Optional.empty()
                    : Optional.of(computed.score() - published.score());
        }
    }

    static Ranking of(Edition edition, KnownScores known, Computation computation) {
        var scored = known.on(edition.top().code()).toList();
        return new Ranking(edition.jurisdictions().stream()
                .map(place -> {
                    var published = known.of(place, edition.top().code()).orElse(null);
                    return new Row(
                            place,
                            published,
                            published == null ? null : range(published, scored),
                            computation.of(place).orElse(null),
                            Computation.unknown(edition, known, place));
                })
                .sorted(Comparator.comparing((Row row) -> row.range() == null)
                        .thenComparing(
                                row -> row.range() == null ? 0 : row.range().best())
                        .thenComparing(Row::jurisdiction))
                .toList());
    }

    /// Published scores are whole numbers: whoever has the same number may stand before or behind.
    private static @Nullable RankRange range(KnownScore one, List<KnownScore> all) {
        var score = one.score();
        if (score == null) {
            return one.rank() == null ? null : new RankRange(one.rank(), one.rank());
        }
        var scores =
                all.stream().map(KnownScore::score).filter(Objects::nonNull).toList();
        int above = (int) scores.stream().filter(other -> other > score).count();
        int best = one.rank() == null ? above + 1 : one.rank();
        int same = (int) scores.stream().filter(other -> other.equals(score)).count();
        return new RankRange(best, best + same - 1);
    }

    /// How many have a published score or rank.
    long ranked() {
        return rows.stream().filter(Row::isRanked).count();
    }

    /// How many could be computed.
    long computed() {
        return rows.stream().filter(row -> row.computed() != null).count();
    }
}
