package org.tidemark.composite.file;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.tidemark.composite.Data;

/// Writes tables as CSV: every field in quotes, 17 significant digits, missing as an empty field. Rows go by
/// year and unit.
public final class ResultTable {
    private static final MathContext DIGITS = new MathContext(17, RoundingMode.HALF_EVEN);

    private ResultTable() {}

    /// The named columns of a data set; `Time` first when it has years.
    public static void write(Data data, List<String> codes, Writer to) {
        var head = new ArrayList<String>();
        if (data.isPanel()) {
            head.add("Time");
        }
        head.add("uCode");
        head.addAll(codes);
        List<double[]> columns = codes.stream().map(data::column).toList();
        List<List<String>> rows = new ArrayList<>();
        for (int row : order(data)) {
            var fields = new ArrayList<String>();
            data.year(row).ifPresent(year -> fields.add(String.valueOf(year)));
            fields.add(data.unit(row));
            columns.forEach(column -> fields.add(number(column[row])));
            rows.add(fields);
        }
        write(head, rows, to);
    }

    /// The rows of a data set by year and unit.
    static int[] order(Data data) {
        return IntStream.range(0, data.size())
                .boxed()
                .sorted(Comparator.comparingInt((Integer row) -> data.year(row).orElse(0))
                        .thenComparing(data::unit))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    public static void write(List<String> head, List<List<String>> rows, Writer to) {
        var text = new StringWriter();
        try (var csv = CsvWriter.builder()
                .quoteStrategy(QuoteStrategies.ALWAYS)
                .lineDelimiter(LineDelimiter.LF)
                .build(text)) {
            csv.writeRecord(head);
            rows.forEach(csv::writeRecord);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try {
            to.write(text.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A number with 17 significant digits, so that a double survives the round trip; empty when missing.
    public static String number(double value) {
        if (Double.isNaN(value)) {
            return "";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "Inf" : "-Inf";
        }
        if (value == 0) {
            return "0";
        }
        BigDecimal rounded = new BigDecimal(value).round(DIGITS).stripTrailingZeros();
        double size = Math.abs(value);
        return size >= 1e-5 && size < 1e17 ? rounded.toPlainString() : rounded.toString();
    }
}
