package org.tidemark.composite.normalise;

import java.util.Arrays;
import org.tidemark.composite.CompositeException;
import org.tidemark.composite.statistics.Ranks;

/// What several rules share.
final class Settings {
    private Settings() {}

    static void finite(String setting, double value) {
        if (!Double.isFinite(value)) {
            throw new CompositeException("/normalise/" + setting, value + " is not a number");
        }
    }

    /// Puts the ranks from below in the place of the values; returns how many there are.
    static int ranked(double[] x, int from, int to, Normalisation.About about) {
        Spread.direct(x, from, to, about);
        double[] ranks = Ranks.fromBelow(Arrays.copyOfRange(x, from, to));
        System.arraycopy(ranks, 0, x, from, ranks.length);
        int n = 0;
        for (double rank : ranks) {
            if (!Double.isNaN(rank)) {
                n++;
            }
        }
        return n;
    }
}
