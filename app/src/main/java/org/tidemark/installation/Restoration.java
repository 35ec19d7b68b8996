package org.tidemark.installation;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// Puts what a backup holds in the place of what is there. The database changes in one transaction: whatever goes
/// wrong,
/// it is either as it was or as the backup says. What was there before is kept beside it as a backup of its own.
final class Restoration {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss");

    private final DatabaseServer server;
    private final Path data;
    private final PrintStream out;

    Restoration(DatabaseServer server, Path data, PrintStream out) {
        this.server = server;
        this.data = data;
        this.out = out;
    }

    void of(Archive archive) {
        server.refuseOtherNodes();
        Path before = data.resolve(
                "before-restore-" + LocalDateTime.now(ZoneOffset.UTC).format(STAMP) + ".tidemark");
        SchemaVersions present = SchemaVersions.of(JdbcClient.create(server.asOwner()));
        present.refuseNewer(archive.manifest());
        try {
            if (archive.manifest().schemas().equals(present.byModule())) {
                replace(archive, archive, before);
            } else {
                out.println("The backup is from an older Tidemark; bringing it up to date …");
                Path upToDate = data.resolve("restore-upgraded.tidemark");
                try (var upgrade = new ScratchDatabase(server)) {
                    new Migrations(upgrade.server()).runTo(archive.manifest().schemas());
                    load(upgrade.server(), archive);
                    new Migrations(upgrade.server()).run();
                    new Backup(upgrade.server(), data.resolve("restore-upgraded")).writeTo(upToDate);
                }
                try (Archive upgraded = Archive.open(upToDate)) {
                    replace(upgraded, archive, before);
                } finally {
                    Files.deleteIfExists(upToDate);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The backup could not be restored", e);
        }
        out.println("What was there before is kept in " + before + ". Delete that file when all is well.");
    }

    private void replace(Archive tables, Archive files, Path before) throws IOException {
        out.println("Keeping what is there now …");
        new Backup(server, data).writeTo(before);
        out.println("Restoring " + tables.manifest().tables().size() + " tables and "
                + files.manifest().parts().stream()
                        .filter(Manifest.Part::isFile)
                        .count()
                + " files of " + files.manifest().madeAt() + " …");
        bringFiles(files);
        load(server, tables);
        removeOtherFiles(files);
    }

    private static void load(DatabaseServer server, Archive archive) throws IOException {
        try (Connection connection = server.connectAsOwner()) {
            connection.setAutoCommit(false);
            var owner = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            var keys = StoredTables.foreignKeys(owner);
            var triggers = StoredTables.triggers(owner);
            // a superuser could switch all of this off in one go; the owner of an outside database is none
            keys.forEach(key -> owner.sql(key.drop()).update());
            triggers.forEach(trigger -> owner.sql(trigger.silence()).update());
            owner.sql(StoredTables.columns(owner).stream()
                            .map(StoredTables.Columns::table)
                            .collect(Collectors.joining(", ", "truncate ", "")))
                    .update();
            CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
            for (Manifest.Table table : archive.manifest().tables()) {
                copy(copy, archive, table);
            }
            for (Manifest.Sequence sequence : archive.manifest().sequences()) {
                owner.sql("select setval(?::regclass, ?, ?)")
                        .params(sequence.name(), sequence.last(), sequence.called())
                        .query(Long.class)
                        .single();
            }
            triggers.forEach(trigger -> owner.sql(trigger.wake()).update());
            keys.forEach(key -> owner.sql(key.add()).update());
            connection.commit();
            connection.setAutoCommit(true);
            owner.sql("analyze").update();
        } catch (SQLException | DataAccessException e) {
            throw new IllegalStateException("The database refused the backup and is as it was: " + e.getMessage(), e);
        }
    }

    private static void copy(CopyManager copy, Archive archive, Manifest.Table table) throws IOException, SQLException {
        try (InputStream rows = archive.read(table.part())) {
            long copied = copy.copyIn(
                    "copy " + table.name() + " (" + String.join(", ", table.columns()) + ") from stdin", rows);
            if (copied != table.rows()) {
                throw new IllegalStateException(table.name() + " has " + copied + " rows in place of " + table.rows());
            }
        }
    }

    private void bringFiles(Archive archive) throws IOException {
        for (Manifest.Part part : archive.manifest().parts()) {
            if (part.isFile()) {
                Path file = data.resolve(part.name());
                Files.createDirectories(file.getParent());
                Path coming = file.resolveSibling(file.getFileName() + ".part");
                try (InputStream in = archive.read(part.name())) {
                    Files.copy(in, coming, StandardCopyOption.REPLACE_EXISTING);
                }
                Files.move(coming, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private void removeOtherFiles(Archive archive) throws IOException {
        Path folder = data.resolve("files");
        Set<Path> kept = archive.manifest().parts().stream()
                .filter(Manifest.Part::isFile)
                .map(part -> data.resolve(part.name()))
                .collect(Collectors.toSet());
        if (Files.isDirectory(folder)) {
            try (Stream<Path> found = Files.walk(folder)) {
                for (Path file : found.filter(Files::isRegularFile)
                        .filter(file -> !kept.contains(file))
                        .toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
