package org.tidemark.installation;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// `bin/backup FILE`.
@Component
@Usage(
        name = "backup",
        arguments = "FILE",
        does = "Writes database and files, as they are at this moment, into one archive. Nobody is disturbed.")
class BackupCommand implements Command {
    private final DatabaseServer server;
    private final Path data;

    BackupCommand(DatabaseServer server, @Value("${tidemark.data}") Path data) {
        this.server = server;
        this.data = data;
    }

    @Override
    public int run(List<String> arguments, PrintStream out, PrintStream err) {
        if (arguments.size() != 1 || arguments.getFirst().startsWith("-")) {
            err.println("Name one file to write the backup to.");
            return WRONG_USAGE;
        }
        Path target = Command.file(arguments.getFirst());
        Path folder = target.getParent();
        if (Files.isDirectory(target) || folder == null || !Files.isDirectory(folder)) {
            err.println(target + " cannot be written: "
                    + (Files.isDirectory(target) ? "it is a folder." : "its folder does not exist."));
            return FAILED;
        }
        Manifest written = new Backup(server, data.toAbsolutePath()).writeTo(target);
        long rows = written.tables().stream().mapToLong(Manifest.Table::rows).sum();
        long files = written.parts().stream().filter(Manifest.Part::isFile).count();
        out.println("Backup written to " + target + ": " + written.tables().size() + " tables with " + rows + " rows, "
                + files + " files.");
        return DONE;
    }
}
