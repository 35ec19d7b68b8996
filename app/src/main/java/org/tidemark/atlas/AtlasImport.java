package org.tidemark.atlas;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tidemark.access.OnBehalfOf;
import org.tidemark.access.Person;
import org.tidemark.evidence.Claim;
import org.tidemark.evidence.Records;
import org.tidemark.evidence.Status;
import org.tidemark.geography.Jurisdictions;

/// Takes in whole files as the starter data does: what the file says was verified, and has a source, is confirmed by
/// the
/// starter data; the rest waits for review as drafts.
@Component
class AtlasImport {
    private final PolicyEvents events;
    private final Assessments assessments;
    private final Records records;
    private final OnBehalfOf onBehalfOf;
    private final Jurisdictions jurisdictions;

    AtlasImport(
            PolicyEvents events,
            Assessments assessments,
            Records records,
            OnBehalfOf onBehalfOf,
            Jurisdictions jurisdictions) {
        this.events = events;
        this.assessments = assessments;
        this.records = records;
        this.onBehalfOf = onBehalfOf;
        this.jurisdictions = jurisdictions;
    }

    /// @throws UnusableFile with every problem of the file; nothing of it is kept
    @Transactional
    public int takeEvents(AtlasFile<PolicyEvent> file) {
        requireNoProblem(file);
        file.rows().stream()
                .map(AtlasFile.Row::content)
                .filter(event -> Codes.isCity(event.jurisdiction()))
                .forEach(event -> jurisdictions.addCity(event.jurisdiction(), event.jurisdictionName()));
        var written = onBehalfOf.act(
                Person.IMPORTER,
                () -> events.write(
                        file.rows().stream().map(AtlasFile.Row::content).toList()));
        stand(
                written,
                file.rows().stream()
                        .map(row -> row.verified() && !row.content().sources().isEmpty())
                        .toList());
        return written.size();
    }

    /// @throws UnusableFile with every problem of the file; nothing of it is kept
    @Transactional
    public int takeAssessments(AtlasFile<Assessment> file) {
        requireNoProblem(file);
        var written = onBehalfOf.act(
                Person.IMPORTER,
                () -> assessments.write(
                        file.rows().stream().map(AtlasFile.Row::content).toList()));
        stand(
                written,
                file.rows().stream()
                        .map(row -> row.verified() && !row.content().sources().isEmpty())
                        .toList());
        return written.size();
    }

    private void stand(List<Claim> claims, List<Boolean> vouchedFor) {
        var confirmed = new ArrayList<Claim>();
        var drafts = new ArrayList<Claim>();
        for (int i = 0; i < claims.size(); i++) {
            (vouchedFor.get(i) ? confirmed : drafts).add(claims.get(i));
        }
        onBehalfOf.act(Person.IMPORTER, () -> {
            records.stand(drafts, Status.SUBMITTED, "");
            return drafts;
        });
        onBehalfOf.act(Person.STARTER, () -> {
            records.stand(confirmed, Status.CONFIRMED, "");
            return confirmed;
        });
    }

    private static void requireNoProblem(AtlasFile<?> file) {
        if (!file.problems().isEmpty()) {
            throw new UnusableFile(file.problems());
        }
    }

    static final class UnusableFile extends RuntimeException {
        private final List<CsvRows.Problem> problems;

        UnusableFile(List<CsvRows.Problem> problems) {
            super(problems.size() + " problems, the first: " + problems.getFirst());
            this.problems = problems;
        }

        List<CsvRows.Problem> problems() {
            return problems;
        }
    }
}
