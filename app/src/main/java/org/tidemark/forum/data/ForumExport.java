package org.tidemark.forum.data;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tidemark.web.DataLicence;
import org.tidemark.web.Formulas;
import tools.jackson.databind.json.JsonMapper;

/// Writes the tables of the record. Rows are read page by page, each page in a transaction of its own: what was
/// known
/// at
/// a settled moment no longer changes, so the pages fit together, and a slow reader holds no connection.
@Component
class ForumExport {
    private static final int PAGE = 1000;

    /// What a page needs and no file shows.
    private static final String CLAIM = "claim";

    private final JdbcClient jdbc;
    private final TransactionTemplate reading;
    private final JsonMapper json;
    private final DataLicence licence;

    ForumExport(JdbcClient jdbc, PlatformTransactionManager transactions, JsonMapper json, DataLicence licence) {
        this.jdbc = jdbc;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.json = json;
        this.licence = licence;
    }

    enum Format {
        CSV,
        JSONL
    }

    /// Columns, and rows as far as they were read.
    private record Page(List<String> columns, List<Map<String, @Nullable Object>> rows) {}

    @FunctionalInterface
    private interface Sink {
        void take(Page page) throws IOException;
    }

    /// @return how many rows were written
    int write(ForumTable table, Format format, Writer out, Instant asOf) {
        return switch (format) {
            case CSV -> csv(table, out, asOf);
            case JSONL -> lines(table, out, asOf);
        };
    }

    private int csv(ForumTable table, Writer out, Instant asOf) {
        var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out);
        var written = new boolean[1];
        int rows = each(table, asOf, page -> {
            if (!written[0]) {
                csv.writeRecord(page.columns());
                written[0] = true;
            }
            page.rows()
                    .forEach(row -> csv.writeRecord(page.columns().stream()
                            .map(column -> cell(row.get(column)))
                            .toList()));
        });
        try {
            csv.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    private static String cell(@Nullable Object value) {
        return value == null ? "" : value instanceof String text ? Formulas.defused(text) : value.toString();
    }

    private int lines(ForumTable table, Writer out, Instant asOf) {
        return each(table, asOf, page -> {
            for (var row : page.rows()) {
                out.write(json.writeValueAsString(row));
                out.write('\n');
            }
        });
    }

    private int each(ForumTable table, Instant asOf, Sink sink) {
        int rows = 0;
        String after = "";
        Page page;
        try {
            do {
                page = read(table, after, asOf);
                sink.take(page);
                rows += page.rows().size();
                after = page.rows().isEmpty()
                        ? after
                        : String.valueOf(page.rows().getLast().get(table.key()));
            } while (page.rows().size() == PAGE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    private Page read(ForumTable table, String after, Instant asOf) {
        return reading.execute(status -> jdbc.sql(table.sql())
                .param("after", after)
                .param("asOf", asOf.atOffset(ZoneOffset.UTC))
                .param("page", PAGE)
                .param("licence", licence.name() + " " + licence.address())
                .query(ForumExport::page));
    }

    private static Page page(ResultSet rows) throws SQLException {
        var columns = new ArrayList<String>();
        var meta = rows.getMetaData();
        for (int i = 1; i <= meta.getColumnCount(); i++) {
            if (!meta.getColumnLabel(i).equals(CLAIM)) {
                columns.add(meta.getColumnLabel(i));
            }
        }
        var read = new ArrayList<Map<String, @Nullable Object>>();
        while (rows.next()) {
            var row = new LinkedHashMap<String, @Nullable Object>();
            for (String column : columns) {
                Object value = rows.getObject(column);
                row.put(
                        column,
                        value instanceof java.sql.Date date ? date.toLocalDate().toString() : value);
            }
            read.add(row);
        }
        return new Page(columns, read);
    }
}
