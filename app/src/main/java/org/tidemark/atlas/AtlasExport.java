package org.tidemark.atlas;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.support.TransactionTemplate;
import org.tidemark.atlas.AtlasTable.Known;
import org.tidemark.evidence.Status;
import org.tidemark.web.Formulas;

/// Writes the atlas as files in the columns in which it is imported: what comes out goes in again unchanged.
/// Rows are
/// read page by page, each page in a transaction of its own: what was known at a settled moment no longer
/// changes, so
/// the pages fit together, and a slow reader holds no connection.
@Component
class AtlasExport {
    private static final int PAGE = 1000;

    private final EventTable events;
    private final AssessmentTable assessments;
    private final TransactionTemplate reading;

    AtlasExport(EventTable events, AssessmentTable assessments, PlatformTransactionManager transactions) {
        this.events = events;
        this.assessments = assessments;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.reading.setPropagationBehavior(Propagation.REQUIRED.value());
    }

    /// @param withProposals also what waits, as `verified` no, as far as the current person may see it
    /// @return how many rows were written
    int events(Writer out, Instant asOf, boolean withProposals) {
        return write(events, out, asOf, withProposals);
    }

    /// @param withProposals also what waits, as `verified` no, as far as the current person may see it
    /// @return how many rows were written
    int assessments(Writer out, Instant asOf, boolean withProposals) {
        return write(assessments, out, asOf, withProposals);
    }

    private <T> int write(AtlasTable<T> table, Writer out, Instant asOf, boolean withProposals) {
        var columns = columns(table, asOf, withProposals);
        int written = 0;
        try {
            var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out);
            csv.writeRecord(columns);
            List<Known<T>> page = List.of();
            do {
                String after = page.isEmpty() ? "" : page.getLast().ref();
                page = read(table, after, asOf, withProposals);
                for (var known : page) {
                    csv.writeRecord(values(table, known, columns));
                }
                written += page.size();
            } while (page.size() == PAGE);
            csv.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return written;
    }

    private <T> List<String> columns(AtlasTable<T> table, Instant asOf, boolean withProposals) {
        var columns = new ArrayList<>(table.columns());
        var used = reading.execute(status -> table.rareColumnsUsed(asOf, withProposals));
        table.rareColumns().stream().filter(used::contains).forEach(columns::add);
        return columns;
    }

    private <T> List<Known<T>> read(AtlasTable<T> table, String after, Instant asOf, boolean withProposals) {
        return reading.execute(status -> table.page(after, PAGE, asOf, withProposals));
    }

    private static <T> List<String> values(AtlasTable<T> table, Known<T> known, List<String> columns) {
        var fields = table.fields(known.content());
        return columns.stream()
                .map(column -> column.equals(AtlasFile.VERIFIED)
                        ? (known.status() == Status.CONFIRMED ? "yes" : "no")
                        : Formulas.defused(fields.getOrDefault(column, "")))
                .toList();
    }
}
