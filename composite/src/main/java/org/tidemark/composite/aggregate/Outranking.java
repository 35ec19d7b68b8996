package org.tidemark.composite.aggregate;

import org.tidemark.composite.CompositeException;
import org.tidemark.composite.Tolerance;

/// The outranking matrix of units: entry (a, b) is the share of weight of the criteria in which a is above b,
/// and half
/// of
/// those in which both are the same (within [Tolerance]). The diagonal is 0, and (a, b) + (b, a) = 1.
///
/// Criteria in which one of the two is missing do not count for these two. A unit without any value outranks
/// nobody and
/// is outranked by nobody: its entries are NaN.
public final class Outranking {
    private final double[][] shares;

    private Outranking(double[][] shares) {
        this.shares = shares;
    }

    /// @param criteria one column of values for each criterion, higher is better
    /// @param weights of the criteria; none may be negative
    public static Outranking of(double[][] criteria, double... weights) {
        for (double weight : weights) {
            if (!(weight >= 0)) {
                throw new CompositeException("", "outranking needs weights of 0 and above, not " + weight);
            }
        }
        Sums.total(weights);
        int n = criteria[0].length;
        double[][] shares = new double[n][n];
        for (int a = 0; a < n; a++) {
            for (int b = a + 1; b < n; b++) {
                double above = 0;
                double all = 0;
                for (int c = 0; c < criteria.length; c++) {
                    double x = criteria[c][a];
                    double y = criteria[c][b];
                    if (!Double.isNaN(x) && !Double.isNaN(y)) {
                        all += weights[c];
                        above += Tolerance.same(x, y) ? weights[c] / 2 : x > y ? weights[c] : 0;
                    }
                }
                shares[a][b] = all == 0 ? Double.NaN : above / all;
                shares[b][a] = all == 0 ? Double.NaN : 1 - above / all;
            }
        }
        return new Outranking(shares);
    }

    public double share(int a, int b) {
        return shares[a][b];
    }

    /// For each unit, how many it outranks less how many outrank it; NaN for one that cannot be compared with any.
    public double[] copeland() {
        int n = shares.length;
        double[] scores = new double[n];
        for (int a = 0; a < n; a++) {
            int compared = 0;
            for (int b = 0; b < n; b++) {
                double share = shares[a][b];
                if (a != b && !Double.isNaN(share)) {
                    compared++;
                    scores[a] += Tolerance.same(share, 0.5) ? 0 : share > 0.5 ? 1 : -1;
                }
            }
            if (compared == 0 && n > 1) {
                scores[a] = Double.NaN;
            }
        }
        return scores;
    }

    /// The pairs in which one unit is above the other in everything that counts.
    public int dominances() {
        int dominances = 0;
        for (int a = 0; a < shares.length; a++) {
            for (int b = 0; b < shares.length; b++) {
                if (a != b && Tolerance.same(shares[a][b], 1)) {
                    dominances++;
                }
            }
        }
        return dominances;
    }

    /// The dominances as a share of all pairs.
    public double robustness() {
        return dominances() / (shares.length * (shares.length - 1) / 2.0);
    }
}
