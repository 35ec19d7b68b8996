package org.tidemark.composite.file;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.tidemark.composite.CompositeException;
import org.tidemark.composite.Data;

/// The table that COINr calls iData: one row for each unit (and year), one column for each code of the metadata.
///
/// @param data with years when the table has a column `Time`
/// @param ignored the columns that the metadata do not know, so that the caller can say so
public record DataTable(Data data, List<String> ignored) {
    private static final Set<String> ROW = Set.of("uCode", "uName", "Time");

    public static DataTable read(Path file, Metadata metadata) {
        return of(Table.read(file, "iData"), metadata);
    }

    static DataTable of(Table table, Metadata metadata) {
        int unitColumn = table.required("uCode");
        List<String> units = new ArrayList<>();
        for (List<String> row : table.rows()) {
            String unit = row.get(unitColumn).strip();
            if (unit.isEmpty()) {
                throw new CompositeException("/" + table.file(), "row " + (units.size() + 2) + " has no uCode");
            }
            units.add(unit);
        }
        var data = Data.of(units);
        table.column("uName").ifPresent(at -> data.group("uName", texts(table, at)));
        table.column("Time").ifPresent(at -> data.years(years(table, at, units)));
        List<String> ignored = new ArrayList<>();
        for (int at = 0; at < table.head().size(); at++) {
            String code = table.head().get(at);
            if (ROW.contains(code)) {
                continue;
            }
            if (metadata.framework().has(code)
                    && metadata.framework().element(code).isIndicator()) {
                data.column(code, numbers(table, at, units));
            } else if (metadata.denominators().contains(code)) {
                data.denominator(code, numbers(table, at, units));
            } else if (metadata.groups().contains(code)) {
                data.group(code, texts(table, at));
            } else {
                ignored.add(code);
            }
        }
        return new DataTable(data.build(), ignored);
    }

    private static double[] numbers(Table table, int column, List<String> units) {
        double[] numbers = new double[units.size()];
        for (int row = 0; row < numbers.length; row++) {
            numbers[row] = table.number(
                    row, column, units.get(row) + "/" + table.head().get(column));
        }
        return numbers;
    }

    private static String[] texts(Table table, int column) {
        return table.rows().stream()
                .map(row -> row.get(column).strip())
                .map(text -> text.equals("NA") ? "" : text)
                .toArray(String[]::new);
    }

    private static int[] years(Table table, int column, List<String> units) {
        int[] years = new int[units.size()];
        double[] numbers = numbers(table, column, units);
        for (int row = 0; row < years.length; row++) {
            if (numbers[row] != Math.rint(numbers[row]) || Math.abs(numbers[row]) > 1e9) {
                throw new CompositeException(
                        "/" + table.file() + "/" + units.get(row) + "/Time",
                        "it is not a year, which is a whole number");
            }
            years[row] = (int) numbers[row];
        }
        return years;
    }
}
