package org.tidemark.composite.file;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.tidemark.composite.CompositeException;

/// A table as it stands in a file: a head and rows of texts. Reads CSV (comma, UTF-8) and XLSX.
public record Table(String file, List<String> head, List<List<String>> rows) {
    private static final int MOST_ROWS = 1_000_000;

    public Table {
        var seen = new HashSet<String>();
        for (String column : head) {
            if (!column.isEmpty() && !seen.add(column)) {
                throw new CompositeException("/" + file + "/" + column, "the column is there twice");
            }
        }
        for (int row = 0; row < rows.size(); row++) {
            if (rows.get(row).size() != head.size()) {
                throw new CompositeException(
                        "/" + file + "/row " + (row + 2),
                        rows.get(row).size() + " fields, and the head has " + head.size());
            }
        }
    }

    /// @param sheet the name of the sheet of a workbook; the first one is read when there is none of that name
    public static Table read(Path file, String sheet) {
        String name = String.valueOf(file.getFileName());
        try {
            return name.toLowerCase(Locale.ROOT).endsWith(".xlsx")
                    ? readWorkbook(file, name, sheet)
                    : readCsv(file, name);
        } catch (NoSuchFileException e) {
            throw new CompositeException("/" + name, "there is no such file: " + file);
        } catch (CsvParseException | ExcelReaderException e) {
            throw new CompositeException("/" + name, "the file cannot be read: " + deepest(e));
        } catch (IOException e) {
            throw new CompositeException("/" + name, "the file cannot be read: " + e.getMessage());
        }
    }

    public OptionalInt column(String name) {
        for (int at = 0; at < head.size(); at++) {
            if (head.get(at).equalsIgnoreCase(name)) {
                return OptionalInt.of(at);
            }
        }
        return OptionalInt.empty();
    }

    public int required(String name) {
        return column(name)
                .orElseThrow(() -> new CompositeException("/" + file + "/" + name, "there is no such column"));
    }

    /// The text of a cell, empty when there is no such column or nothing in it.
    public String text(int row, String column) {
        OptionalInt at = column(column);
        return at.isEmpty() ? "" : rows.get(row).get(at.getAsInt()).strip();
    }

    /// The number in a cell; NaN for an empty one and for `NA` and `NaN`, which R and others write.
    public double number(int row, int column, String whose) {
        String text = rows.get(row).get(column).strip();
        return switch (text) {
            case "", "NA", "NaN" -> Double.NaN;
            case "Inf" -> Double.POSITIVE_INFINITY;
            case "-Inf" -> Double.NEGATIVE_INFINITY;
            default -> parsed(text, whose);
        };
    }

    private double parsed(String text, String whose) {
        char last = text.charAt(text.length() - 1);
        if ((last < '0' || last > '9') && last != '.') {
            throw new CompositeException("/" + file + "/" + whose, "\"" + text + "\" is not a number");
        }
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new CompositeException("/" + file + "/" + whose, "\"" + text + "\" is not a number");
        }
    }

    private static Table readCsv(Path file, String name) throws IOException {
        try (CsvReader<CsvRecord> reader =
                CsvReader.builder().detectBomHeader(true).ofCsvRecord(file)) {
            List<List<String>> rows = new ArrayList<>();
            for (CsvRecord row : reader) {
                rows.add(row.getFields());
            }
            return of(name, rows);
        }
    }

    private static Table readWorkbook(Path file, String name, String sheetName) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                var workbook = new ReadableWorkbook(in)) {
            Optional<Sheet> named = workbook.getSheets()
                    .filter(sheet -> sheet.getName().equalsIgnoreCase(sheetName))
                    .findFirst();
            Sheet sheet = named.orElseGet(workbook::getFirstSheet);
            List<List<String>> rows = new ArrayList<>();
            for (Row row : sheet.read()) {
                var texts = new ArrayList<String>();
                for (int at = 0; at < row.getCellCount(); at++) {
                    texts.add(row.getOptionalCell(at).map(Table::text).orElse(""));
                }
                if (!texts.stream().allMatch(String::isBlank)) {
                    rows.add(texts);
                }
                if (rows.size() > MOST_ROWS) {
                    throw new CompositeException("/" + name, "more than " + MOST_ROWS + " rows");
                }
            }
            int width = rows.isEmpty() ? 0 : rows.getFirst().size();
            return of(name, rows.stream().map(row -> fitted(row, width)).toList());
        }
    }

    private static String text(Cell cell) {
        if (cell.getType() == CellType.NUMBER) {
            String raw = cell.getRawValue();
            return raw == null ? "" : raw;
        }
        return cell.getText() == null ? "" : cell.getText();
    }

    /// Workbooks leave out empty cells at the end of a row.
    private static List<String> fitted(List<String> row, int width) {
        var fitted = new ArrayList<>(row.subList(0, Math.min(row.size(), width)));
        while (fitted.size() < width) {
            fitted.add("");
        }
        return fitted;
    }

    private static Table of(String name, List<List<String>> rows) {
        if (rows.isEmpty()) {
            throw new CompositeException("/" + name, "the file is empty");
        }
        return new Table(
                name, rows.getFirst().stream().map(String::strip).toList(), List.copyOf(rows.subList(1, rows.size())));
    }

    private static String deepest(Throwable e) {
        Throwable deepest = e;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        return String.valueOf(deepest.getMessage());
    }
}
