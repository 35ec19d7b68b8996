package org.tidemark.composite;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Values of units (countries, regions, …), one column for each code, of one moment or of several years (a panel).
/// Immutable. Missing is NaN; infinity is refused.
///
/// Rows go by year, within a year as given. Beside the values there may be denominators and grouping columns.
public final class Data {
    private final Rows rows;
    private final List<String> codes;
    private final Map<String, Integer> positions;
    private final double[] values;

    Data(Rows rows, List<String> codes, double[] values) {
        this.rows = rows;
        this.codes = codes;
        this.values = values;
        this.positions = new HashMap<>();
        for (String code : codes) {
            positions.put(code, positions.size());
        }
    }

    /// Begins a data set of these units; with [Builder#years] the same unit may stand in several rows.
    public static Builder of(List<String> units) {
        return new Builder(List.copyOf(units));
    }

    public static Builder of(String... units) {
        return new Builder(List.of(units));
    }

    /// How many rows there are: units, or units times years.
    public int size() {
        return rows.size();
    }

    /// The codes of the columns, without denominators and groups.
    public List<String> codes() {
        return codes;
    }

    public boolean has(String code) {
        return positions.containsKey(code);
    }

    /// The unit of each row.
    public List<String> units() {
        return List.of(rows.units);
    }

    public String unit(int row) {
        return rows.units[row];
    }

    public boolean isPanel() {
        return rows.years != null;
    }

    /// The years, each once; empty when this is no panel.
    public List<Integer> years() {
        return rows.years == null
                ? List.of()
                : Arrays.stream(rows.years).distinct().boxed().toList();
    }

    public OptionalInt year(int row) {
        return rows.years == null ? OptionalInt.empty() : OptionalInt.of(rows.years[row]);
    }

    /// The row of a unit; in a panel, that of its latest year.
    public OptionalInt row(String unit) {
        return IntStream.iterate(size() - 1, row -> row >= 0, row -> row - 1)
                .filter(row -> rows.units[row].equals(unit))
                .findFirst();
    }

    public OptionalInt row(String unit, int year) {
        return IntStream.range(0, size())
                .filter(row -> rows.years != null && rows.years[row] == year && rows.units[row].equals(unit))
                .findFirst();
    }

    /// NaN when missing.
    public double value(int row, String code) {
        return values[position(code) * rows.size() + row];
    }

    /// A copy of one column.
    public double[] column(String code) {
        int at = position(code);
        return Arrays.copyOfRange(values, at * rows.size(), (at + 1) * rows.size());
    }

    public Set<String> denominators() {
        return rows.denominators.keySet();
    }

    public double[] denominator(String code) {
        return rows.denominator(code, code).clone();
    }

    /// The codes of the grouping columns and of other texts.
    public Set<String> groups() {
        return rows.texts.keySet();
    }

    /// The text of a grouping column in one row; empty when it has none.
    public String group(int row, String code) {
        String[] column = rows.texts.get(code);
        if (column == null) {
            throw new CompositeException("/data/" + code, "there is no such grouping column");
        }
        return column[row];
    }

    public Data only(IntPredicate row) {
        int[] kept = rows.where(row);
        if (kept.length == 0) {
            throw new CompositeException("/data", "no unit is left");
        }
        return new Data(rows.only(kept), codes, Columns.only(values, rows.size(), codes.size(), kept));
    }

    public Data withoutUnits(Collection<String> units) {
        for (String unit : units) {
            if (row(unit).isEmpty()) {
                throw new CompositeException("/data/" + unit, "there is no such unit");
            }
        }
        var gone = new HashSet<>(units);
        return only(row -> !gone.contains(rows.units[row]));
    }

    public Data ofYears(Collection<Integer> years) {
        for (Integer year : years) {
            if (!years().contains(year)) {
                throw new CompositeException("/data/" + year, "there is no such year");
            }
        }
        return only(row -> rows.years != null && years.contains(rows.years[row]));
    }

    /// One year of a panel, as a data set without years.
    public Data ofYear(int year) {
        Data one = ofYears(Set.of(year));
        return new Data(new Rows(one.rows.units, null, one.rows.texts, one.rows.denominators), codes, one.values);
    }

    int position(String code) {
        Integer at = positions.get(code);
        if (at == null) {
            throw new CompositeException("/data/" + code, "there is no such column");
        }
        return at;
    }

    Rows rows() {
        return rows;
    }

    double[] values() {
        return values;
    }

    /// Takes one column after another.
    public static final class Builder {
        private final List<String> units;
        private int @Nullable [] years;
        private final Map<String, double[]> columns = new LinkedHashMap<>();
        private final Map<String, double[]> denominators = new LinkedHashMap<>();
        private final Map<String, String[]> texts = new LinkedHashMap<>();

        private Builder(List<String> units) {
            if (units.isEmpty()) {
                throw new CompositeException("/data", "there is no unit");
            }
            this.units = units;
        }

        /// The year of each row.
        public Builder years(int... years) {
            checkLength("Time", years.length);
            this.years = years.clone();
            return this;
        }

        /// A column of values; NaN where one is missing.
        public Builder column(String code, double... values) {
            add(code, values, columns);
            return this;
        }

        /// A column that indicators may be divided by.
        public Builder denominator(String code, double... values) {
            add(code, values, denominators);
            return this;
        }

        /// A column of texts, empty where one is missing.
        public Builder group(String code, String... texts) {
            checkLength(code, texts.length);
            this.texts.put(code, texts.clone());
            return this;
        }

        public Data build() {
            int[] order = years == null ? IntStream.range(0, units.size()).toArray() : Rows.byYear(years);
            Rows rows = Rows.ordered(units, years, texts, denominators, order);
            double[] values = new double[rows.size() * columns.size()];
            int start = 0;
            for (double[] column : columns.values()) {
                for (int row = 0; row < order.length; row++) {
                    values[start + row] = column[order[row]];
                }
                start += order.length;
            }
            return new Data(rows, List.copyOf(columns.keySet()), values);
        }

        private void add(String code, double[] values, Map<String, double[]> to) {
            checkLength(code, values.length);
            for (int row = 0; row < values.length; row++) {
                if (Double.isInfinite(values[row])) {
                    throw new CompositeException("/data/" + units.get(row) + "/" + code, "the value is infinite");
                }
            }
            if (columns.containsKey(code) || denominators.containsKey(code)) {
                throw new CompositeException("/data/" + code, "the column is there twice");
            }
            to.put(code, values.clone());
        }

        private void checkLength(String code, int length) {
            if (length != units.size()) {
                throw new CompositeException("/data/" + code, length + " values for " + units.size() + " rows");
            }
        }
    }
}
