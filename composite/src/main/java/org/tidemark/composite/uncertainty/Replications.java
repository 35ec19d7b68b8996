package org.tidemark.composite.uncertainty;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.tidemark.composite.CompositeException;
import org.tidemark.composite.statistics.Quantiles;

/// Many indices, each with every uncertain choice drawn anew. A replication that has no answer (a geometric
/// mean that met
/// a 0) is counted, kept with its reason and left out of the statistics.
///
/// Ranks take 2 bytes for each unit and replication. Scores take 8 and are kept up to 20 million.
public final class Replications {
    private static final long MOST_SCORES = 20_000_000;

    private final Specification specification;
    private final IntFunction<long[]> keys;
    private final int count;
    private final int[] nominal;
    private final char[] ranks;
    private final double[] scores;
    private final Map<Integer, String> failures;

    private Replications(Specification specification, IntFunction<long[]> keys, int count, int[] nominal) {
        this.specification = specification;
        this.keys = keys;
        this.count = count;
        this.nominal = nominal;
        this.ranks = new char[Math.multiplyExact(count, nominal.length)];
        boolean keeps = (long) count * nominal.length <= MOST_SCORES;
        this.scores = new double[keeps ? count * nominal.length : 0];
        this.failures = new ConcurrentHashMap<>();
    }

    static Replications of(Specification specification, int count, IntFunction<long[]> keys, Runs runs) {
        var session = specification.uncertainty().session();
        int[] nominal = session.ranks(session.scores(specification.uncertainty().nominal()));
        var all = new Replications(specification, keys, count, nominal);
        runs.all((own, run) -> {
            try {
                double[] scores = specification.scores(own, keys.apply(run));
                int[] places = own.ranks(scores);
                for (int row = 0; row < places.length; row++) {
                    all.ranks[run * places.length + row] = (char) places[row];
                }
                if (all.scores.length > 0) {
                    System.arraycopy(scores, 0, all.scores, run * scores.length, scores.length);
                }
            } catch (CompositeException e) {
                all.failures.put(run, e.getMessage());
            }
        });
        return all;
    }

    public int count() {
        return count;
    }

    /// The replications without an answer, and why.
    public Map<Integer, String> failures() {
        return Collections.unmodifiableMap(new TreeMap<>(failures));
    }

    /// What was drawn in one replication: for weights a map from code to weight, for alternatives the
    /// [org.tidemark.composite.Step], for a parameter the number.
    public Map<String, Object> parameters(int replication) {
        long[] drawn = keys.apply(replication);
        var byName = new LinkedHashMap<String, Object>();
        for (int choice = 0; choice < drawn.length; choice++) {
            byName.put(specification.choices().get(choice).name(), specification.drawn(choice, drawn[choice]));
        }
        return byName;
    }

    /// The ranks of one replication, row by row; 0 for none.
    public int[] ranks(int replication) {
        return IntStream.range(0, nominal.length)
                .map(row -> ranks[replication * nominal.length + row])
                .toArray();
    }

    /// The ranks of one row over the replications that have an answer.
    public int[] ranksOfRow(int row) {
        return IntStream.range(0, count)
                .filter(run -> !failures.containsKey(run))
                .map(run -> ranks[run * nominal.length + row])
                .toArray();
    }

    public RankStatistics statistics(int row) {
        return RankStatistics.of(nominal[row], ranksOfRow(row));
    }

    public RankStatistics statistics(String unit) {
        return statistics(row(unit));
    }

    /// A quantile (type 7) of the scores of a unit.
    public double score(String unit, double quantile) {
        if (scores.length == 0) {
            throw new CompositeException("/scores", "so many scores were not kept, ranks alone");
        }
        int row = row(unit);
        return Quantiles.quantile(
                IntStream.range(0, count)
                        .filter(run -> !failures.containsKey(run))
                        .mapToDouble(run -> scores[run * nominal.length + row])
                        .toArray(),
                quantile);
    }

    /// In which share of the replications one unit stands before another; ties count half. Near 0 or 1 the two
    /// can be
    /// told apart, near ½ they cannot.
    public double share(String before, String after) {
        int a = row(before);
        int b = row(after);
        double sum = 0;
        int both = 0;
        for (int run = 0; run < count; run++) {
            int one = ranks[run * nominal.length + a];
            int other = ranks[run * nominal.length + b];
            if (one > 0 && other > 0) {
                sum += one < other ? 1 : one == other ? 0.5 : 0;
                both++;
            }
        }
        return both == 0 ? Double.NaN : sum / both;
    }

    private int row(String unit) {
        return specification
                .uncertainty()
                .data()
                .row(unit)
                .orElseThrow(() -> new CompositeException("/data/" + unit, "there is no such unit"));
    }
}
