package org.tidemark.forum.data;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.tidemark.evidence.KnownTime;
import org.tidemark.installation.Command;
import org.tidemark.installation.Usage;
import tools.jackson.databind.json.JsonMapper;

/// Writes the files that everybody can download into a folder. A file that is there is replaced only by a whole
/// one.
@Component
@Usage(
        name = "forum export",
        arguments = "DIR",
        does = "Writes what is published of the UN record into DIR: tables as CSV and JSON Lines, Popolo JSON, a"
                + " Parla-CLARIN text for each session.")
class ForumExportCommand implements Command {
    private final ForumExport export;
    private final Popolo popolo;
    private final SessionText sessions;
    private final KnownTime knownTime;
    private final JsonMapper json;

    ForumExportCommand(ForumExport export, Popolo popolo, SessionText sessions, KnownTime knownTime, JsonMapper json) {
        this.export = export;
        this.popolo = popolo;
        this.sessions = sessions;
        this.knownTime = knownTime;
        this.json = json;
    }

    private interface Content {
        int write(Writer out) throws IOException;
    }

    @Override
    public int run(List<String> arguments, PrintStream out, PrintStream err) {
        if (arguments.size() != 1 || arguments.getFirst().startsWith("-")) {
            return WRONG_USAGE;
        }
        var moment = knownTime.settled(null);
        try {
            Path folder = Files.createDirectories(Command.file(arguments.getFirst()));
            for (var table : ForumTable.values()) {
                for (var format : ForumExport.Format.values()) {
                    String name = table.code() + "." + format.name().toLowerCase(Locale.ROOT);
                    int rows = whole(folder.resolve(name), writer -> export.write(table, format, writer, moment));
                    out.printf("%s: %d rows%n", name, rows);
                }
            }
            whole(folder.resolve("popolo.json"), writer -> {
                writer.write(json.writeValueAsString(popolo.document(moment)));
                return 1;
            });
            out.println("popolo.json");
            for (String code : sessions.sessions()) {
                var session = sessions.find(code);
                if (session.isPresent()) {
                    whole(folder.resolve(code + ".tei.xml"), writer -> {
                        sessions.write(session.get(), writer);
                        return 1;
                    });
                    out.println(code + ".tei.xml");
                }
            }
            return DONE;
        } catch (IOException | UncheckedIOException e) {
            err.println("The files cannot be written: " + e.getMessage());
            return FAILED;
        }
    }

    private static int whole(Path file, Content content) throws IOException {
        Path part = Files.createTempFile(file.toAbsolutePath().getParent(), "forum", ".part");
        try {
            int rows;
            try (Writer writer = Files.newBufferedWriter(part)) {
                rows = content.write(writer);
            }
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            return rows;
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
