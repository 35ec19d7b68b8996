package org.tidemark.installation;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// Brings each module's schema up to date, from the bottom of the house to the top.
/// A module's SQL stands in its own `db` folder and may refer to the schemas of the modules before it.
final class Migrations {
    static final List<String> MODULES = List.of("installation", "geography", "access", "evidence", "plan", "atlas");

    // any number will do, as long as every node takes the same
    private static final long ONE_NODE_AT_A_TIME = 0x7469_6465_6d61_726bL;

    private final DatabaseServer server;

    Migrations(DatabaseServer server) {
        this.server = server;
    }

    /// To the newest version. Costs one query when nothing is to be done.
    void run() {
        alone(jdbc -> {
            String fingerprint = MigrationFingerprint.of(MODULES, server);
            if (!fingerprint.equals(MigrationFingerprint.recorded(jdbc))) {
                migrate(jdbc, Map.of());
                MigrationFingerprint.record(jdbc, fingerprint);
            }
        });
    }

    /// Not further than the version that `versions` names for each module: to read what an older Tidemark wrote.
    void runTo(Map<String, String> versions) {
        alone(jdbc -> migrate(jdbc, versions));
    }

    private void alone(java.util.function.Consumer<JdbcClient> work) {
        try (Connection connection = server.connectAsOwner()) {
            var jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            // held until the connection closes: nodes that start together take turns
            jdbc.sql("select pg_advisory_lock(?)::text")
                    .param(ONE_NODE_AT_A_TIME)
                    .query(String.class)
                    .single();
            work.accept(jdbc);
        } catch (SQLException e) {
            throw new IllegalStateException("The database connection broke while migrating", e);
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
