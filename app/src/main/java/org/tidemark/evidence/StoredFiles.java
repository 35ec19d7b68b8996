package org.tidemark.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Files known by the SHA-256 of their content, in the data folder under `files/ab/cd/`. A file is there whole
/// or not
/// at all: it is written beside that folder, forced to the disk, and then moved to its name.
@Component
class StoredFiles {
    private static final Duration SURELY_ABANDONED = Duration.ofHours(1);

    private final Path files;
    private final Path incoming;

    StoredFiles(@Value("${tidemark.data}") Path data) {
        this.files = data.toAbsolutePath().resolve("files");
        this.incoming = data.toAbsolutePath().resolve("incoming");
    }

    /// What came in and is not kept yet; closing it forgets it, unless it was kept.
    record Incoming(Path path, String sha256, long size) implements AutoCloseable {
        @Override
        public void close() {
            try {
                Files.deleteIfExists(path);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    Incoming receive(InputStream content) throws IOException {
        Files.createDirectories(incoming);
        Path part = Files.createTempFile(incoming, "", ".part");
        try (var channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
            var digest = sha256();
            @SuppressWarnings("resource") // closes with the channel
            OutputStream out = new DigestOutputStream(Channels.newOutputStream(channel), digest);
            long size = content.transferTo(out);
            channel.force(true);
            return new Incoming(part, HexFormat.of().formatHex(digest.digest()), size);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(part);
            throw e;
        }
    }

    /// Gives it its name. The same content over again replaces what is there, which mends a damaged file.
    void keep(Incoming whole) throws IOException {
        Path file = path(whole.sha256());
        Files.createDirectories(file.getParent());
        Files.move(whole.path(), file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        for (Path folder = file.getParent(); folder != null && folder.startsWith(files); folder = folder.getParent()) {
            force(folder);
        }
    }

    Optional<Path> find(String sha256) {
        return Optional.of(path(sha256)).filter(Files::isRegularFile);
    }

    void forget(String sha256) {
        try {
            Files.deleteIfExists(path(sha256));
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + sha256 + " could not be deleted", e);
        }
    }

    /// Removes what a process left unfinished that ended while something came in.
    void forgetAbandoned() {
        if (!Files.isDirectory(incoming)) {
            return;
        }
        try (Stream<Path> found = Files.list(incoming)) {
            for (Path part : found.toList()) {
                if (Files.getLastModifiedTime(part)
                        .toInstant()
                        .isBefore(Instant.now().minus(SURELY_ABANDONED))) {
                    Files.deleteIfExists(part);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + incoming + " could not be tidied", e);
        }
    }

    private Path path(String sha256) {
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("No SHA-256: " + sha256);
        }
        return files.resolve(sha256.substring(0, 2))
                .resolve(sha256.substring(2, 4))
                .resolve(sha256);
    }

    private static void force(Path folder) throws IOException {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256", e);
        }
    }
}
