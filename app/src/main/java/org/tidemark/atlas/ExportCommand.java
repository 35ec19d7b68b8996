package org.tidemark.atlas;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tidemark.access.CurrentPerson;
import org.tidemark.access.Person;
import org.tidemark.evidence.KnownTime;
import org.tidemark.installation.Command;
import org.tidemark.installation.Usage;

/// Writes what `atlas import` reads, with what waits for review as not verified.
@Component
@Usage(
        name = "atlas export",
        arguments = "[FILE] [--assessments]",
        does = "Writes all policy events, or assessments, as CSV to FILE, or here when none is named.")
class ExportCommand implements Command {
    private final AtlasExport export;
    private final KnownTime knownTime;

    ExportCommand(AtlasExport export, KnownTime knownTime) {
        this.export = export;
        this.knownTime = knownTime;
    }

    @Override
    public int run(List<String> arguments, PrintStream out, PrintStream err) {
        var words = arguments.stream().filter(word -> !word.startsWith("--")).toList();
        var options = arguments.stream().filter(word -> word.startsWith("--")).toList();
        if (words.size() > 1 || !List.of("--assessments").containsAll(options)) {
            return WRONG_USAGE;
        }
        boolean assessments = options.contains("--assessments");
        try {
            if (words.isEmpty()) {
                var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
                write(writer, assessments);
                writer.flush();
            } else {
                writeWhole(Command.file(words.getFirst()), assessments);
            }
            return DONE;
        } catch (IOException e) {
            err.println("The file cannot be written: " + e.getMessage());
            return FAILED;
        }
    }

    /// A file that is there is replaced only by a whole one.
    private void writeWhole(Path file, boolean assessments) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Path part = Files.createTempFile(folder, "atlas", ".part");
        try {
            try (Writer writer = Files.newBufferedWriter(part)) {
                write(writer, assessments);
            }
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private void write(Writer writer, boolean assessments) {
        var moment = knownTime.settled(null);
        CurrentPerson.as(
                Person.IMPORTER,
                () -> assessments ? export.assessments(writer, moment, true) : export.events(writer, moment, true));
    }
}
