package org.tidemark.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.tidemark.composite.Session;

/// One replication: treatment, normalisation, aggregation of 51 units × 49 indicators on 4 levels.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 6, time = 1)
@Fork(2)
public class CompositeSpeed {
    private final Sample sample = Sample.asem();
    private final ByHand byHand = sample.byHand();
    private final Session anew = new Session(sample.framework(), sample.data(), false);
    private final Session reusing = new Session(sample.framework(), sample.data(), true);

    /// Both do the same: otherwise there is nothing to compare.
    @Setup
    public void check() {
        double[] one = anew.scores(Sample.ARITHMETIC);
        double[] other = byHand.index(5);
        for (int row = 0; row < one.length; row++) {
            if (Math.abs(one[row] - other[row]) > 1e-9) {
                throw new IllegalStateException("row " + row + ": " + one[row] + " and " + other[row]);
            }
        }
    }

    /// A loop over primitive arrays, arithmetic means.
    @Benchmark
    public double[] byHand() {
        return byHand.index(5);
    }

    /// The library, every step computed anew, arithmetic means.
    @Benchmark
    public double[] everyStep() {
        return anew.scores(Sample.ARITHMETIC);
    }

    /// The library, every step computed anew, winmax 2 with logarithms and geometric means.
    @Benchmark
    public double[] everyStepGeometric() {
        return anew.scores(Sample.GEOMETRIC);
    }

    /// The library, unchanged steps reused: the aggregation alone.
    @Benchmark
    public double[] unchangedStepsReused() {
        return reusing.scores(Sample.ARITHMETIC);
    }

    @Benchmark
    public double[] unchangedStepsReusedGeometric() {
        return reusing.scores(Sample.GEOMETRIC);
    }
}
