package org.tidemark.atlas;

import java.util.List;
import org.tidemark.atlas.CsvRows.Problem;
import org.tidemark.atlas.ImportComparison.Change;
import org.tidemark.atlas.ImportComparison.Difference;

/// What a person is told of a file before anything is saved; long lists are cut, their counts are not.
///
/// @param kind the kind of record that the file holds, or empty when none was recognised
record ImportReport(
        String kind,
        int rows,
        int problemCount,
        List<Problem> problems,
        int warningCount,
        List<Problem> warnings,
        long fresh,
        long changed,
        int unchanged,
        List<ChangedRow> changes) {
    private static final int MOST_PROBLEMS = 2000;
    private static final int MOST_CHANGES = 200;

    record ChangedRow(long row, String ref, List<Change> changes) {}

    static ImportReport of(String kind, ImportComparison<?> found) {
        return new ImportReport(
                kind,
                found.rows(),
                found.problems().size(),
                found.problems().stream().limit(MOST_PROBLEMS).toList(),
                found.warnings().size(),
                found.warnings().stream().limit(MOST_PROBLEMS).toList(),
                found.fresh(),
                found.changed(),
                found.unchanged(),
                found.differences().stream()
                        .filter(each -> each.before() != null)
                        .limit(MOST_CHANGES)
                        .map(ImportReport::changed)
                        .toList());
    }

    /// Of a file that cannot be read at all.
    static ImportReport unusable(String problem) {
        return new ImportReport("", 0, 1, List.of(new Problem(0, "", problem, "")), 0, List.of(), 0, 0, 0, List.of());
    }

    private static ChangedRow changed(Difference<?> difference) {
        return new ChangedRow(difference.row(), difference.ref(), difference.changes());
    }

    /// How many rows would be submitted.
    long toSubmit() {
        return fresh + changed;
    }

    boolean canBeSubmitted() {
        return problemCount == 0 && toSubmit() > 0;
    }
}
