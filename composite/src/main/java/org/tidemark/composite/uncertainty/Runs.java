package org.tidemark.composite.uncertainty;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.tidemark.composite.Session;

/// Spreads many runs over threads. Each run writes what it found to its own place, so the order does not matter.
final class Runs {
    private static final int CHUNK = 16;

    private final Specification specification;
    private final int count;
    private final Progress progress;

    Runs(Specification specification, int count, Progress progress) {
        this.specification = specification;
        this.count = count;
        this.progress = progress;
    }

    /// One run; it must not touch what other runs touch.
    @FunctionalInterface
    interface Run {
        void run(Session session, int number);
    }

    void all(Run run) {
        var next = new AtomicInteger();
        var done = new AtomicInteger();
        var stopped = new AtomicBoolean();
        int step = Math.max(1, count / 100);
        Runnable worker = () -> {
            Session session = specification.uncertainty().session();
            for (int first = next.getAndAdd(CHUNK); first < count && !stopped.get(); first = next.getAndAdd(CHUNK)) {
                for (int number = first; number < Math.min(first + CHUNK, count) && !stopped.get(); number++) {
                    if (Thread.currentThread().isInterrupted()) {
                        stopped.set(true);
                        break;
                    }
                    run.run(session, number);
                    int now = done.incrementAndGet();
                    if ((now % step == 0 || now == count) && !progress.goOn(now, count)) {
                        stopped.set(true);
                    }
                }
            }
        };
        int threads = Math.min(specification.uncertainty().threads(), (count + CHUNK - 1) / CHUNK);
        if (threads == 1) {
            worker.run();
        } else {
            onThreads(threads, worker, stopped);
        }
        if (stopped.get() && done.get() < count) {
            throw new CancellationException("stopped after " + done.get() + " of " + count + " runs");
        }
    }

    private static void onThreads(int threads, Runnable worker, AtomicBoolean stopped) {
        try (var pool = Executors.newFixedThreadPool(threads)) {
            List<Future<?>> workers = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                workers.add(pool.submit(worker));
            }
            for (Future<?> one : workers) {
                one.get();
            }
        } catch (InterruptedException e) {
            stopped.set(true);
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            stopped.set(true);
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
