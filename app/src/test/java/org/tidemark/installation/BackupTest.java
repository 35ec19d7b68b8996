package org.tidemark.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tidemark.TestDatabase;

@SpringBootTest
class BackupTest {
    @TempDir
    private Path folder;

    @Autowired
    private DatabaseServer full;

    @Test
    void a_wiped_installation_is_restored_with_every_row_and_every_file() throws IOException {
        Path data = Files.createDirectories(folder.resolve("data"));
        Path file = Files.createDirectories(data.resolve("files/ab")).resolve("abcd");
        Files.writeString(file, "an archived copy");
        Path archive = folder.resolve("backup.tidemark");
        new Backup(full, data).writeTo(archive);
        TableHashes before = TableHashes.of(full);

        DatabaseServer empty = newDatabase();
        Files.writeString(file, "damaged since");
        Files.writeString(data.resolve("files/ab/later"), "not in the backup");
        restore(empty, data, archive);

        assertThat(before.byTable()).hasSizeGreaterThan(20);
        assertThat(TableHashes.of(empty)).isEqualTo(before);
        assertThat(file).hasContent("an archived copy");
        assertThat(data.resolve("files/ab/later")).doesNotExist();
        assertThat(triggersAndKeys(empty)).isEqualTo(triggersAndKeys(full));
    }

    @Test
    void what_was_there_before_a_restore_is_kept_as_a_backup_of_its_own() throws IOException {
        DatabaseServer server = newDatabase();
        Path empty = folder.resolve("empty.tidemark");
        new Backup(server, folder).writeTo(empty);
        addJob(server, "written after the backup");
        TableHashes before = TableHashes.of(server);

        restore(server, folder, empty);

        assertThat(TableHashes.of(server)).isNotEqualTo(before);
        restore(server, folder, kept(folder).orElseThrow());
        assertThat(TableHashes.of(server)).isEqualTo(before);
    }

    @Test
    void a_backup_of_an_older_schema_is_brought_up_to_date() {
        var old = server(TestDatabase.create());
        new Migrations(old).runTo(Map.of("installation", "1"));
        addJob(old, "from long ago");
        Path archive = folder.resolve("old.tidemark");
        new Backup(old, folder).writeTo(archive);

        DatabaseServer server = newDatabase();
        restore(server, folder, archive);

        assertThat(jobs(server)).containsExactly("from long ago");
        assertThat(JdbcClient.create(server.asOwner())
                        .sql("select count(*) from pg_database where datname like '%upgrade'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void a_damaged_backup_is_refused_before_anything_is_touched() throws IOException {
        DatabaseServer server = newDatabase();
        addJob(server, "kept");
        Path archive = folder.resolve("whole.tidemark");
        new Backup(server, folder).writeTo(archive);
        Path damaged = folder.resolve("damaged.tidemark");
        try (Archive whole = Archive.open(archive);
                var writer = new ArchiveWriter(damaged)) {
            for (Manifest.Part part : whole.manifest().parts()) {
                writer.part(part.name(), out -> out.write("something else".getBytes(StandardCharsets.UTF_8)));
            }
            writer.finish(whole.manifest());
        }

        assertThatThrownBy(() -> restore(server, folder, damaged))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("is damaged");

        assertThat(jobs(server)).containsExactly("kept");
        assertThat(kept(folder)).isEmpty();
    }

    @Test
    void a_backup_that_the_database_refuses_changes_nothing() throws IOException {
        DatabaseServer server = newDatabase();
        addJob(server, "kept");
        Path whole = folder.resolve("whole.tidemark");
        new Backup(full, folder).writeTo(whole);
        Path inconsistent = folder.resolve("inconsistent.tidemark");
        copyWithout("evidence.record", whole, inconsistent);
        TableHashes before = TableHashes.of(server);

        assertThatThrownBy(() -> restore(server, folder, inconsistent)).hasMessageContaining("is as it was");

        assertThat(TableHashes.of(server)).isEqualTo(before);
        assertThat(triggersAndKeys(server)).isEqualTo(triggersAndKeys(full));
    }

    @Test
    void every_table_of_the_database_is_in_the_backup() {
        assertThat(JdbcClient.create(full.asOwner())
                        .sql("select schemaname || '.' || tablename from pg_tables where schemaname not in"
                                + " ('pg_catalog', 'information_schema') and tablename not in"
                                + " ('flyway_history', 'migrated')")
                        .query(String.class)
                        .list())
                .allMatch(TableHashes.of(full).byTable()::containsKey);
    }

    private static void restore(DatabaseServer server, Path data, Path file) {
        try (Archive archive = Archive.open(file)) {
            new Restoration(server, data, new PrintStream(OutputStream.nullOutputStream())).of(archive);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Optional<Path> kept(Path data) throws IOException {
        try (var files = Files.list(data)) {
            return files.filter(file -> file.getFileName().toString().startsWith("before-restore-"))
                    .findFirst();
        }
    }

    private static void copyWithout(String emptied, Path from, Path to) throws IOException {
        try (Archive archive = Archive.open(from);
                var writer = new ArchiveWriter(to)) {
            Manifest all = archive.manifest();
            for (Manifest.Part part : all.parts()) {
                boolean empty = part.name().equals("database/" + emptied + ".copy");
                writer.part(part.name(), out -> {
                    try (var in = archive.read(part.name())) {
                        out.write(empty ? new byte[0] : in.readAllBytes());
                    }
                });
            }
            List<Manifest.Table> tables = all.tables().stream()
                    .map(table ->
                            table.name().equals(emptied) ? new Manifest.Table(emptied, table.columns(), 0) : table)
                    .toList();
            writer.finish(new Manifest(
                    all.format(), all.version(), all.madeAt(), all.schemas(), tables, all.sequences(), writer.parts()));
        }
    }

    private static List<String> triggersAndKeys(DatabaseServer server) {
        return JdbcClient.create(server.asOwner()).sql("""
                        select tgrelid::regclass || ' ' || tgname || ' ' || tgenabled::text from pg_trigger where not tgisinternal
                        union all
                        select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) from pg_constraint
                        where contype = 'f' order by 1
                        """).query(String.class).list();
    }

    private static void addJob(DatabaseServer server, String name) {
        JdbcClient.create(server.asOwner())
                .sql("insert into installation.scheduled_tasks (task_name, task_instance, picked, version)"
                        + " values (?, 'test', false, 1)")
                .param(name)
                .update();
    }

    private static List<String> jobs(DatabaseServer server) {
        return JdbcClient.create(server.asOwner())
                .sql("select task_name from installation.scheduled_tasks")
                .query(String.class)
                .list();
    }

    private static DatabaseServer newDatabase() {
        DatabaseServer server = server(TestDatabase.create());
        new Migrations(server).run();
        return server;
    }

    private static DatabaseServer server(String url) {
        return new DatabaseServer(url, "postgres", "test");
    }
}
