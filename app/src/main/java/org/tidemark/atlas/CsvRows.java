package org.tidemark.atlas;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.tidemark.evidence.DayRange;
import org.tidemark.web.Formulas;

/// Reads a table row by row and collects what is wrong with it, each problem with its row and column.
final class CsvRows {
    /// @param row counted as a person sees it: the heading is row 1
    /// @param problem a message key
    /// @param value what stood there
    /// @param hint what was probably meant, or empty
    record Problem(long row, String column, String problem, String value, String hint) {
        Problem(long row, String column, String problem, String value) {
            this(row, column, problem, value, "");
        }
    }

    /// One row, read field by field.
    final class Row {
        private final NamedCsvRecord fields;
        private final long number;

        Row(NamedCsvRecord fields, long number) {
            this.fields = fields;
            this.number = number;
        }

        long number() {
            return number;
        }

        boolean has(String column) {
            return fields.getHeader().contains(column);
        }

        boolean isBlank() {
            return fields.getFields().stream().allMatch(String::isBlank);
        }

        String text(String column) {
            return Formulas.restored(fields.findField(column).orElse("").strip());
        }

        String required(String column) {
            String value = text(column);
            if (value.isEmpty()) {
                problem(column, "atlas.import.missing", "");
            }
            return value;
        }

        <E extends Enum<E>> E choice(String column, Class<E> type) {
            String value = text(column);
            for (E constant : type.getEnumConstants()) {
                if (constant.name().equalsIgnoreCase(value)) {
                    return constant;
                }
            }
            problem(column, "atlas.import.not-one-of", value);
            return type.getEnumConstants()[0];
        }

        String oneOf(String column, Set<String> values) {
            String value = text(column).toLowerCase(Locale.ROOT);
            if (!values.contains(value)) {
                problem(column, "atlas.import.not-one-of", value);
            }
            return value;
        }

        @Nullable
        DayRange date(String column) {
            String value = text(column);
            var date = DayRange.parse(value);
            if (date == null) {
                problem(column, "atlas.import.not-a-date", value);
            }
            return date;
        }

        void problem(String column, String problem, String value) {
            problems.add(new Problem(number, column, problem, value));
        }
    }

    interface Reader<T> {
        @Nullable
        T read(Row row);
    }

    private final List<Problem> problems = new ArrayList<>();
    private Set<String> header = Set.of();

    List<Problem> problems() {
        return problems;
    }

    /// The columns that the file has.
    Set<String> header() {
        return header;
    }

    /// Reads `csv`, whose heading must have `columns`; rows in which something is wrong are left out.
    <T> List<T> read(String csv, List<String> columns, Reader<T> reader) {
        var read = new ArrayList<T>();
        String text = csv.startsWith("\uFEFF") ? csv.substring(1) : csv;
        if (text.indexOf('\0') >= 0) {
            problems.add(new Problem(0, "", "atlas.import.not-csv", ""));
            return List.of();
        }
        try (var rows = CsvReader.builder().ofNamedCsvRecord(text)) {
            long number = 1;
            for (NamedCsvRecord fields : rows) {
                if (number++ == 1 && !hasColumns(fields, columns)) {
                    return List.of();
                }
                var row = new Row(fields, number);
                T value = row.isBlank() ? null : reader.read(row);
                if (value != null) {
                    read.add(value);
                }
            }
        } catch (CsvParseException e) {
            problems.add(new Problem(0, "", "atlas.import.not-csv", String.valueOf(e.getMessage())));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return read;
    }

    private boolean hasColumns(NamedCsvRecord fields, List<String> columns) {
        header = new HashSet<>(fields.getHeader());
        var missing = new TreeSet<>(columns);
        missing.removeAll(fields.getHeader());
        missing.forEach(column -> problems.add(new Problem(1, column, "atlas.import.no-column", column)));
        return missing.isEmpty();
    }
}
