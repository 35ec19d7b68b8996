package org.tidemark.forum.suggest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tidemark.forum.SpeakerKind;
import org.tidemark.forum.Stance;

/// What is learnt from codings, with sentences whose meaning is made up.
class LearningTest {
    private static final int SIZE = 24;
    private final Random random = new Random(1);

    @Test
    void what_always_shows_a_code_is_learnt_and_what_is_the_same_everywhere_is_not() {
        var rows = new ArrayList<double[]>();
        boolean[] found = new boolean[200];
        for (int i = 0; i < found.length; i++) {
            found[i] = i % 4 == 0;
            rows.add(new double[] {found[i] ? 1 : 0, 7, random.nextGaussian()});
        }
        var learnt = LogisticRegression.fit(rows, found, 1);
        assertThat(learnt.probability(new double[] {1, 7, 0})).isGreaterThan(0.9);
        assertThat(learnt.probability(new double[] {0, 7, 0})).isLessThan(0.05);
        assertThat(learnt.weights()[1]).isCloseTo(0, within(1e-6));
    }

    @Test
    void equations_are_solved() {
        double[][] a = {{4, 0, 0}, {2, 5, 0}, {1, 3, 6}};
        assertThat(new Cholesky(a).solve(new double[] {4 + 4 + 3, 2 + 10 + 9, 1 + 6 + 18}))
                .containsExactly(new double[] {1, 2, 3}, within(1e-9));
    }

    @Test
    void the_threshold_is_the_one_with_the_best_macro_f1() {
        double[] scores = {0.9, 0.2, 0.1, 0.8, 0.3, 0.1};
        boolean[] given = {true, false, false, true, false, false};
        double threshold = Thresholds.best(scores, given, 2);
        assertThat(threshold).isBetween(0.3, 0.8);
        assertThat(Thresholds.macroF1(scores, given, 2, threshold)).isEqualTo(1);
        assertThat(Thresholds.macroF1(scores, given, 2, 0.05)).isLessThan(0.6);
    }

    @Test
    void a_code_that_sentences_show_comes_first_with_that_sentence_as_evidence() {
        var concepts = concepts(4);
        var turns = turns(concepts, 30, true);
        var model = CodeModel.learn(concepts, turns, 5, 1);
        int first = 0;
        for (var turn : turns(concepts, 30, true)) {
            var likely = model.rank(concepts, turn.said()).getFirst();
            first += turn.of(likely.code()).isEmpty() ? 0 : 1;
            assertThat(likely.evidence()).isBetween(0, 1);
        }
        assertThat(first).isGreaterThan(25);
    }

    @Test
    void nothing_of_a_sitting_helps_to_judge_it() {
        var concepts = concepts(10);
        var figures = new CrossValidation(concepts, turns(concepts, 60, false), 5, 1).figures();
        assertThat(figures.ways().getFirst().recallAt5())
                .as("codes were given by chance: half of them are among any five of ten")
                .isBetween(0.3, 0.7);
    }

    @Test
    void the_same_codings_give_the_same_figures_in_whatever_order_they_come() {
        var concepts = concepts(4);
        var turns = turns(concepts, 20, true);
        var figures = new CrossValidation(concepts, turns, 5, 7).figures();
        assertThat(new CrossValidation(concepts, turns.reversed(), 5, 7).figures())
                .isEqualTo(figures);
        assertThat(figures.ways().getFirst().recallAt5()).isEqualTo(1);
        assertThat(figures.codings()).isEqualTo(20);
    }

    @Test
    void who_warns_against_it_opposes_it() {
        var concepts = concepts(1);
        var turns = IntStream.range(0, 40)
                .mapToObj(i -> {
                    boolean opposes = i % 2 == 0;
                    String words = opposes ? "We warn against it." : "We welcome it.";
                    return new Said.Coded(
                            new Said(
                                    "s" + i,
                                    SpeakerKind.STATE,
                                    "",
                                    null,
                                    List.of(new Said.Sentence(0, words.length(), words, direction()))),
                            List.of(new Said.Given("C0", opposes ? Stance.OPPOSE : Stance.SUPPORT, 0, 5)));
                })
                .toList();
        var model = CodeModel.learn(concepts, turns, 5, 1);
        assertThat(turns)
                .allMatch(turn -> model.rank(concepts, turn.said()).getFirst().stance()
                        == turn.codes().getFirst().stance());
    }

    private List<Concept> concepts(int count) {
        return IntStream.range(0, count)
                .mapToObj(code -> new Concept(
                        "C" + code,
                        Map.of(Concept.Kind.LABEL, List.of(new Concept.Wording("label" + code, direction())))))
                .toList();
    }

    /// Each turn is alone in its sitting, and has one sentence of chance and one of its code, or two of chance.
    private List<Said.Coded> turns(List<Concept> concepts, int count, boolean telling) {
        var turns = new ArrayList<Said.Coded>();
        for (int i = 0; i < count; i++) {
            var concept = concepts.get(random.nextInt(concepts.size()));
            float[] shown = direction();
            if (telling) {
                float[] meant = concept.all().getFirst().meaning();
                for (int k = 0; k < SIZE; k++) {
                    shown[k] = meant[k] + shown[k] / 3;
                }
            }
            var said = new Said(
                    "s" + i,
                    SpeakerKind.STATE,
                    "",
                    null,
                    List.of(
                            new Said.Sentence(0, 10, "Something.", direction()),
                            new Said.Sentence(11, 20, "Another.", Vectors.unit(shown))));
            turns.add(new Said.Coded(said, List.of(new Said.Given(concept.code(), Stance.SUPPORT, 11, 20))));
        }
        return List.copyOf(turns);
    }

    private float[] direction() {
        float[] direction = new float[SIZE];
        for (int i = 0; i < SIZE; i++) {
            direction[i] = (float) random.nextGaussian();
        }
        return Vectors.unit(direction);
    }
}
