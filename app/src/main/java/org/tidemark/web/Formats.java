package org.tidemark.web;

import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;

/// ICU's formats, kept for the next use: to make one takes longer than to use it, and each is for one thread at
/// a time.
final class Formats<K, F> {
    private final Map<K, Queue<F>> idle = new ConcurrentHashMap<>();
    private final Function<K, F> made;

    /// @param made makes the format of a key, of which there must be few
    Formats(Function<K, F> made) {
        this.made = made;
    }

    /// What `use` makes of the format of `key`.
    String with(K key, Function<F, String> use) {
        var unused = idle.computeIfAbsent(key, k -> new ConcurrentLinkedQueue<>());
        F taken = unused.poll();
        F format = taken == null ? made.apply(key) : taken;
        String written = use.apply(format);
        unused.add(format);
        return written;
    }
}
