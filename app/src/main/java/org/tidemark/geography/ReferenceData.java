package org.tidemark.geography;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/// The compiled facts that lie as CSV beside this class.
final class ReferenceData {
    private ReferenceData() {}

    static List<NamedCsvRecord> read(String file) {
        try (InputStream in = Objects.requireNonNull(
                        ReferenceData.class.getResourceAsStream(file), "No reference data " + file);
                var csv = CsvReader.builder().ofNamedCsvRecord(in)) {
            return csv.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
