package org.tidemark.composite.statistics;

import java.util.ArrayList;
import java.util.List;
import org.tidemark.composite.Data;

/// The correlations of some columns of a data set with one another.
public final class Correlations {
    private final List<String> codes;
    private final double[][] r;
    private final int[][] pairs;

    private Correlations(List<String> codes, double[][] r, int[][] pairs) {
        this.codes = codes;
        this.r = r;
        this.pairs = pairs;
    }

    public static Correlations of(Data data, List<String> codes, Correlation kind) {
        List<double[]> columns = codes.stream().map(data::column).toList();
        int n = codes.size();
        double[][] r = new double[n][n];
        int[][] pairs = new int[n][n];
        for (int a = 0; a < n; a++) {
            for (int b = 0; b <= a; b++) {
                r[a][b] = r[b][a] = kind.of(columns.get(a), columns.get(b));
                pairs[a][b] = pairs[b][a] = Correlation.pairs(columns.get(a), columns.get(b));
            }
        }
        return new Correlations(List.copyOf(codes), r, pairs);
    }

    public List<String> codes() {
        return codes;
    }

    public double of(String a, String b) {
        return r[at(a)][at(b)];
    }

    /// The two-sided p-value of Pearson's correlation; 0 of a column with itself.
    public double pValue(String a, String b) {
        return a.equals(b) ? 0 : Correlation.pValue(of(a, b), pairs[at(a)][at(b)]);
    }

    /// Two columns and their correlation.
    public record Pair(String one, String other, double r) {}

    /// All pairs of different columns, each once, in order.
    public List<Pair> pairs() {
        var all = new ArrayList<Pair>();
        for (int a = 0; a < codes.size(); a++) {
            for (int b = a + 1; b < codes.size(); b++) {
                all.add(new Pair(codes.get(a), codes.get(b), r[a][b]));
            }
        }
        return all;
    }

    private int at(String code) {
        return codes.indexOf(code);
    }
}
