package org.tidemark.forum.suggest;

import java.util.Arrays;

/// From which score on a code is taken as given.
final class Thresholds {
    private static final int TRIED = 200;

    private Thresholds() {}

    /// The score with the highest macro-F1 (the middle one, when several are as good). Scores stand turn by
    /// turn, in
    /// each turn code by code.
    static double best(double[] scores, boolean[] given, int codes) {
        double[] sorted = scores.clone();
        Arrays.sort(sorted);
        double best = -1;
        double first = 0;
        double last = 0;
        for (int i = 0; i < TRIED; i++) {
            // most of what is worth trying lies near the top
            double rank = 1 - Math.pow((double) i / TRIED, 2);
            double threshold = sorted[(int) Math.round(rank * (sorted.length - 1))];
            double f1 = macroF1(scores, given, codes, threshold);
            if (f1 > best + 1e-12) {
                best = f1;
                first = threshold;
            }
            if (f1 > best - 1e-12) {
                last = threshold;
            }
        }
        return (first + last) / 2;
    }

    /// The mean over the codes of F1; a code that is neither given nor found counts as nought.
    static double macroF1(double[] scores, boolean[] given, int codes, double threshold) {
        double sum = 0;
        for (int code = 0; code < codes; code++) {
            int right = 0;
            int both = 0;
            for (int i = code; i < scores.length; i += codes) {
                boolean found = scores[i] >= threshold && scores[i] > 0;
                right += found && given[i] ? 1 : 0;
                both += (found ? 1 : 0) + (given[i] ? 1 : 0);
            }
            sum += both == 0 ? 0 : 2.0 * right / both;
        }
        return sum / codes;
    }
}
