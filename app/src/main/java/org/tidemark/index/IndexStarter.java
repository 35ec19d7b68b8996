package org.tidemark.index;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.tidemark.access.OnBehalfOf;
import org.tidemark.access.Person;
import org.tidemark.evidence.Claim;
import org.tidemark.evidence.Records;
import org.tidemark.evidence.Source;
import org.tidemark.evidence.Status;
import org.tidemark.plan.StarterFiles;

/// Loads the editions that are known, with what was published of their scores, when there is none yet: all of it or
/// nothing.
@Component
@Order(40)
class IndexStarter implements ApplicationRunner {
    private static final Logger LOG = LoggerFactory.getLogger(IndexStarter.class);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Editions editions;
    private final PublishedScores scores;
    private final Records records;
    private final OnBehalfOf onBehalfOf;
    private final StarterFiles files;

    IndexStarter(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Editions editions,
            PublishedScores scores,
            Records records,
            OnBehalfOf onBehalfOf,
            StarterFiles files) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.editions = editions;
        this.scores = scores;
        this.records = records;
        this.onBehalfOf = onBehalfOf;
        this.files = files;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        boolean begun = jdbc.sql("select exists (select from index.edition)")
                .query(Boolean.class)
                .single();
        if (!begun) {
            transaction.executeWithoutResult(status -> load());
        }
    }

    private void load() {
        var structure = rows("elements.csv");
        var coverage = rows("coverage.csv");
        var found = rows("editions.csv").stream()
                .map(row -> edition(row, coverage, structure))
                .toList();
        var published =
                rows("published_scores.csv").stream().map(IndexStarter::score).toList();
        var claims = onBehalfOf.act(Person.IMPORTER, () -> {
            found.forEach(editions::add);
            return scores.write(published);
        });
        // what cannot be checked anywhere waits for somebody who finds where it was said
        var sourced = new ArrayList<Claim>();
        var waiting = new ArrayList<Claim>();
        for (int at = 0; at < claims.size(); at++) {
            (published.get(at).sources().isEmpty() ? waiting : sourced).add(claims.get(at));
        }
        onBehalfOf.act(Person.IMPORTER, () -> {
            records.stand(waiting, Status.SUBMITTED, "");
            return waiting;
        });
        onBehalfOf.act(Person.STARTER, () -> {
            records.stand(sourced, Status.CONFIRMED, "");
            return sourced;
        });
        LOG.info("Loaded {} editions of indices with {} published scores", found.size(), claims.size());
    }

    private static Edition edition(NamedCsvRecord row, List<NamedCsvRecord> coverage, List<NamedCsvRecord> structure) {
        String code = row.getField("edition");
        return new Edition(
                code,
                row.getField("name"),
                Integer.parseInt(row.getField("data_year")),
                LocalDate.parse(row.getField("released")),
                row.getField("address"),
                coverage.stream()
                        .filter(each -> each.getField("edition").equals(code))
                        .map(each -> each.getField("iso2"))
                        .toList(),
                structure.stream()
                        .filter(each -> each.getField("edition").equals(code))
                        .map(IndexStarter::element)
                        .toList());
    }

    private static EditionElement element(NamedCsvRecord row) {
        String parent = row.getField("parent");
        return new EditionElement(
                row.getField("element"),
                parent.isEmpty() ? null : parent,
                Level.of(row.getField("level")),
                row.getField("name"),
                number(row.getField("weight")),
                WeightBasis.of(row.getField("weight_basis")),
                row.getField("source"));
    }

    private static PublishedScore score(NamedCsvRecord row) {
        String rank = row.getField("rank");
        return new PublishedScore(
                row.getField("edition"),
                row.getField("element"),
                row.getField("iso2"),
                number(row.getField("score")),
                rank.isEmpty() ? null : Integer.valueOf(rank),
                row.getField("complete").equals("yes"),
                row.getField("answer"),
                Arrays.stream(row.getField("sources").split("\\|"))
                        .map(String::strip)
                        .filter(address -> !address.isEmpty())
                        .map(address -> Source.of("", address))
                        .toList());
    }

    private static @Nullable Double number(String written) {
        return written.isEmpty() ? null : Double.valueOf(written);
    }

    private List<NamedCsvRecord> rows(String file) {
        var csv = files.read("index", file, IndexStarter.class, file);
        if (csv.isEmpty()) {
            return List.of();
        }
        try (var reader = CsvReader.builder().ofNamedCsvRecord(csv.get())) {
            return reader.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
