package org.tidemark.composite;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.tidemark.composite.statistics.Ranks;

/// The rows of a data set: which unit and year, and what else is known of them. Ordered by year; years are
/// contiguous.
final class Rows {
    final String[] units;
    final int @Nullable [] years;
    final int[] starts;
    final Map<String, String[]> texts;
    final Map<String, double[]> denominators;

    Rows(String[] units, int @Nullable [] years, Map<String, String[]> texts, Map<String, double[]> denominators) {
        this.units = units;
        this.years = years;
        this.texts = texts;
        this.denominators = denominators;
        this.starts = starts(years, units.length);
        checkOnce();
    }

    int size() {
        return units.length;
    }

    private static int[] starts(int @Nullable [] years, int size) {
        if (years == null) {
            return new int[] {0, size};
        }
        var starts = new ArrayList<Integer>(List.of(0));
        for (int row = 1; row < size; row++) {
            if (years[row] != years[row - 1]) {
                starts.add(row);
            }
        }
        starts.add(size);
        return starts.stream().mapToInt(Integer::intValue).toArray();
    }

    private void checkOnce() {
        for (int year = 0; year + 1 < starts.length; year++) {
            var seen = new HashMap<String, Integer>();
            for (int row = starts[year]; row < starts[year + 1]; row++) {
                if (seen.put(units[row], row) != null) {
                    throw new CompositeException("/data/" + name(row), "the unit is there twice");
                }
            }
        }
    }

    /// How errors call a row: `AUS`, or `AUS/2018` in a panel.
    String name(int row) {
        return years == null ? units[row] : units[row] + "/" + years[row];
    }

    Rows only(int[] kept) {
        return ordered(List.of(units), years, texts, denominators, kept);
    }

    static Rows ordered(
            List<String> units,
            int @Nullable [] years,
            Map<String, String[]> texts,
            Map<String, double[]> denominators,
            int[] order) {
        var orderedTexts = new LinkedHashMap<String, String[]>();
        texts.forEach((code, column) -> orderedTexts.put(
                code, Arrays.stream(order).mapToObj(row -> column[row]).toArray(String[]::new)));
        var orderedDenominators = new LinkedHashMap<String, double[]>();
        denominators.forEach((code, column) -> orderedDenominators.put(
                code, Arrays.stream(order).mapToDouble(row -> column[row]).toArray()));
        return new Rows(
                Arrays.stream(order).mapToObj(units::get).toArray(String[]::new),
                years == null
                        ? null
                        : Arrays.stream(order).map(row -> years[row]).toArray(),
                orderedTexts,
                orderedDenominators);
    }

    int[] where(IntPredicate condition) {
        return IntStream.range(0, size()).filter(condition).toArray();
    }

    /// Ranks from the top, in a panel year by year.
    int[] ranks(double[] scores) {
        if (starts.length == 2) {
            return Ranks.fromTop(scores);
        }
        int[] ranks = new int[scores.length];
        for (int year = 0; year + 1 < starts.length; year++) {
            int[] ofYear = Ranks.fromTop(Arrays.copyOfRange(scores, starts[year], starts[year + 1]));
            System.arraycopy(ofYear, 0, ranks, starts[year], ofYear.length);
        }
        return ranks;
    }

    /// The row numbers in the order of the years, as they are given within a year.
    static int[] byYear(int[] years) {
        return IntStream.range(0, years.length)
                .boxed()
                .sorted(Comparator.comparingInt(row -> years[row]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /// The group of each row as a number from 0; -1 for none.
    int[] groups(String code) {
        String[] column = texts.get(code);
        if (column == null) {
            throw new CompositeException("/impute/group", "there is no grouping column " + code);
        }
        var numbers = new HashMap<String, Integer>();
        return Arrays.stream(column)
                .mapToInt(text -> text.isEmpty() ? -1 : numbers.computeIfAbsent(text, unseen -> numbers.size()))
                .toArray();
    }

    double[] denominator(String code, String indicator) {
        double[] column = denominators.get(code);
        if (column == null) {
            throw new CompositeException("/denominate/" + indicator, "the data have no column " + code);
        }
        return column;
    }
}
