package org.tidemark.installation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// Writes everything that people entered into one archive: the tables as PostgreSQL's own text, as they stood
/// at one
/// moment, and the files. It disturbs nobody and fits any PostgreSQL that Tidemark runs on.
final class Backup {
    private final DatabaseServer server;
    private final Path files;

    Backup(DatabaseServer server, Path data) {
        this.server = server;
        this.files = data.resolve("files");
    }

    Manifest writeTo(Path target) {
        try (var writer = new ArchiveWriter(target);
                Connection connection = server.connectAsOwner()) {
            connection.setAutoCommit(false);
            var owner = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            owner.sql("set transaction isolation level repeatable read, read only")
                    .update();
            // rather fail than leave out rows that a policy hides
            owner.sql("set local row_security = off").update();
            var versions = SchemaVersions.of(owner);
            List<Manifest.Table> tables =
                    tables(writer, owner, connection.unwrap(PGConnection.class).getCopyAPI());
            List<Manifest.Sequence> sequences = StoredTables.sequences(owner);
            connection.rollback();
            // a file is stored before the row that names it, so the files of all these rows are there by now
            files(writer);
            var manifest = new Manifest(
                    Manifest.FORMAT,
                    Version.number(),
                    Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                    versions.byModule(),
                    tables,
                    sequences,
                    writer.parts());
            writer.finish(manifest);
            return manifest;
        } catch (IOException e) {
            throw new UncheckedIOException("The backup could not be written to " + target, e);
        } catch (SQLException e) {
            throw new IllegalStateException("The database could not be read for the backup", e);
        }
    }

    private static List<Manifest.Table> tables(ArchiveWriter writer, JdbcClient owner, CopyManager copy)
            throws IOException {
        var tables = new ArrayList<Manifest.Table>();
        for (StoredTables.Columns columns : StoredTables.columns(owner)) {
            var rows = new long[1];
            var table = new Manifest.Table(columns.table(), columns.names(), 0);
            writer.part(table.part(), out -> {
                try {
                    rows[0] = copy.copyOut(
                            "copy (select " + columns.selected() + " from " + columns.table() + ") to stdout", out);
                } catch (SQLException e) {
                    throw new IOException("The table " + columns.table() + " could not be read", e);
                }
            });
            tables.add(new Manifest.Table(table.name(), table.columns(), rows[0]));
        }
        return tables;
    }

    private void files(ArchiveWriter writer) throws IOException {
        if (Files.isDirectory(files)) {
            try (Stream<Path> found = Files.walk(files)) {
                for (Path file : found.filter(Files::isRegularFile).sorted().toList()) {
                    addIfStillThere(writer, file);
                }
            }
        }
    }

    /// A file whose content was withdrawn since the list was made is not looked for.
    private void addIfStillThere(ArchiveWriter writer, Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            writer.part(Manifest.FILES + files.relativize(file), content::transferTo);
        } catch (NoSuchFileException withdrawn) {
            return;
        }
    }
}
