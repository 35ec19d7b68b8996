package org.tidemark.atlas;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tidemark.atlas.AtlasTable.Known;
import org.tidemark.atlas.CsvRows.Problem;

/// What taking a file in would do, row by row, and what speaks against it.
///
/// @param problems any of them keeps the whole file out
/// @param warnings what a person should look at once more
record ImportComparison<T>(
        int rows, List<Problem> problems, List<Problem> warnings, List<Difference<T>> differences, int unchanged) {
    /// A row that is new, or says something else than what stands or is proposed.
    ///
    /// @param content what would be written
    /// @param vouchedFor verified by who made the file, and with a source
    record Difference<T>(
            long row,
            String ref,
            T content,
            boolean vouchedFor,
            @Nullable Known<T> before,
            List<Change> changes) {}

    record Change(String column, String before, String after) {}

    long fresh() {
        return differences.stream().filter(each -> each.before() == null).count();
    }

    long changed() {
        return differences.size() - fresh();
    }
}
