package org.tidemark.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One element of an edition: who scored what on it.
///
/// @param scores known scores, the highest first; ties by code
/// @param silent jurisdictions of which it is not known
/// @param path the elements above it, from the index down
record ElementView(
        EditionElement element,
        List<KnownScore> scores,
        List<String> silent,
        List<EditionElement> path,
        List<EditionElement> children) {

    static ElementView of(Edition edition, KnownScores known, EditionElement element) {
        var scores = known.on(element.code())
                .sorted(Comparator.comparing(ElementView::number).reversed().thenComparing(KnownScore::jurisdiction))
                .toList();
        return new ElementView(
                element,
                scores,
                edition.jurisdictions().stream()
                        .filter(place -> scores.stream()
                                .noneMatch(score -> score.jurisdiction().equals(place)))
                        .toList(),
                path(edition, element.parent()),
                edition.children(element.code()));
    }

    private static double number(KnownScore known) {
        return known.score() == null ? -1 : known.score();
    }

    private static List<EditionElement> path(Edition edition, @Nullable String parent) {
        var path = new ArrayList<EditionElement>();
        for (var above = at(edition, parent);
                above.isPresent();
                above = at(edition, above.get().parent())) {
            path.addFirst(above.get());
        }
        return path;
    }

    private static Optional<EditionElement> at(Edition edition, @Nullable String code) {
        return code == null ? Optional.empty() : edition.element(code);
    }

    Optional<KnownScore> of(@Nullable String jurisdiction) {
        return scores.stream()
                .filter(score -> score.jurisdiction().equals(jurisdiction))
                .findFirst();
    }

    /// The shade of a score on the map: `s1` up to 25, `s2` up to 50, `s3` up to 75, `s4` above; empty when unknown.
    static String shade(@Nullable Double score) {
        if (score == null) {
            return "";
        }
        return score <= 25 ? "s1" : score <= 50 ? "s2" : score <= 75 ? "s3" : "s4";
    }
}
