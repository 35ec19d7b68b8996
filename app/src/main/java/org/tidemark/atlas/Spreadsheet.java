package org.tidemark.atlas;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/// A table as somebody uploads it: CSV, or the first sheet of an XLSX workbook, told apart by what the file
/// holds and
/// not by its name. What unpacks to more than it may is refused before it is unpacked into memory.
final class Spreadsheet {
    static final long MOST_UNPACKED = 100_000_000;
    private static final int MOST_TEXT = 50_000_000;
    private static final int MOST_COLUMNS = 200;

    private Spreadsheet() {}

    /// The file cannot be read as a table; the message key says why.
    static final class Unreadable extends Exception {
        private final String key;

        Unreadable(String key) {
            super(key);
            this.key = key;
        }

        String key() {
            return key;
        }
    }

    /// The table as CSV text, whose rows have the numbers that they have in the file.
    static String text(byte[] content) throws Unreadable {
        if (content.length == 0) {
            throw new Unreadable("atlas.import.empty");
        }
        try {
            return ReadableWorkbook.isOOXMLZipHeader(content) ? workbook(content) : csv(content);
        } catch (CharacterCodingException e) {
            throw new Unreadable("atlas.import.not-a-table");
        } catch (IOException | ExcelReaderException | IllegalArgumentException e) {
            throw new Unreadable("atlas.import.not-a-workbook");
        }
    }

    private static String csv(byte[] content) throws Unreadable, CharacterCodingException {
        for (byte each : content) {
            if (each == 0) {
                throw new Unreadable("atlas.import.not-a-table");
            }
        }
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(content))
                .toString();
    }

    private static String workbook(byte[] content) throws Unreadable, IOException {
        requireSmallWhenUnpacked(content);
        var text = new StringWriter();
        var csv = CsvWriter.builder().build(text);
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(content), new ReadingOptions(true, false));
                var rows = workbook.getFirstSheet().openStream()) {
            int next = 1;
            int columns = 1;
            for (Row row : (Iterable<Row>) rows::iterator) {
                if (row.getRowNum() > ImportChecks.MOST_ROWS + 1) {
                    throw new Unreadable("atlas.import.too-many-rows");
                }
                columns = next == 1 ? Math.min(row.getCellCount(), MOST_COLUMNS) : columns;
                for (; next < row.getRowNum(); next++) {
                    csv.writeRecord(blank(columns));
                }
                csv.writeRecord(cells(row, columns));
                next++;
                if (text.getBuffer().length() > MOST_TEXT) {
                    throw new Unreadable("atlas.import.too-large");
                }
            }
        }
        csv.flush();
        return text.toString();
    }

    private static List<String> blank(int columns) {
        return java.util.Collections.nCopies(columns, "");
    }

    private static List<String> cells(Row row, int columns) {
        var cells = new ArrayList<String>(columns);
        for (int i = 0; i < columns; i++) {
            cells.add(
                    i < row.getCellCount()
                            ? row.getOptionalCell(i).map(Spreadsheet::text).orElse("")
                            : "");
        }
        return cells;
    }

    /// Dates as days, numbers without exponent, everything else as it is shown.
    private static String text(Cell cell) {
        if (cell.getType() != CellType.NUMBER) {
            return cell.getText();
        }
        String format = cell.getDataFormatString();
        if (format != null && format.toLowerCase(Locale.ROOT).matches(".*[yd].*")) {
            return cell.asDate().toLocalDate().toString();
        }
        BigDecimal number = cell.asNumber();
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static void requireSmallWhenUnpacked(byte[] content) throws Unreadable, IOException {
        Path file = Files.createTempFile("import", ".xlsx");
        try {
            Files.write(file, content);
            long unpacked = 0;
            byte[] piece = new byte[8192];
            try (var zip = new ZipFile(file.toFile())) {
                for (ZipEntry entry : (Iterable<ZipEntry>) zip.stream().map(ZipEntry.class::cast)::iterator) {
                    try (var in = zip.getInputStream(entry)) {
                        for (int n = in.read(piece); n >= 0; n = in.read(piece)) {
                            unpacked += n;
                            if (unpacked > MOST_UNPACKED) {
                                throw new Unreadable("atlas.import.too-large");
                            }
                        }
                    }
                }
            }
        } finally {
            Files.delete(file);
        }
    }
}
