package org.tidemark.composite;

import java.util.ArrayList;
import java.util.List;
import org.tidemark.composite.statistics.Correlation;
import org.tidemark.composite.statistics.Ranks;

/// Two indices over the same units beside each other.
///
/// @param units the units that have a score in both
public record Comparison(List<String> units, double[] one, double[] other) {

    /// Units are brought together by their codes; those without a score in one of the two are left out.
    public static Comparison of(Result one, Result other) {
        String first = one.framework().index().code();
        String second = other.framework().index().code();
        var units = new ArrayList<String>();
        for (String unit : one.data().units()) {
            var there = other.data().row(unit);
            var here = one.data().row(unit);
            if (there.isPresent()
                    && !Double.isNaN(one.data().value(here.orElseThrow(), first))
                    && !Double.isNaN(other.data().value(there.orElseThrow(), second))) {
                units.add(unit);
            }
        }
        return new Comparison(List.copyOf(units), scores(one, first, units), scores(other, second, units));
    }

    private static double[] scores(Result result, String code, List<String> units) {
        return units.stream()
                .mapToDouble(unit -> result.data().value(result.data().row(unit).orElseThrow(), code))
                .toArray();
    }

    /// Ranks among the units that both have.
    public int[] ranksOfOne() {
        return Ranks.fromTop(one);
    }

    public int[] ranksOfOther() {
        return Ranks.fromTop(other);
    }

    public double meanRankChange() {
        return meanRankChange(ranksOfOne(), ranksOfOther());
    }

    public int largestRankChange() {
        int largest = 0;
        int[] a = ranksOfOne();
        int[] b = ranksOfOther();
        for (int at = 0; at < a.length; at++) {
            largest = Math.max(largest, Math.abs(a[at] - b[at]));
        }
        return largest;
    }

    public double rankCorrelation() {
        return Correlation.SPEARMAN.of(one, other);
    }

    static double meanRankChange(int[] a, int[] b) {
        long sum = 0;
        int both = 0;
        for (int at = 0; at < a.length; at++) {
            if (a[at] > 0 && b[at] > 0) {
                sum += Math.abs(a[at] - b[at]);
                both++;
            }
        }
        return both == 0 ? Double.NaN : (double) sum / both;
    }
}
