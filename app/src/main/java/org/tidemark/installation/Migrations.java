package org.tidemark.installation;

import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Brings each module's schema up to date, from the bottom of the house to the top.
/// A module's SQL stands in its own `db` folder and may refer to the schemas of the modules before it.
final class Migrations {
    static final List<String> MODULES = List.of("installation", "geography", "access", "evidence", "plan", "atlas");

    private final DatabaseServer server;

    Migrations(DatabaseServer server) {
        this.server = server;
    }

    void run() {
        DataSource owner = server.asOwner();
        createApplicationRole(JdbcClient.create(owner));
        for (String module : MODULES) {
            Flyway.configure()
                    .dataSource(owner)
                    .schemas(module)
                    .table("flyway_history")
                    .locations("classpath:org/tidemark/" + module + "/db")
                    .placeholders(Map.of("app", server.applicationRole()))
                    .failOnMissingLocations(false)
                    .load()
                    .migrate();
            JdbcClient.create(owner)
                    .sql("grant usage on schema " + module + " to \"" + server.applicationRole() + "\"")
                    .update();
        }
    }

    private void createApplicationRole(JdbcClient owner) {
        String role = server.applicationRole();
        boolean known = owner.sql("select count(*) > 0 from pg_roles where rolname = ?")
                .param(role)
                .query(Boolean.class)
                .single();
        owner.sql((known ? "alter" : "create") + " role \"" + role
                        + "\" login nosuperuser nobypassrls nocreatedb nocreaterole password '"
                        + server.applicationPassword() + "'")
                .update();
    }
}
