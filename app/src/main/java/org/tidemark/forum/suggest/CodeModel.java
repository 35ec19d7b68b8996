package org.tidemark.forum.suggest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.tidemark.forum.Stance;

/// What was learnt from codings: which sentences speak for a code, and how likely a code is by everything it has in
/// common with what was said. One judgement serves all codes, so that a code with few examples, or with none,
/// has the
/// benefit of the others.
///
/// @param sentences for each code the direction in which the meaning of sentences that show it lies
/// @param threshold from which likelihood on a code is taken as given
record CodeModel(
        List<String> codes,
        double[][] sentences,
        LogisticRegression likelihood,
        double threshold,
        StanceModel stances) {
    private static final double SENTENCE_PENALTY = 3;
    private static final double LIKELIHOOD_PENALTY = 100;

    /// @param evidence the number of the sentence that speaks most for it
    record Likely(String code, double likelihood, int evidence, Stance stance) {}

    /// Learns from what people coded.
    ///
    /// @param parts into how many parts to deal the sittings, so that nothing is judged by what it taught itself
    static CodeModel learn(List<Concept> concepts, List<Said.Coded> turns, int parts, long seed) {
        var codes = concepts.stream().map(Concept::code).toList();
        var traits = new Traits(concepts);
        var folds = new Folds(turns, parts, seed);
        var rows = new ArrayList<double[]>();
        var found = new ArrayList<Boolean>();
        for (int part = 0; part < folds.count(); part++) {
            double[][] others = sentences(concepts, folds.without(turns, part));
            for (var turn : folds.within(turns, part)) {
                double[][] each = traits.of(turn.said(), others);
                for (int code = 0; code < codes.size(); code++) {
                    rows.add(each[code]);
                    found.add(!turn.of(codes.get(code)).isEmpty());
                }
            }
        }
        boolean[] given = new boolean[found.size()];
        IntStream.range(0, given.length).forEach(i -> given[i] = found.get(i));
        var likelihood = LogisticRegression.fit(rows, given, LIKELIHOOD_PENALTY);
        double[] likely = rows.stream().mapToDouble(likelihood::probability).toArray();
        double[][] sentences = sentences(concepts, turns);
        return new CodeModel(
                codes,
                sentences,
                likelihood,
                Thresholds.best(likely, given, codes.size()),
                StanceModel.learn(turns, (said, code) -> traits.evidence(said, code, sentences[code]), codes));
    }

    /// The codebook's own words are examples as well.
    private static double[][] sentences(List<Concept> concepts, List<Said.Coded> turns) {
        var rows = new ArrayList<float[]>();
        var targets = new ArrayList<double[]>();
        for (var turn : turns) {
            for (var sentence : turn.said().sentences()) {
                rows.add(sentence.meaning());
                targets.add(concepts.stream()
                        .mapToDouble(concept ->
                                turn.of(concept.code()).stream().anyMatch(given -> given.touches(sentence)) ? 1 : 0)
                        .toArray());
            }
        }
        for (int code = 0; code < concepts.size(); code++) {
            for (var wording : concepts.get(code).all()) {
                var target = new double[concepts.size()];
                target[code] = 1;
                rows.add(wording.meaning());
                targets.add(target);
            }
        }
        return RidgeRegression.fit(rows, targets, concepts.size(), SENTENCE_PENALTY);
    }

    /// All codes, the most likely first. The concepts have to be those that it learnt with.
    List<Likely> rank(List<Concept> concepts, Said said) {
        if (said.sentences().isEmpty()) {
            return List.of();
        }
        var traits = new Traits(concepts);
        double[][] rows = traits.of(said, sentences);
        return IntStream.range(0, codes.size())
                .mapToObj(code -> {
                    int evidence = traits.evidence(said, code, sentences[code]);
                    return new Likely(
                            codes.get(code),
                            likelihood.probability(rows[code]),
                            evidence,
                            stances.of(said, said.sentences().get(evidence), codes.get(code)));
                })
                .sorted(Comparator.comparingDouble(Likely::likelihood).reversed())
                .toList();
    }
}
