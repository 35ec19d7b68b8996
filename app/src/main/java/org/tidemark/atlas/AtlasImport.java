package org.tidemark.atlas;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.IntConsumer;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tidemark.access.OnBehalfOf;
import org.tidemark.access.Person;
import org.tidemark.atlas.AtlasTable.Known;
import org.tidemark.atlas.ImportComparison.Difference;
import org.tidemark.evidence.Claim;
import org.tidemark.evidence.Histories;
import org.tidemark.evidence.Records;
import org.tidemark.evidence.Status;
import org.tidemark.geography.Jurisdictions;

/// Takes in whole files, all or nothing: in a coder's name for review, or as the starter data does, where what
/// the file
/// says was verified, and has a source, is confirmed and the rest waits for review.
@Component
class AtlasImport {
    private static final int PIECE = 500;

    private final EventTable events;
    private final AssessmentTable assessments;
    private final Records records;
    private final Histories histories;
    private final OnBehalfOf onBehalfOf;
    private final Jurisdictions jurisdictions;

    AtlasImport(
            EventTable events,
            AssessmentTable assessments,
            Records records,
            Histories histories,
            OnBehalfOf onBehalfOf,
            Jurisdictions jurisdictions) {
        this.events = events;
        this.assessments = assessments;
        this.records = records;
        this.histories = histories;
        this.onBehalfOf = onBehalfOf;
        this.jurisdictions = jurisdictions;
    }

    /// @throws UnusableFile with every problem of the file; nothing of it is kept
    @Transactional
    public int takeEvents(AtlasFile<PolicyEvent> file) {
        return takeIn(events, differences(events, file));
    }

    /// @throws UnusableFile with every problem of the file; nothing of it is kept
    @Transactional
    public int takeAssessments(AtlasFile<Assessment> file) {
        return takeIn(assessments, differences(assessments, file));
    }

    private static <T> List<Difference<T>> differences(AtlasTable<T> table, AtlasFile<T> file) {
        requireNone(file.problems());
        return file.rows().stream()
                .map(row -> new Difference<>(
                        row.number(),
                        table.ref(row.content()),
                        row.content(),
                        row.verified() && !table.sources(row.content()).isEmpty(),
                        null,
                        List.of()))
                .toList();
    }

    /// Confirms what the file vouches for, in the name of the starter data, and proposes the rest.
    ///
    /// @throws UnusableFile with every problem of the file; nothing of it is kept
    @Transactional
    public <T> int takeIn(AtlasTable<T> table, ImportComparison<T> found) {
        requireNone(found.problems());
        return takeIn(table, found.differences());
    }

    private <T> int takeIn(AtlasTable<T> table, List<Difference<T>> differences) {
        var written = onBehalfOf.act(Person.IMPORTER, () -> write(table, differences, done -> {}));
        var confirmed = new ArrayList<Claim>();
        var proposed = new ArrayList<Claim>();
        for (int i = 0; i < written.size(); i++) {
            (differences.get(i).vouchedFor() ? confirmed : proposed).add(written.get(i));
        }
        onBehalfOf.act(Person.IMPORTER, () -> {
            records.stand(proposed, Status.SUBMITTED, "");
            return proposed;
        });
        onBehalfOf.act(Person.STARTER, () -> {
            records.stand(confirmed, Status.CONFIRMED, "");
            return confirmed;
        });
        return written.size();
    }

    /// Submits what is new or changed for review, in the name of the current person.
    ///
    /// @param progress is told how many rows are written; what it throws undoes all of them
    /// @throws UnusableFile with every problem of the file; nothing of it is kept
    @PreAuthorize("hasRole('CODER')")
    @Transactional
    public <T> int submit(AtlasTable<T> table, ImportComparison<T> found, IntConsumer progress) {
        requireNone(found.problems());
        var written = write(table, found.differences(), progress);
        records.stand(written, Status.SUBMITTED, "");
        return written.size();
    }

    private <T> List<Claim> write(AtlasTable<T> table, List<Difference<T>> differences, IntConsumer progress) {
        addCities(table, differences);
        var contents = inFull(table, differences);
        var written = new ArrayList<Claim>(contents.size());
        for (int from = 0; from < contents.size(); from += PIECE) {
            written.addAll(table.write(contents.subList(from, Math.min(contents.size(), from + PIECE))));
            progress.accept(written.size());
        }
        return written;
    }

    private <T> void addCities(AtlasTable<T> table, List<Difference<T>> differences) {
        var cities = new LinkedHashMap<String, String>();
        for (var each : differences) {
            String code = table.jurisdiction(each.content());
            String name = table.jurisdictionName(each.content());
            if (Codes.isCity(code) && !name.isBlank()) {
                cities.put(code, name);
            }
        }
        cities.forEach(jurisdictions::addCity);
    }

    /// Files tell only the title and address of a source; the rest stays as it was known.
    private <T> List<T> inFull(AtlasTable<T> table, List<Difference<T>> differences) {
        var before = histories.sources(differences.stream()
                .map(Difference::before)
                .filter(Objects::nonNull)
                .map(Known::claim)
                .toList());
        return differences.stream()
                .map(each -> each.before() == null
                        ? each.content()
                        : table.citing(
                                each.content(),
                                Citations.inFull(
                                        table.sources(each.content()),
                                        before.getOrDefault(each.before().claim(), List.of()))))
                .toList();
    }

    private static void requireNone(List<CsvRows.Problem> problems) {
        if (!problems.isEmpty()) {
            throw new UnusableFile(problems);
        }
    }

    static final class UnusableFile extends RuntimeException {
        private final List<CsvRows.Problem> problems;

        UnusableFile(List<CsvRows.Problem> problems) {
            super(problems.size() + " problems, the first: " + problems.getFirst());
            this.problems = List.copyOf(problems);
        }

        List<CsvRows.Problem> problems() {
            return problems;
        }
    }
}
