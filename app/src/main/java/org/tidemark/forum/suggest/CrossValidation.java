package org.tidemark.forum.suggest;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.tidemark.forum.Stance;

/// How well codes are suggested for what nothing was learnt from: sittings are dealt into parts, and each part is
/// judged
/// by what the other parts taught, thresholds included. Two ways of looking for words, and always saying what
/// is most
/// usual, are judged beside it in the same way.
public final class CrossValidation {
    private static final int PARTS = 10;
    private static final int SUGGESTED = 5;

    /// One way to suggest codes.
    ///
    /// @param recallAt5 of the codes that people gave, how many are among the first five suggested
    /// @param macroF1 the mean over the codes of F1, when what reaches the threshold is taken as given
    /// @param stance how often the stance of a code that people gave is theirs, or null where none is suggested
    public record Way(
            String name,
            double recallAt5,
            double macroF1,
            @Nullable Double stance) {}

    /// @param turns how many turns were looked at, of which `coded` carry `codings` codes
    public record Figures(int turns, int coded, int codings, int sittings, int parts, List<Way> ways) {}

    private final List<Concept> concepts;
    private final List<String> codes;
    private final List<Said.Coded> turns;
    private final int parts;
    private final long seed;

    public CrossValidation(CodedFile file, long seed) {
        this(file.concepts(), file.turns(), PARTS, seed);
    }

    CrossValidation(List<Concept> concepts, List<Said.Coded> turns, int parts, long seed) {
        this.concepts = concepts;
        this.codes = concepts.stream().map(Concept::code).toList();
        this.turns = turns.stream()
                .sorted(Comparator.comparing(turn -> turn.said().sitting()))
                .toList();
        this.parts = parts;
        this.seed = seed;
    }

    /// Scores of all codes for every turn, judged by what was learnt from others; `taken` are those that reach the
    /// threshold.
    private final class Judged {
        private final double[][] scores = new double[turns.size()][codes.size()];
        private final boolean[][] taken = new boolean[turns.size()][codes.size()];

        void put(int turn, double[] of, double threshold) {
            scores[turn] = of;
            for (int code = 0; code < of.length; code++) {
                taken[turn][code] = of[code] >= threshold && of[code] > 0;
            }
        }
    }

    public Figures figures() {
        var folds = new Folds(turns, parts, seed);
        var learnt = new Judged();
        var phrases = new Judged();
        var share = new Judged();
        var usual = new Judged();
        int[] stances = new int[2];
        var words = new WordMatch(concepts);
        for (int part = 0; part < folds.count(); part++) {
            var others = folds.without(turns, part);
            var model = CodeModel.learn(concepts, others, parts, seed);
            double shareThreshold = threshold(others, turn -> share(words, turn));
            double[] frequency = frequency(others);
            double usualThreshold = threshold(others, turn -> frequency);
            Stance commonest = commonest(others);
            var held = folds.within(turns, part);
            for (int i = 0; i < turns.size(); i++) {
                var turn = turns.get(i);
                if (held.contains(turn)) {
                    learnt.put(i, scores(model, turn, stances), model.threshold());
                    phrases.put(i, phrases(words, turn), 1);
                    share.put(i, share(words, turn), shareThreshold);
                    usual.put(i, frequency, usualThreshold);
                    stances[1] += (int) turn.codes().stream()
                            .filter(given -> codes.contains(given.code()) && given.stance() == commonest)
                            .count();
                }
            }
        }
        int codings = turns.stream()
                .mapToInt(turn -> (int) turn.codes().stream()
                        .filter(given -> codes.contains(given.code()))
                        .count())
                .sum();
        return new Figures(
                turns.size(),
                (int) turns.stream().filter(turn -> !turn.codes().isEmpty()).count(),
                codings,
                (int) turns.stream()
                        .map(turn -> turn.said().sitting())
                        .distinct()
                        .count(),
                folds.count(),
                List.of(
                        way("learnt", learnt, ratio(stances[0], codings)),
                        way("phrases", phrases, null),
                        way("words", share, null),
                        way("majority", usual, ratio(stances[1], codings))));
    }

    private double[] scores(CodeModel model, Said.Coded turn, int[] stances) {
        double[] scores = new double[codes.size()];
        for (var likely : model.rank(concepts, turn.said())) {
            scores[codes.indexOf(likely.code())] = likely.likelihood();
            stances[0] += (int) turn.of(likely.code()).stream()
                    .filter(given -> given.stance() == likely.stance())
                    .count();
        }
        return scores;
    }

    private double[] phrases(WordMatch words, Said.Coded turn) {
        return IntStream.range(0, codes.size())
                .mapToDouble(code -> turn.said().sentences().stream()
                        .mapToInt(sentence -> words.phrases(Stems.of(sentence.words()), code))
                        .sum())
                .toArray();
    }

    private double[] share(WordMatch words, Said.Coded turn) {
        return IntStream.range(0, codes.size())
                .mapToDouble(code -> turn.said().sentences().stream()
                        .mapToDouble(sentence -> words.share(java.util.Set.copyOf(Stems.of(sentence.words())), code))
                        .max()
                        .orElse(0))
                .toArray();
    }

    private double[] frequency(List<Said.Coded> from) {
        return codes.stream()
                .mapToDouble(code -> (double) from.stream()
                                .filter(turn -> !turn.of(code).isEmpty())
                                .count()
                        / from.size())
                .toArray();
    }

    private static Stance commonest(List<Said.Coded> from) {
        return Arrays.stream(Stance.values())
                .max(Comparator.comparingLong(stance -> from.stream()
                        .flatMap(turn -> turn.codes().stream())
                        .filter(given -> given.stance() == stance)
                        .count()))
                .orElseThrow();
    }

    private double threshold(List<Said.Coded> from, java.util.function.Function<Said.Coded, double[]> scores) {
        double[] all = from.stream().map(scores).flatMapToDouble(Arrays::stream).toArray();
        return Thresholds.best(all, given(from), codes.size());
    }

    private boolean[] given(List<Said.Coded> from) {
        boolean[] given = new boolean[from.size() * codes.size()];
        for (int i = 0; i < given.length; i++) {
            given[i] =
                    !from.get(i / codes.size()).of(codes.get(i % codes.size())).isEmpty();
        }
        return given;
    }

    private Way way(String name, Judged judged, @Nullable Double stance) {
        int found = 0;
        int all = 0;
        for (int i = 0; i < turns.size(); i++) {
            var first = firstOf(judged.scores[i]);
            for (int code = 0; code < codes.size(); code++) {
                int times = turns.get(i).of(codes.get(code)).isEmpty() ? 0 : 1;
                all += times;
                found += first.contains(code) ? times : 0;
            }
        }
        double[] taken = new double[turns.size() * codes.size()];
        for (int i = 0; i < taken.length; i++) {
            taken[i] = judged.taken[i / codes.size()][i % codes.size()] ? 1 : 0;
        }
        return new Way(name, ratio(found, all), Thresholds.macroF1(taken, given(turns), codes.size(), 1), stance);
    }

    private static List<Integer> firstOf(double[] scores) {
        return IntStream.range(0, scores.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer code) -> -scores[code]))
                .limit(SUGGESTED)
                .toList();
    }

    private static double ratio(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}
