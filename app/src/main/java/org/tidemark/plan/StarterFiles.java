package org.tidemark.plan;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// What a new installation starts with: the files of the folder `tidemark.starter`, or else those that it comes
/// with.
@Component
public class StarterFiles {
    private final Optional<Path> folder;

    StarterFiles(@Value("${tidemark.starter:}") String folder) {
        this.folder = folder.isBlank() ? Optional.empty() : Optional.of(Path.of(folder));
    }

    /// The text of the first file in the starter folder (or its sub-folder `module`) whose name ends with `ending`;
    /// without such a folder, of `builtIn` beside `owner`.
    public Optional<String> read(String module, String ending, Class<?> owner, String builtIn) {
        if (folder.isPresent()) {
            return find(folder.get().resolve(module), ending)
                    .or(() -> find(folder.get(), ending))
                    .map(StarterFiles::text);
        }
        try (InputStream file = owner.getResourceAsStream("starter/" + builtIn)) {
            return file == null
                    ? Optional.empty()
                    : Optional.of(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Path> find(Path folder, String ending) {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (var files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.getFileName().toString().endsWith(ending))
                    .sorted()
                    .findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The starter file " + file + " cannot be read", e);
        }
    }
}
