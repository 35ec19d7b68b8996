package org.tidemark.installation;

import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Brings each module's schema up to date, from the bottom of the house to the top.
/// A module's SQL stands in its own `db` folder and may refer to the schemas of the modules before it.
final class Migrations {
    static final List<String> MODULES =
            List.of("installation", "geography", "access", "evidence", "plan", "atlas", "forum", "index");

    private final DatabaseServer server;

    Migrations(DatabaseServer server) {
        this.server = server;
    }

    void run() {
        try (Turn turn = Turn.take(server)) {
            run(turn);
        }
    }

    /// To the newest version. Costs one query when nothing is to be done.
    void run(Turn turn) {
        run(turn, false);
    }

    /// @param asDemonstration whether a new installation becomes a demonstration; one that is not new and none is
    ///     refused
    void run(Turn turn, boolean asDemonstration) {
        String fingerprint = MigrationFingerprint.of(MODULES, server);
        String before = MigrationFingerprint.recorded(turn.jdbc());
        if (asDemonstration && before != null) {
            Demonstrations.require(turn.jdbc());
        }
        if (!fingerprint.equals(before)) {
            migrate(turn.jdbc(), Map.of());
            if (asDemonstration) {
                Demonstrations.mark(turn.jdbc());
            }
            MigrationFingerprint.record(turn.jdbc(), fingerprint);
        }
    }

    /// Not further than the version that `versions` names for each module: to read what an older Tidemark wrote.
    void runTo(Map<String, String> versions) {
        try (Turn turn = Turn.take(server)) {
            migrate(turn.jdbc(), versions);
        }
    }

    private void migrate(JdbcClient owner, Map<String, String> versions) {
        Requirements.check(owner, server);
        DataSource source = server.asOwner();
        createApplicationRole(owner);
        for (String module : MODULES) {
            String version = versions.get(module);
            if (versions.isEmpty() || version != null) {
                Flyway.configure()
                        .dataSource(source)
                        .schemas(module)
                        .table("flyway_history")
                        .locations("classpath:org/tidemark/" + module + "/db")
                        .placeholders(Map.of("app", server.applicationRole()))
                        .failOnMissingLocations(false)
                        .target(version == null ? MigrationVersion.LATEST : MigrationVersion.fromVersion(version))
                        .load()
                        .migrate();
                owner.sql("grant usage on schema " + module + " to \"" + server.applicationRole() + "\"")
                        .update();
            }
        }
    }

    private void createApplicationRole(JdbcClient owner) {
        String role = server.applicationRole();
        boolean known = owner.sql("select count(*) > 0 from pg_roles where rolname = ?")
                .param(role)
                .query(Boolean.class)
                .single();
        // changing what makes a role mighty takes a superuser, so that is only said when the role is made
        owner.sql((known
                                ? "alter role \"" + role + "\" login"
                                : "create role \"" + role + "\" login nosuperuser nobypassrls nocreatedb nocreaterole")
                        + " password '" + server.applicationPassword() + "'")
                .update();
    }
}
