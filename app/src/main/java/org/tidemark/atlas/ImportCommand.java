package org.tidemark.atlas;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.tidemark.access.CurrentPerson;
import org.tidemark.access.Person;
import org.tidemark.atlas.CsvRows.Problem;
import org.tidemark.installation.Command;
import org.tidemark.installation.Usage;
import org.tidemark.web.Messages;

/// Takes a file in as the starter data does. Rows that say nothing new change nothing.
@Component
@Usage(
        name = "atlas import",
        arguments = "FILE [--assessments] [--dry-run]",
        does = "Takes in policy events, or assessments, from a CSV or XLSX file: what is verified and has a source is"
                + " confirmed, the rest waits for review. All or nothing.")
class ImportCommand implements Command {
    private final ImportChecks checks;
    private final AtlasImport atlas;
    private final Messages messages;

    ImportCommand(ImportChecks checks, AtlasImport atlas, Messages messages) {
        this.checks = checks;
        this.atlas = atlas;
        this.messages = messages;
    }

    @Override
    public int run(List<String> arguments, PrintStream out, PrintStream err) {
        var words = arguments.stream().filter(word -> !word.startsWith("--")).toList();
        var options = arguments.stream().filter(word -> word.startsWith("--")).toList();
        if (words.size() != 1 || !List.of("--assessments", "--dry-run").containsAll(options)) {
            return WRONG_USAGE;
        }
        try {
            String csv = Spreadsheet.text(Files.readAllBytes(Command.file(words.getFirst())));
            var table = checks.tableOf(csv);
            if (table.isEmpty()) {
                err.println(say("atlas.import.unknown-heading"));
                return FAILED;
            }
            if (table.get().kind().equals(Assessment.KIND) != options.contains("--assessments")) {
                err.println(say("atlas.import.other-table"));
                return FAILED;
            }
            return CurrentPerson.as(
                    Person.IMPORTER, () -> take(table.get(), csv, options.contains("--dry-run"), out, err));
        } catch (IOException e) {
            err.println(words.getFirst() + " cannot be read: " + e.getMessage());
            return FAILED;
        } catch (Spreadsheet.Unreadable e) {
            err.println(say(e.key()));
            return FAILED;
        }
    }

    private <T> int take(AtlasTable<T> table, String csv, boolean dry, PrintStream out, PrintStream err) {
        var found = checks.compare(table, csv, true);
        found.warnings().forEach(warning -> err.println(line(warning)));
        if (!found.problems().isEmpty()) {
            found.problems().forEach(problem -> err.println(line(problem)));
            err.println(say("atlas.import.nothing-saved", found.problems().size()));
            return FAILED;
        }
        if (!dry) {
            atlas.takeIn(table, found);
        }
        out.println(say(
                dry ? "atlas.import.would" : "atlas.import.did", found.fresh(), found.changed(), found.unchanged()));
        return DONE;
    }

    /// `row 7, event_date: …`
    private String line(Problem problem) {
        String place = problem.row() == 0 ? "" : "row " + problem.row();
        String column = problem.column().isEmpty() ? "" : (place.isEmpty() ? "" : ", ") + problem.column();
        String where = place + column;
        return (where.isEmpty() ? "" : where + ": ") + say(problem.problem(), problem.value(), problem.hint());
    }

    private String say(String key, Object... arguments) {
        return messages.say(Locale.ENGLISH, key, arguments);
    }
}
