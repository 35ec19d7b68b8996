package org.tidemark.composite.uncertainty;

import java.util.ArrayList;
import java.util.List;
import org.tidemark.composite.CompositeException;
import org.tidemark.composite.Data;
import org.tidemark.composite.Framework;
import org.tidemark.composite.Method;
import org.tidemark.composite.Session;

/// What is uncertain about an index: a method and choices that could have been made otherwise.
///
/// A specification that cannot be computed is refused before anything runs, with its path: `/uncertain/Winmax:
/// …`; so is a
/// combination of alternatives that fails on the data.
///
/// Every replication computes the index from the first step that may differ; what does not change is computed
/// once. With
/// [#recomputingAll] every replication begins with the raw data. The results are the same.
public final class Uncertainty {
    private final Framework framework;
    private final Data data;
    private final Method nominal;
    private final List<Uncertain> choices;
    private final boolean reuse;
    private final int threads;

    private Uncertainty(
            Framework framework, Data data, Method nominal, List<Uncertain> choices, boolean reuse, int threads) {
        this.framework = framework;
        this.data = data;
        this.nominal = nominal;
        this.choices = choices;
        this.reuse = reuse;
        this.threads = threads;
    }

    public static Uncertainty of(Framework framework, Data data, Method nominal) {
        return new Uncertainty(
                framework, data, nominal, List.of(), true, Runtime.getRuntime().availableProcessors());
    }

    public Uncertainty with(Uncertain choice) {
        var more = new ArrayList<>(choices);
        more.add(choice);
        return new Uncertainty(framework, data, nominal, List.copyOf(more), reuse, threads);
    }

    public Uncertainty recomputingAll() {
        return new Uncertainty(framework, data, nominal, choices, false, threads);
    }

    /// On so many threads; all processors otherwise. The results do not depend on it.
    public Uncertainty onThreads(int threads) {
        if (threads < 1) {
            throw new CompositeException("/threads", threads + " is below 1");
        }
        return new Uncertainty(framework, data, nominal, choices, reuse, threads);
    }

    public List<Uncertain> choices() {
        return choices;
    }

    Framework framework() {
        return framework;
    }

    Data data() {
        return data;
    }

    Method nominal() {
        return nominal;
    }

    int threads() {
        return threads;
    }

    Session session() {
        return new Session(framework, data, reuse);
    }

    /// Computes the index many times with everything drawn anew.
    ///
    /// @param replications at least 1
    public Replications replicate(int replications, long seed) {
        return replicate(replications, seed, Progress.NONE);
    }

    public Replications replicate(int replications, long seed, Progress progress) {
        atLeast("/replications", replications, 1);
        Specification specification = Specification.of(this);
        var runs = new Runs(specification, replications, progress);
        return Replications.of(
                specification,
                replications,
                run -> {
                    long[] keys = new long[choices.size()];
                    for (int choice = 0; choice < keys.length; choice++) {
                        keys[choice] = Streams.key(seed, 0, run, choice);
                    }
                    return keys;
                },
                runs);
    }

    /// How much of the variance of an output each choice explains (Sobol' indices).
    ///
    /// @param points N of the design: N·(2 + number of choices) indices are computed; at least 2
    /// @param output what varies, e.g. [Output#meanRankChange]
    public Sensitivity sensitivity(int points, long seed, Output output) {
        return sensitivity(points, seed, output, Progress.NONE);
    }

    public Sensitivity sensitivity(int points, long seed, Output output, Progress progress) {
        atLeast("/points", points, 2);
        return Sensitivity.of(Specification.of(this), points, seed, output, progress);
    }

    private static void atLeast(String path, int number, int least) {
        if (number < least) {
            throw new CompositeException(path, number + " is below " + least);
        }
    }
}
