package org.tidemark.installation;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// `bin/restore FILE`: ends the application inside this process, restores, and, when Tidemark was running,
/// starts it
/// anew, so that nothing which it remembers comes from the time before. Meanwhile visitors are told to wait.
@Component
@Usage(
        name = "restore",
        arguments = "FILE",
        does = "Replaces all data by what the backup FILE holds, after checking it. Keeps what was there before.")
class RestoreCommand implements Command {
    private final ConfigurableApplicationContext context;
    private @Nullable ApplicationReadyEvent ready;

    RestoreCommand(ConfigurableApplicationContext context) {
        this.context = context;
    }

    @EventListener
    void remember(ApplicationReadyEvent event) {
        ready = event;
    }

    @Override
    public int run(List<String> arguments, PrintStream out, PrintStream err) {
        if (arguments.size() != 1 || arguments.getFirst().startsWith("-")) {
            err.println("Name the backup file to restore.");
            return WRONG_USAGE;
        }
        ConfigurableEnvironment settings = context.getEnvironment();
        int port = settings.getProperty("local.server.port", Integer.class, -1);
        Path data = Path.of(settings.getRequiredProperty("tidemark.data")).toAbsolutePath();
        try (Archive archive = Archive.open(Command.file(arguments.getFirst()))) {
            DatabaseServer server = context.getBean(DatabaseServer.class);
            SchemaVersions.of(JdbcClient.create(server.asOwner())).refuseNewer(archive.manifest());
            server.refuseOtherNodes();
            context.close();
            try (var maintenance = new MaintenancePage(port);
                    Database database = Database.open(settings)) {
                maintenance.show();
                new Restoration(database.server(), data, out).of(archive);
            } finally {
                if (port > 0 && ready != null) {
                    out.println("Starting Tidemark again …");
                    startAgain(ready);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        out.println("Restored.");
        return DONE;
    }

    private static void startAgain(ApplicationReadyEvent before) {
        var application = Objects.requireNonNull(before.getSpringApplication().getMainApplicationClass());
        var again = new SpringApplication(application);
        again.setMainApplicationClass(application); // on this thread there is no main method to tell it from
        again.run(before.getArgs());
    }
}
