package org.tidemark.installation;

import java.nio.file.Path;

/// The folder in which the person stands who gave the command that is running.
final class CallersFolder {
    private static final ScopedValue<Path> FOLDER = ScopedValue.newInstance();

    private CallersFolder() {}

    static ScopedValue.Carrier is(Path folder) {
        return ScopedValue.where(FOLDER, folder);
    }

    static Path resolve(String written) {
        return FOLDER.orElse(Path.of("")).toAbsolutePath().resolve(written).normalize();
    }
}
