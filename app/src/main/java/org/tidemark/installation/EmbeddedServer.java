package org.tidemark.installation;

import com.sun.management.OperatingSystemMXBean;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.util.FileSystemUtils;

/// PostgreSQL inside the data folder, durable and closed to other users of this machine.
final class EmbeddedServer implements AutoCloseable {
    private final DataFolder folder;
    private final EmbeddedPostgres postgres;

    private EmbeddedServer(DataFolder folder, EmbeddedPostgres postgres) {
        this.folder = folder;
        this.postgres = postgres;
    }

    static EmbeddedServer start(Path home) {
        DataFolder folder = DataFolder.take(home);
        try {
            return new EmbeddedServer(folder, startIn(folder.path()));
        } catch (IOException e) {
            folder.close();
            throw new UncheckedIOException("The embedded PostgreSQL in " + folder.path() + " does not start", e);
        } catch (RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    DatabaseServer database() {
        try {
            return new DatabaseServer(
                    "jdbc:postgresql://localhost:" + postgres.getPort() + "/postgres",
                    "postgres",
                    password(folder.path()));
        } catch (IOException e) {
            throw new UncheckedIOException("No password of the embedded PostgreSQL in " + folder.path(), e);
        }
    }

    @Override
    public void close() {
        try {
            var postmaster = new Postmaster(folder.path().resolve("postgres"));
            Optional<ProcessHandle> running = postmaster.process();
            postgres.close();
            // zonky waits five seconds only; a large checkpoint may take longer
            if (running.isPresent()) {
                postmaster.awaitExit(running.get());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The embedded PostgreSQL does not stop", e);
        } finally {
            folder.close();
        }
    }

    private static EmbeddedPostgres startIn(Path home) throws IOException {
        Path data = home.resolve("postgres");
        // stands until the very first start is through: what a crash left half made holds nothing yet
        Path unfinished = home.resolve("postgres.unfinished");
        new Postmaster(data).stopOrphan();
        if (Files.exists(unfinished)) {
            FileSystemUtils.deleteRecursively(data);
        }
        boolean isNew = Files.notExists(data);
        if (isNew) {
            Files.writeString(unfinished, "");
        }
        EmbeddedPostgres postgres = launch(home, data);
        if (isNew) {
            Files.delete(unfinished);
        }
        return postgres;
    }

    private static EmbeddedPostgres launch(Path home, Path data) throws IOException {
        Path secret = createSecretIfMissing(home);
        // zonky is made for throw-away tests: fsync, passwords and an orderly stop have to be asked for
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setOverrideWorkingDirectory(home.resolve("postgres-binaries").toFile())
                .setLocaleConfig("locale-provider", "icu")
                .setLocaleConfig("icu-locale", "und")
                .setLocaleConfig("auth-host", "scram-sha-256")
                .setLocaleConfig("auth-local", "reject")
                .setLocaleConfig("pwfile", secret.toString())
                .setConnectConfig("password", password(home))
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_connections", "60")
                .setServerConfig("shared_buffers", sharedBuffers() + "MB")
                .setServerConfig("unix_socket_directories", "''")
                .setPGStartupWait(Duration.ofSeconds(60))
                .start();
    }

    /// An eighth of the machine's memory, in megabytes: at least what PostgreSQL takes by itself, at most a gigabyte,
    /// so
    /// that a small server has room for the rest.
    private static long sharedBuffers() {
        var machine = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return Math.clamp(machine.getTotalMemorySize() / 8 / 1024 / 1024, 128, 1024);
    }

    private static String password(Path home) throws IOException {
        return Files.readString(secret(home)).strip();
    }

    private static Path createSecretIfMissing(Path home) throws IOException {
        Path secret = secret(home);
        if (Files.notExists(secret)) {
            var bytes = new byte[24];
            new SecureRandom().nextBytes(bytes);
            Path written = Files.createTempFile(
                    home,
                    "postgres",
                    ".password.new",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(written, HexFormat.of().formatHex(bytes));
            Files.move(written, secret);
        }
        return secret;
    }

    private static Path secret(Path home) {
        return home.resolve("postgres.password");
    }
}
