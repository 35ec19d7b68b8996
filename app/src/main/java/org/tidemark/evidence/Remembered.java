package org.tidemark.evidence;

import java.lang.ref.SoftReference;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tidemark.evidence.KnownTime.LastChange;

/// What a module reads of the record for everybody alike, kept in memory between questions, as long as there is
/// memory
/// for it. The record only grows, and what was known at a settled moment never changes: what was read up to one
/// moment
/// answers for each moment before it, and for those after it until something changes.
///
/// @param <T> what is read, piece by piece
/// @param <R> what a module makes of all pieces that were known at one moment; it must not change
public final class Remembered<T, R> {
    /// Reads what is the same for every reader.
    public interface Reader<T> {
        /// What all versions of all records say that were ever known.
        List<Known<T>> everything();

        /// The same of those records alone of which a version began or ceased to be known after `moment`.
        List<Known<T>> changedSince(Instant moment);
    }

    private final KnownTime knownTime;
    private final Reader<T> reader;
    private final Function<List<T>, R> making;
    private final ReentrantLock reading = new ReentrantLock();
    private volatile SoftReference<@Nullable Held<T, R>> held = new SoftReference<>(null);

    public Remembered(KnownTime knownTime, Reader<T> reader, Function<List<T>, R> making) {
        this.knownTime = knownTime;
        this.reader = reader;
        this.making = making;
    }

    /// What was known at `settled`.
    ///
    /// @param settled a moment of which the answer can no longer change, see [KnownTime#settled]
    public R at(Instant settled) {
        // asked after the moment was settled: a change before that moment is not later than this one
        var last = knownTime.lastChange();
        if (last.unsettled()) {
            return new Pieces<>(reader.everything(), making).at(settled);
        }
        return pieces(settled, last).at(settled);
    }

    private Pieces<T, R> pieces(Instant settled, LastChange last) {
        var before = held.get();
        if (before != null && before.answers(settled, last)) {
            return before.pieces();
        }
        reading.lock();
        try {
            var meanwhile = held.get();
            if (meanwhile != null && meanwhile.answers(settled, last)) {
                return meanwhile.pieces();
            }
            var pieces = meanwhile != null && meanwhile.isContinuedBy(last)
                    ? meanwhile
                            .pieces()
                            .with(reader.changedSince(meanwhile.seen().at()))
                    : new Pieces<>(reader.everything(), making);
            held = new SoftReference<>(new Held<>(pieces, last));
            return pieces;
        } finally {
            reading.unlock();
        }
    }

    /// @param seen the last change when it was read; what was read includes it, and may include some that came
    ///     after
    private record Held<T, R>(Pieces<T, R> pieces, LastChange seen) {
        boolean answers(Instant settled, LastChange last) {
            return isContinuedBy(last) && (last.at().equals(seen.at()) || !settled.isAfter(seen.at()));
        }

        /// Whether `last` belongs to the same record, not to a backup that was restored. Stamps only grow.
        boolean isContinuedBy(LastChange last) {
            return last.storage() == seen.storage() && !last.at().isBefore(seen.at());
        }
    }

    private static final class Pieces<T, R> {
        private final List<Known<T>> all;
        private final Function<List<T>, R> making;
        private final long lastChange;
        private volatile @Nullable R latest;

        Pieces(List<Known<T>> all, Function<List<T>, R> making) {
            this.all = all;
            this.making = making;
            this.lastChange = all.stream().mapToLong(Known::lastChange).max().orElse(Long.MIN_VALUE);
        }

        Pieces<T, R> with(List<Known<T>> changed) {
            if (changed.isEmpty()) {
                return this;
            }
            var records = changed.stream().map(Known::record).collect(Collectors.toSet());
            var others = all.stream().filter(known -> !records.contains(known.record()));
            return new Pieces<>(Stream.concat(others, changed.stream()).toList(), making);
        }

        R at(Instant settled) {
            long moment = Known.micros(settled);
            if (moment < lastChange) {
                return make(moment);
            }
            var made = latest;
            if (made == null) {
                made = make(moment);
                latest = made;
            }
            return made;
        }

        private R make(long moment) {
            return making.apply(
                    all.stream().filter(k -> k.at(moment)).map(Known::what).toList());
        }
    }
}
