package org.tidemark.bench;

import java.util.Locale;
import java.util.Set;
import org.tidemark.composite.Aggregate;
import org.tidemark.composite.Normalise;
import org.tidemark.composite.Treat;
import org.tidemark.composite.uncertainty.Replications;
import org.tidemark.composite.uncertainty.Uncertain;
import org.tidemark.composite.uncertainty.Uncertainty;

/// A Monte Carlo run from beginning to end: units, indicators, replications; on one thread and on all.
final class CompositeScale {
    private CompositeScale() {}

    public static void main(String[] words) {
        int units = Integer.parseInt(words[0]);
        int indicators = Integer.parseInt(words[1]);
        int replications = Integer.parseInt(words[2]);
        Sample sample = Sample.madeUp(units, indicators);
        Uncertainty uncertainty = Uncertainty.of(sample.framework(), sample.data(), Sample.ARITHMETIC)
                .with(new Uncertain.Weights("Weights", 0.25, Set.of(2, 3)))
                .with(Uncertain.Alternatives.of("Winmax", Treat.winsorising(1), Treat.winsorising(5)))
                .with(Uncertain.Alternatives.of("Normalisation", Normalise.minMax(1, 100), Normalise.zScore(10, 2)))
                .with(Uncertain.Alternatives.of("Aggregation", Aggregate.arithmetic(), Aggregate.geometric()));
        int processors = Runtime.getRuntime().availableProcessors();
        for (int threads : new int[] {1, processors}) {
            measure("every step", uncertainty.recomputingAll().onThreads(threads), threads, replications);
            measure("unchanged steps reused", uncertainty.onThreads(threads), threads, replications);
        }
    }

    private static void measure(String what, Uncertainty uncertainty, int threads, int replications) {
        long begin = System.nanoTime();
        Replications runs = uncertainty.replicate(replications, 1);
        double seconds = (System.nanoTime() - begin) / 1e9;
        Runtime memory = Runtime.getRuntime();
        System.out.printf(
                Locale.ROOT,
                "%-24s %d thread(s)  %d replications  %.2f s  %.3f ms each  heap in use %d MB%n",
                what,
                threads,
                runs.count(),
                seconds,
                seconds * 1000 / replications,
                (memory.totalMemory() - memory.freeMemory()) >> 20);
    }
}
