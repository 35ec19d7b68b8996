package org.tidemark.installation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/// The folder that holds all that this installation keeps. One process at a time may have it;
/// the operating system gives it free again when that process ends, however it ends.
final class DataFolder implements AutoCloseable {
    private final Path path;
    private final FileChannel channel;

    private DataFolder(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    static DataFolder take(Path written) {
        try {
            Files.createDirectories(
                    written, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            Path path = written.toRealPath(); // the same name however it is reached
            FileChannel channel =
                    FileChannel.open(path.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                channel.close();
                throw new CannotStart(
                        "The data folder " + path + " is in use by another Tidemark that is running.",
                        "Stop that one first, or choose another folder: bin/run --data DIR");
            }
            return new DataFolder(path, channel);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot use the data folder " + written, e);
        }
    }

    Path path() {
        return path;
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot give the data folder " + path + " free", e);
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null; // this very process has it already
        }
    }
}
