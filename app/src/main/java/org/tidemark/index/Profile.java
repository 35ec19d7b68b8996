package org.tidemark.index;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tidemark.composite.Explanation;

/// One jurisdiction in one edition: its score, what it is made of, and where a step would raise it most.
///
/// @param row its line in the ranking
/// @param ranked how many jurisdictions have a rank
/// @param parts its dimensions, in their order
record Profile(Ranking.Row row, long ranked, List<Part> parts) {
    /// One element with what is beneath it.
    ///
    /// @param known what was published of it; null when nothing was found
    /// @param share its weight as a share of the dimensions that were scored, 0 to 1; 0 when that is not known
    record Part(EditionElement element, @Nullable KnownScore known, double share, List<Part> parts) {

        /// By how many points the whole would rise if this scored 100; 0 when that cannot be said.
        double gain() {
            return known == null || known.score() == null ? 0 : share * (100 - known.score());
        }
    }

    static Profile of(Edition edition, KnownScores known, String place) {
        var computation = Computation.of(edition, known, Choice.own(edition));
        var ranking = Ranking.of(edition, known, computation);
        var row = ranking.rows().stream()
                .filter(each -> each.jurisdiction().equals(place))
                .findFirst()
                .orElseThrow(IndexPages::notFound);
        var explained = row.computed() == null
                ? List.<Explanation>of()
                : computation
                        .result()
                        .orElseThrow()
                        .explain(place, edition.top().code())
                        .children();
        return new Profile(
                row,
                ranking.ranked(),
                edition.dimensions().stream()
                        .map(each -> part(edition, known, place, each, share(explained, each)))
                        .toList());
    }

    private static double share(List<Explanation> explained, EditionElement element) {
        return explained.stream()
                .filter(each -> each.code().equals(element.code()))
                .mapToDouble(Explanation::effectiveShare)
                .findFirst()
                .orElse(0);
    }

    private static Part part(Edition edition, KnownScores known, String place, EditionElement element, double share) {
        return new Part(
                element,
                known.of(place, element.code()).orElse(null),
                share,
                edition.children(element.code()).stream()
                        .map(child -> part(edition, known, place, child, 0))
                        .toList());
    }

    /// Whether a dimension without a score is known not to have been scored.
    boolean complete() {
        return row.published() != null && row.published().complete();
    }

    /// The dimensions by what the whole would gain from them, the most first.
    List<Part> byGain() {
        return parts.stream()
                .filter(part -> part.gain() > 0)
                .sorted(Comparator.comparingDouble(Part::gain).reversed())
                .toList();
    }

    /// How many scores beneath the index are known.
    long known() {
        return parts.stream()
                .flatMap(Profile::all)
                .filter(part -> part.known() != null)
                .count();
    }

    private static Stream<Part> all(Part part) {
        return Stream.concat(Stream.of(part), part.parts().stream().flatMap(Profile::all));
    }
}
