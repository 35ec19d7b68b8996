package org.tidemark.installation;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.PropertyResolver;

/// The database, running and migrated: an outside one when `TIDEMARK_DATABASE_URL` names it,
/// else the embedded one in the data folder.
record Database(DatabaseServer server, @Nullable EmbeddedServer embedded) implements AutoCloseable {
    static boolean isEmbedded(PropertyResolver settings) {
        return settings.getProperty("tidemark.database.url", "").isBlank();
    }

    static Database open(PropertyResolver settings) {
        Database database = isEmbedded(settings)
                ? embedded(Path.of(settings.getProperty("tidemark.data", "data")))
                : new Database(
                        new DatabaseServer(
                                settings.getProperty("tidemark.database.url", ""),
                                settings.getProperty("tidemark.database.user", "postgres"),
                                settings.getProperty("tidemark.database.password", "")),
                        null);
        try {
            new Migrations(database.server()).run();
            return database;
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    @Override
    public void close() {
        if (embedded != null) {
            embedded.close();
        }
    }

    private static Database embedded(Path home) {
        EmbeddedServer server = EmbeddedServer.start(home);
        return new Database(server.database(), server);
    }
}
