package org.tidemark.forum.suggest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntBiFunction;
import java.util.regex.Pattern;
import org.tidemark.forum.SpeakerKind;
import org.tidemark.forum.Stance;

/// How a speaker stands, by the words for and against in the sentence that shows the code, by whether the chair
/// speaks,
/// and by how others stood on the same code.
///
/// @param others for each code how many supported, opposed, were neutral
/// @param likelihoods for each stance, in the order of [Stance]
record StanceModel(Map<String, int[]> others, int[] all, List<LogisticRegression> likelihoods) {
    private static final double PENALTY = 5;
    private static final double TRUST_IN_ALL = 2;
    private static final int AT_MOST = 2;

    private static final Pattern AGAINST = Pattern.compile(
            "\\b(against|oppos\\w*|reject\\w*|warn\\w*|worr\\w*|concern\\w*|object\\w*|regret\\w*|condemn\\w*|refus\\w*"
                    + "|den(y|ies|ied)|disagree\\w*|unacceptable|cannot|never|danger\\w*|threat\\w*|harmful|damage\\w*"
                    + "|undermin\\w*|resist\\w*|not (agree|accept|support|ready|ripe|in favour)"
                    + "|no (use|such|need|reason|place))\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern IN_FAVOUR = Pattern.compile(
            "\\b(support\\w*|welcom\\w*|commit\\w*|back(s|ed)?|favour\\w*|call(s|ed)? (for|on)|urg\\w+|should|must"
                    + "|need(s|ed)?|essential|cent(er|re|ral)|pledg\\w*|attach\\w*|strengthen\\w*|promot\\w*|full\\w*"
                    + "|firm\\w*|respect\\w*|grateful|thank\\w*|endors\\w*|affirm\\w*|invest\\w*)\\b",
            Pattern.CASE_INSENSITIVE);

    /// @param evidence the number of the sentence that speaks most for a code, by the code's number
    static StanceModel learn(List<Said.Coded> turns, ToIntBiFunction<Said, Integer> evidence, List<String> codes) {
        var others = new HashMap<String, int[]>();
        var all = new int[Stance.values().length];
        turns.forEach(turn -> turn.codes().forEach(given -> {
            others.computeIfAbsent(given.code(), code -> new int[all.length])[
                    given.stance().ordinal()]++;
            all[given.stance().ordinal()]++;
        }));
        var rows = new ArrayList<double[]>();
        var stances = new ArrayList<Stance>();
        for (var turn : turns) {
            for (var given : turn.codes()) {
                int sentence = codes.contains(given.code())
                        ? evidence.applyAsInt(turn.said(), codes.indexOf(given.code()))
                        : -1;
                if (sentence >= 0) {
                    int[] without = others.getOrDefault(given.code(), all).clone();
                    for (var own : turns) {
                        if (own.said().sitting().equals(turn.said().sitting())) {
                            own.of(given.code())
                                    .forEach(same -> without[same.stance().ordinal()]--);
                        }
                    }
                    rows.add(figures(turn.said(), turn.said().sentences().get(sentence), without, all));
                    stances.add(given.stance());
                }
            }
        }
        var likelihoods = new ArrayList<LogisticRegression>();
        if (!rows.isEmpty()) {
            for (Stance stance : Stance.values()) {
                boolean[] found = new boolean[rows.size()];
                for (int i = 0; i < found.length; i++) {
                    found[i] = stances.get(i) == stance;
                }
                likelihoods.add(LogisticRegression.fit(rows, found, PENALTY));
            }
        }
        return new StanceModel(others, all, likelihoods);
    }

    Stance of(Said said, Said.Sentence evidence, String code) {
        if (likelihoods.isEmpty()) {
            return Stance.SUPPORT;
        }
        double[] figures = figures(said, evidence, others.getOrDefault(code, new int[all.length]), all);
        Stance best = Stance.SUPPORT;
        double most = -1;
        for (Stance stance : Stance.values()) {
            double likely = likelihoods.get(stance.ordinal()).probability(figures);
            if (likely > most) {
                most = likely;
                best = stance;
            }
        }
        return best;
    }

    private static double[] figures(Said said, Said.Sentence evidence, int[] others, int[] all) {
        double everybody = java.util.Arrays.stream(all).sum();
        double same = java.util.Arrays.stream(others).sum();
        double[] figures = new double[2 + all.length];
        figures[0] =
                Math.min(AT_MOST, AGAINST.matcher(evidence.words()).results().count());
        figures[1] =
                Math.min(AT_MOST, IN_FAVOUR.matcher(evidence.words()).results().count());
        figures[2] = said.speaker() == SpeakerKind.CHAIR || said.speaker() == SpeakerKind.SECRETARIAT ? 1 : 0;
        for (int stance = 1; stance < all.length; stance++) {
            double usual = (all[stance] + 0.5) / (everybody + 1);
            figures[2 + stance] = Math.log((others[stance] + TRUST_IN_ALL * usual) / (same + TRUST_IN_ALL) / usual);
        }
        return figures;
    }
}
