package org.tidemark.installation;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What Tidemark needs of a PostgreSQL that somebody else runs; all that is missing is said at once.
final class Requirements {
    private static final int OLDEST = 15;
    private static final List<String> EXTENSIONS = List.of("btree_gist", "citext", "pg_trgm", "unaccent");

    private Requirements() {}

    static void check(JdbcClient owner, DatabaseServer server) {
        int version = owner.sql("select current_setting('server_version_num')::int / 10000")
                .query(Integer.class)
                .single();
        var missing = new ArrayList<String>();
        if (version < OLDEST) {
            missing.add("PostgreSQL " + OLDEST + " or newer (this server is version " + version + ")");
        }
        if (!is(owner, "pg_encoding_to_char(encoding) = 'UTF8' from pg_database where datname = current_database()")) {
            missing.add("a database in UTF-8 (create database … encoding 'UTF8' template template0)");
        }
        if (!is(owner, "has_database_privilege(current_user, current_database(), 'create')")) {
            missing.add("the right to create schemas: grant create on database \"" + server.databaseName() + "\" to \""
                    + server.owner() + "\"");
        }
        if (!is(owner, "rolsuper or rolcreaterole from pg_roles where rolname = current_user")) {
            missing.add("the right to create the role \"" + server.applicationRole() + "\": alter role \""
                    + server.owner() + "\" createrole");
        }
        for (String extension : EXTENSIONS) {
            if (!is(owner, "count(*) > 0 from pg_available_extensions where name = '" + extension + "'")) {
                missing.add("the extension " + extension + " (usually in the package postgresql-contrib)");
            }
        }
        if (is(
                owner,
                "count(*) > 0 from pg_roles where rolname = '" + server.applicationRole()
                        + "' and (rolsuper or rolbypassrls)")) {
            missing.add(
                    "a role \"" + server.applicationRole()
                            + "\" that is neither superuser nor bypasses row-level security: drop it, Tidemark creates it anew");
        }
        if (!missing.isEmpty()) {
            throw new CannotStart(
                    "The database at " + server.url() + " lacks:\n  - " + String.join("\n  - ", missing),
                    "Ask whoever runs that server; docs/guide/administrator.md has the commands.");
        }
    }

    private static boolean is(JdbcClient owner, String condition) {
        return owner.sql("select " + condition).query(Boolean.class).single();
    }
}
