package org.tidemark.composite.uncertainty;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.tidemark.composite.CompositeException;

/// How much of the variance of an output each uncertain choice explains.
///
/// @param byChoice the choices by their names, in the order in which they were given
/// @param a the outputs of the sample A, b of the sample B; ab of A with one choice from B
public record Sensitivity(Map<String, Effect> byChoice, double[] a, double[] b, double[][] ab) {
    private static final int BOOTSTRAP = 1000;

    /// First-order and total Sobol' index with their 5 % and 95 % bootstrap quantiles.
    public record Effect(
            double first, double firstLow, double firstHigh, double total, double totalLow, double totalHigh) {}

    static Sensitivity of(Specification specification, int points, long seed, Output output, Progress progress) {
        int choices = specification.choices().size();
        if (choices == 0) {
            throw new CompositeException("/uncertain", "nothing is uncertain");
        }
        var session = specification.uncertainty().session();
        int[] nominal = session.ranks(session.scores(specification.uncertainty().nominal()));
        int count = Math.multiplyExact(points, choices + 2);
        double[] y = new double[count];
        var failures = new ConcurrentHashMap<Integer, String>();
        new Runs(specification, count, progress).all((own, run) -> {
            try {
                double[] scores = specification.scores(own, keys(seed, choices, points, run));
                y[run] = output.of(scores, own.ranks(scores), nominal);
            } catch (CompositeException e) {
                failures.put(run, e.getMessage());
            }
        });
        refuse(failures, y, count);
        double[] a = Arrays.copyOfRange(y, 0, points);
        double[] b = Arrays.copyOfRange(y, points, 2 * points);
        double[][] ab = new double[choices][];
        for (int choice = 0; choice < choices; choice++) {
            ab[choice] = Arrays.copyOfRange(y, (2 + choice) * points, (3 + choice) * points);
        }
        return of(specification, seed, a, b, ab);
    }

    /// Run r is point r mod N of block r / N: A, B, then A with one choice from B.
    private static long[] keys(long seed, int choices, int points, int run) {
        int block = run / points;
        long[] keys = new long[choices];
        for (int choice = 0; choice < choices; choice++) {
            int sample = block == 1 || block == 2 + choice ? 2 : 1;
            keys[choice] = Streams.key(seed, sample, run % points, choice);
        }
        return keys;
    }

    private static void refuse(Map<Integer, String> failures, double[] y, int count) {
        if (!failures.isEmpty()) {
            int first = failures.keySet().stream().min(Integer::compare).orElseThrow();
            throw new CompositeException(
                    "/runs/" + first,
                    failures.get(first) + " (" + failures.size() + " of " + count
                            + " runs have no answer, and indices over the others would mislead)");
        }
        for (int run = 0; run < count; run++) {
            if (!Double.isFinite(y[run])) {
                throw new CompositeException("/runs/" + run, "the output is not a number");
            }
        }
    }

    private static Sensitivity of(Specification specification, long seed, double[] a, double[] b, double[][] ab) {
        SobolIndices indices = SobolIndices.of(a, b, ab, true);
        SobolIndices[] ends = SobolIndices.bootstrap(a, b, ab, true, BOOTSTRAP, seed, 0.05, 0.95);
        Map<String, Effect> byChoice = new LinkedHashMap<>();
        for (int choice = 0; choice < ab.length; choice++) {
            byChoice.put(
                    specification.choices().get(choice).name(),
                    new Effect(
                            indices.first()[choice],
                            ends[0].first()[choice],
                            ends[1].first()[choice],
                            indices.total()[choice],
                            ends[0].total()[choice],
                            ends[1].total()[choice]));
        }
        return new Sensitivity(byChoice, a, b, ab);
    }
}
