package org.tidemark.composite;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Computes one index over and over with other methods, weights or values. A session serves one thread, keeps
/// its working
/// memory and, when it reuses, what the steps before the aggregation made: a method that begins like an earlier
/// one is
/// computed from where the two part.
///
/// The results are the same to the last bit as those of [Method#apply], which keeps every step instead.
public final class Session {
    private static final long MOST_BYTES = 128L << 20;

    private final Engine engine = new Engine(true);
    private final boolean reuse;
    private final Working base;
    private final Node root;
    private int left;

    private @Nullable Rows mappedRows;
    private int[] mapping = new int[0];

    /// @param reuse whether what earlier runs made is kept and used again, within 128 MB
    public Session(Framework framework, Data data, boolean reuse) {
        this.reuse = reuse;
        this.base = Working.begin(framework, data);
        this.root = new Node(base);
        this.left = reuse ? (int) Math.min(1000, MOST_BYTES / (8L * base.values().length)) : 0;
    }

    private static final class Node {
        private final Working working;
        private final Map<Step, Node> next = new HashMap<>();

        Node(Working working) {
            this.working = working;
        }
    }

    public Framework framework() {
        return base.framework();
    }

    /// The number of rows of the data, and so of every array of scores.
    public int size() {
        return base.rows().size();
    }

    /// The scores of the index, row by row of the data; NaN where it is missing or the unit was screened out.
    public double[] scores(Method method) {
        return scores(method, null, null, base.framework().index().code());
    }

    /// The scores of one element.
    ///
    /// @param multipliers for each element of the framework, in its order, what its weight is multiplied with;
    ///     null for
    ///     nothing
    /// @param values other raw values of the indicators, column after column in the order of the framework;
    ///     null for
    ///     those of the data
    public double[] scores(Method method, double @Nullable [] multipliers, double @Nullable [] values, String code) {
        Working working = run(method, multipliers, values);
        int at = working.framework().position(code);
        int rows = working.rows().size();
        if (rows == size()) {
            return Arrays.copyOfRange(working.values(), at * rows, (at + 1) * rows);
        }
        double[] scores = new double[size()];
        Arrays.fill(scores, Double.NaN);
        int[] to = mapping(working.rows());
        for (int row = 0; row < rows; row++) {
            scores[to[row]] = working.values()[at * rows + row];
        }
        return scores;
    }

    private Working run(Method method, double @Nullable [] multipliers, double @Nullable [] values) {
        Node node = values == null ? root : null;
        Working working = values == null ? base : base.with(Arrays.copyOf(values, base.values().length));
        for (Step step : method.steps()) {
            if (step instanceof Aggregate) {
                return engine.apply(
                        step, multipliers == null ? working : working.weighing(times(working, multipliers)));
            }
            Node next = node == null ? null : node.next.get(step);
            if (next == null) {
                working = engine.apply(step, working);
                if (node != null && left > 0) {
                    left--;
                    engine.keep(step);
                    next = new Node(working);
                    node.next.put(step, next);
                }
            } else {
                working = next.working;
            }
            node = next;
        }
        return working;
    }

    private static double[] times(Working working, double[] multipliers) {
        double[] weights = working.weights().clone();
        for (int at = 0; at < weights.length; at++) {
            weights[at] *= multipliers[at];
        }
        return weights;
    }

    private int[] mapping(Rows rows) {
        if (mappedRows != rows) {
            var positions = new HashMap<String, Integer>();
            for (int row = 0; row < size(); row++) {
                positions.put(base.rows().name(row), row);
            }
            mapping = new int[rows.size()];
            for (int row = 0; row < mapping.length; row++) {
                mapping[row] = positions.getOrDefault(rows.name(row), -1);
            }
            mappedRows = rows;
        }
        return mapping;
    }

    /// Ranks of such scores: 1 is the best, ties share the better rank, 0 where there is no score. In a panel
    /// each year has
    /// its own ranking.
    public int[] ranks(double[] scores) {
        return base.rows().ranks(scores);
    }

    /// Whether this session keeps what it made.
    public boolean reuses() {
        return reuse;
    }
}
