package org.tidemark.composite.uncertainty;

import java.util.SplittableRandom;

/// Random numbers by counting: what replication i draws for choice j depends on the seed, i and j alone, so the
/// result is
/// the same whatever the number of threads and the order in which they work.
final class Streams {
    private Streams() {}

    /// The key of one draw.
    static long key(long seed, int sample, int replication, int choice) {
        long key = mix(seed + 0x9E3779B97F4A7C15L);
        key = mix(key ^ sample * 0xD1B54A32D192ED03L);
        key = mix(key ^ replication * 0xAEF17502108EF2D9L);
        return mix(key ^ choice * 0xF1357AEA2E62A9C5L);
    }

    static SplittableRandom random(long key) {
        return new SplittableRandom(key);
    }

    /// Stafford's variant 13 of the finaliser of MurmurHash3, as in SplitMix64 (Steele, Lea, Flood 2014).
    private static long mix(long z) {
        long mixed = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
