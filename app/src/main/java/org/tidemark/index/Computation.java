package org.tidemark.index;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tidemark.composite.Data;
import org.tidemark.composite.Element;
import org.tidemark.composite.Framework;
import org.tidemark.composite.Result;

/// The index of an edition, computed from what is known of its dimensions.
///
/// A jurisdiction is computed when all its dimensions are known: each has a score, or it is known that the rest was
/// not scored. What was not scored is left out and the other weights are scaled up; what is unknown is never guessed.
final class Computation {
    /// @param rank 1 is the best among those computed; ties share the better rank
    record Score(double score, int rank) {}

    private final Edition edition;
    private final Choice choice;
    private final Map<String, Score> scores;
    private final @Nullable Result result;

    private Computation(Edition edition, Choice choice, Map<String, Score> scores, @Nullable Result result) {
        this.edition = edition;
        this.choice = choice;
        this.scores = scores;
        this.result = result;
    }

    static Computation of(Edition edition, KnownScores known, Choice choice) {
        var wanted = edition.dimensions().stream()
                .filter(each -> !choice.dropped().contains(each.code()))
                .toList();
        var units = edition.jurisdictions().stream()
                .filter(place -> unknown(edition, known, place).isEmpty())
                .filter(place -> wanted.stream().anyMatch(each -> score(known, place, each) != null))
                .toList();
        if (units.isEmpty()) {
            return new Computation(edition, choice, Map.of(), null);
        }
        var data = Data.of(units);
        for (var dimension : wanted) {
            data.column(
                    dimension.code(),
                    units.stream()
                            .mapToDouble(place -> number(score(known, place, dimension)))
                            .toArray());
        }
        var result = choice.rule().method().apply(framework(edition, choice, wanted), data.build());
        return new Computation(edition, choice, scores(edition, result), result);
    }

    private static Map<String, Score> scores(Edition edition, Result result) {
        double[] scores = result.scores(edition.top().code());
        int[] ranks = result.ranks(edition.top().code());
        var found = new LinkedHashMap<String, Score>();
        for (int row = 0; row < scores.length; row++) {
            if (!Double.isNaN(scores[row])) {
                found.put(result.data().unit(row), new Score(scores[row], ranks[row]));
            }
        }
        return found;
    }

    private static Framework framework(Edition edition, Choice choice, List<EditionElement> dimensions) {
        var elements = new ArrayList<Element>();
        for (var dimension : dimensions) {
            elements.add(Element.indicator(dimension.code(), edition.top().code())
                    .named(dimension.name())
                    .weighing(choice.weight(dimension)));
        }
        elements.add(Element.aggregate(edition.top().code(), 2, null)
                .named(edition.top().name()));
        return Framework.of(elements);
    }

    /// The dimensions of which it is not known how a jurisdiction scored, nor that it did not.
    static List<EditionElement> unknown(Edition edition, KnownScores known, String jurisdiction) {
        boolean complete = known.of(jurisdiction, edition.top().code())
                .filter(KnownScore::complete)
                .isPresent();
        return complete
                ? List.of()
                : edition.dimensions().stream()
                        .filter(each -> known.of(jurisdiction, each.code()).isEmpty())
                        .toList();
    }

    private static @Nullable Double score(KnownScores known, String jurisdiction, EditionElement element) {
        return known.of(jurisdiction, element.code()).map(KnownScore::score).orElse(null);
    }

    private static double number(@Nullable Double score) {
        return score == null ? Double.NaN : score;
    }

    Edition edition() {
        return edition;
    }

    Choice choice() {
        return choice;
    }

    /// By jurisdiction; who is not here cannot be computed.
    Map<String, Score> scores() {
        return scores;
    }

    Optional<Score> of(String jurisdiction) {
        return Optional.ofNullable(scores.get(jurisdiction));
    }

    /// All the steps, to explain a number by; empty when nobody could be computed.
    Optional<Result> result() {
        return Optional.ofNullable(result);
    }
}
