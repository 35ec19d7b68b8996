package org.tidemark.installation;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Says how this installation is.
@Component
@Usage(name = "status", does = "Says whether Tidemark is running, on which database, with which schema.")
class Status implements Command {
    private final Environment environment;
    private final DatabaseServer server;
    private final Path data;

    Status(Environment environment, DatabaseServer server, @Value("${tidemark.data}") Path data) {
        this.environment = environment;
        this.server = server;
        this.data = data;
    }

    @Override
    public int run(List<String> arguments, PrintStream out, PrintStream err) {
        var owner = JdbcClient.create(server.asOwner());
        String port = environment.getProperty("local.server.port");
        out.println("Tidemark:  " + Version.number()
                + (port == null || port.equals("-1") ? ", not running" : ", running on port " + port));
        out.println("Data:      " + data.toAbsolutePath());
        out.println("Database:  "
                + owner.sql("select split_part(version(), ' on ', 1) || ', ' ||"
                                + " pg_size_pretty(pg_database_size(current_database()))")
                        .query(String.class)
                        .single()
                + (Database.isEmbedded(environment) ? " (embedded)" : " at " + server.url()));
        out.println("Schemas:   " + String.join(", ", SchemaVersions.of(owner).words()));
        return DONE;
    }
}
