package org.tidemark.installation;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;

/// PostgreSQL inside the data folder, durable and closed to other users of this machine.
final class EmbeddedServer {
    private EmbeddedServer() {}

    static EmbeddedPostgres start(Path home) throws IOException {
        Files.createDirectories(home);
        Path secret = createSecretIfMissing(home);
        // zonky is made for throw-away tests: fsync, passwords and an orderly stop have to be asked for
        return EmbeddedPostgres.builder()
                .setDataDirectory(home.resolve("postgres"))
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
                .setServerConfig("unix_socket_directories", "''")
                .setPGStartupWait(Duration.ofSeconds(60))
                .start();
    }

    static String password(Path home) throws IOException {
        return Files.readString(secret(home)).strip();
    }

    private static Path createSecretIfMissing(Path home) throws IOException {
        Path secret = secret(home);
        if (Files.notExists(secret)) {
            var bytes = new byte[24];
            new SecureRandom().nextBytes(bytes);
            Files.createFile(
                    secret, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(secret, HexFormat.of().formatHex(bytes));
        }
        return secret;
    }

    private static Path secret(Path home) {
        return home.resolve("postgres.password");
    }
}
