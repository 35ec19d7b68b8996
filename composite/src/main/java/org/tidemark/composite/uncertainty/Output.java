package org.tidemark.composite.uncertainty;

import java.util.OptionalInt;
import org.tidemark.composite.CompositeException;
import org.tidemark.composite.Data;

/// One number about an index, whose variance is explained.
@FunctionalInterface
public interface Output {
    /// @param scores row by row; NaN for a unit without a score
    /// @param ranks 1 is the best; 0 for a unit without a rank
    /// @param nominal the ranks of the nominal index
    double of(double[] scores, int[] ranks, int[] nominal);

    /// The mean over units of the absolute difference between rank and nominal rank.
    static Output meanRankChange() {
        return (scores, ranks, nominal) -> {
            long sum = 0;
            int both = 0;
            for (int row = 0; row < ranks.length; row++) {
                if (ranks[row] > 0 && nominal[row] > 0) {
                    sum += Math.abs(ranks[row] - nominal[row]);
                    both++;
                }
            }
            return (double) sum / both;
        };
    }

    /// The rank of one unit.
    static Output rankOf(Data data, String unit) {
        int row = row(data, unit);
        return (scores, ranks, nominal) -> ranks[row] == 0 ? Double.NaN : ranks[row];
    }

    /// The score of one unit.
    static Output scoreOf(Data data, String unit) {
        int row = row(data, unit);
        return (scores, ranks, nominal) -> scores[row];
    }

    private static int row(Data data, String unit) {
        OptionalInt row = data.row(unit);
        return row.orElseThrow(() -> new CompositeException("/output/" + unit, "there is no such unit"));
    }
}
