package org.tidemark.installation;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.PropertyResolver;

/// The database, running and migrated: an outside one when `TIDEMARK_DATABASE_URL` names it,
/// else the embedded one in the data folder. Nodes that start together take turns, until [#started] or the end.
final class Database implements AutoCloseable {
    private final DatabaseServer server;
    private final @Nullable EmbeddedServer embedded;
    private final Turn turn;

    private Database(DatabaseServer server, @Nullable EmbeddedServer embedded, Turn turn) {
        this.server = server;
        this.embedded = embedded;
        this.turn = turn;
    }

    static boolean isEmbedded(PropertyResolver settings) {
        return settings.getProperty("tidemark.database.url", "").isBlank();
    }

    private static boolean isDemo(PropertyResolver settings) {
        return settings.getProperty("tidemark.demo", Boolean.class, false);
    }

    static Database open(PropertyResolver settings) {
        if (!isEmbedded(settings)) {
            return migrated(
                    new DatabaseServer(
                            settings.getProperty("tidemark.database.url", ""),
                            settings.getProperty("tidemark.database.user", "postgres"),
                            settings.getProperty("tidemark.database.password", "")),
                    null,
                    isDemo(settings));
        }
        EmbeddedServer embedded = EmbeddedServer.start(Path.of(settings.getProperty("tidemark.data", "data")));
        try {
            return migrated(embedded.database(), embedded, isDemo(settings));
        } catch (RuntimeException e) {
            embedded.close();
            throw e;
        }
    }

    DatabaseServer server() {
        return server;
    }

    /// All that a new installation starts with is loaded: the next node may start.
    void started() {
        turn.close();
    }

    @Override
    public void close() {
        turn.close();
        if (embedded != null) {
            embedded.close();
        }
    }

    private static Database migrated(DatabaseServer server, @Nullable EmbeddedServer embedded, boolean demo) {
        Turn turn = Turn.take(server);
        try {
            new Migrations(server).run(turn, demo);
            if (embedded != null) {
                freeUnfinishedJobs(turn);
            }
            return new Database(server, embedded, turn);
        } catch (RuntimeException e) {
            turn.close();
            throw e;
        }
    }

    /// Nobody else works on the embedded database, so a job that was being done when Tidemark was killed is
    /// taken up at
    /// once, not only when its heartbeat has been missed for a minute.
    private static void freeUnfinishedJobs(Turn turn) {
        turn.jdbc()
                .sql("update installation.scheduled_tasks set picked = false, picked_by = null, last_heartbeat = null"
                        + " where picked")
                .update();
    }
}
