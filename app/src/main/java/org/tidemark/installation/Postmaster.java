package org.tidemark.installation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// The server process of a PostgreSQL data folder, as its `postmaster.pid` names it.
/// It outlives a Tidemark that was killed, and would keep the next one from starting.
record Postmaster(Path data) {
    private static final int PATIENCE_IN_SECONDS = 60;

    /// Only for whoever holds the [DataFolder]: else it would stop the server of a running Tidemark.
    void stopOrphan() throws IOException {
        Optional<ProcessHandle> orphan = process();
        if (orphan.isPresent()) {
            signal(orphan.get(), "-INT"); // PostgreSQL's "fast": roll back what is open, write all, leave
            if (!exited(orphan.get())) {
                signal(orphan.get(), "-QUIT"); // "immediate": the next start recovers from the log
                awaitExit(orphan.get());
            }
        }
        // a number that another program has by now (or nobody): PostgreSQL itself would refuse in the first case
        Files.deleteIfExists(pidFile());
    }

    void awaitExit(ProcessHandle process) throws IOException {
        if (!exited(process)) {
            throw new CannotStart(
                    "The PostgreSQL server of " + data + " (process " + process.pid() + ") does not stop.",
                    "Wait a moment and try again; if it stays, restart this machine.");
        }
    }

    Optional<ProcessHandle> process() throws IOException {
        if (Files.notExists(pidFile())) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(pidFile());
        return lines.isEmpty() || lines.getFirst().isBlank()
                ? Optional.empty()
                : ProcessHandle.of(Long.parseLong(lines.getFirst().strip())).filter(this::servesThisFolder);
    }

    private boolean servesThisFolder(ProcessHandle process) {
        ProcessHandle.Info info = process.info();
        return info.command().filter(command -> command.endsWith("/postgres")).isPresent()
                && info.arguments()
                        .map(arguments -> Arrays.asList(arguments).contains(data.toString()))
                        .orElse(true);
    }

    private Path pidFile() {
        return data.resolve("postmaster.pid");
    }

    private static void signal(ProcessHandle process, String signal) throws IOException {
        try {
            new ProcessBuilder("kill", signal, Long.toString(process.pid()))
                    .inheritIO()
                    .start()
                    .waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while stopping the PostgreSQL server of a killed Tidemark", e);
        }
    }

    private static boolean exited(ProcessHandle process) throws IOException {
        try {
            process.onExit().get(PATIENCE_IN_SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while the PostgreSQL server was stopping", e);
        } catch (ExecutionException e) {
            throw new IOException("The end of the PostgreSQL server cannot be awaited", e);
        }
    }
}
