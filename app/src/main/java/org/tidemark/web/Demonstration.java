package org.tidemark.web;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/// Whether this installation is made for demonstration (`bin/run --demo`): then part of what it holds is made
/// up, every
/// page and every figure says so, and each module loads what lies in its folder `demo/`.
@Component
public class Demonstration {
    private final Supplier<Boolean> one;

    Demonstration(JdbcClient jdbc) {
        // decided at the first start, once and for all
        one = SingletonSupplier.of(() -> jdbc.sql("select exists (select from installation.demonstration)")
                .query(Boolean.class)
                .single());
    }

    public boolean isOne() {
        return one.get();
    }

    /// The text of a file in the folder `demo/` beside `owner`.
    public String text(Class<?> owner, String file) {
        try (InputStream in = owner.getResourceAsStream("demo/" + file)) {
            if (in == null) {
                throw new IllegalArgumentException("There is no demo/" + file + " beside " + owner);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The rows of such a file.
    public List<NamedCsvRecord> rows(Class<?> owner, String file) {
        return CsvReader.builder().ofNamedCsvRecord(text(owner, file)).stream().toList();
    }
}
