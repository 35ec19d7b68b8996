package org.tidemark.installation;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Where the database is and how to come in: as the owner of the tables (migrations, backup) or as the application,
/// a role that owns nothing and for which row-level security therefore holds.
record DatabaseServer(String url, String owner, String ownerPassword) {
    /// What is known at a moment cannot be estimated without the moment: a plan made for any moment would look
    /// up every
    /// version singly. And what a figure over a million events reads should be joined in memory, by all cores.
    private static final String SESSION = """
            set plan_cache_mode = force_custom_plan;
            set work_mem = '64MB';
            set parallel_tuple_cost = 0.01""";

    private static final String NODE = "tidemark-" + UUID.randomUUID();

    DataSource asOwner() {
        var source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(owner);
        source.setPassword(ownerPassword);
        return source;
    }

    /// Says in plain words why there is no connection.
    Connection connectAsOwner() {
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new CannotStart(
                    "TIDEMARK_DATABASE_URL has to begin with jdbc:postgresql:// (it is "
                            + url.replaceAll("//.*@", "//…@") + ").",
                    "Write it as jdbc:postgresql://HOST:5432/DATABASE, the user in TIDEMARK_DATABASE_USER and the"
                            + " password in TIDEMARK_DATABASE_PASSWORD.");
        }
        try {
            return asOwner().getConnection();
        } catch (SQLException e) {
            throw new CannotStart(
                    "The database at " + url + " cannot be reached as " + owner + ": " + e.getMessage(),
                    "Check TIDEMARK_DATABASE_URL, TIDEMARK_DATABASE_USER and TIDEMARK_DATABASE_PASSWORD, and that the"
                            + " server is running.");
        }
    }

    HikariDataSource asApplication(int connections) {
        var source = new HikariDataSource();
        source.setJdbcUrl(url + (url.contains("?") ? "&" : "?") + "reWriteBatchedInserts=true&ApplicationName=" + NODE);
        source.setConnectionInitSql(SESSION);
        source.setUsername(applicationRole());
        source.setPassword(applicationPassword());
        source.setMaximumPoolSize(connections);
        source.setMinimumIdle(2);
        source.setPoolName("tidemark");
        return source;
    }

    /// A restore must not change the data under a node that keeps running.
    void refuseOtherNodes() {
        long others = JdbcClient.create(asOwner())
                .sql("select count(*) from pg_stat_activity"
                        + " where datname = current_database() and usename = ? and application_name <> ?")
                .params(applicationRole(), NODE)
                .query(Long.class)
                .single();
        if (others > 0) {
            throw new CannotStart(
                    "Other nodes of Tidemark work on this database.",
                    "Stop all but one, then restore. Nothing was changed.");
        }
    }

    /// Roles belong to the whole server, so the role is named after the database.
    String applicationRole() {
        return databaseName() + "_app";
    }

    /// The same server, another database.
    DatabaseServer withDatabase(String name) {
        int end = url.indexOf('?') < 0 ? url.length() : url.indexOf('?');
        String path = url.substring(0, end);
        return new DatabaseServer(
                path.substring(0, path.lastIndexOf('/') + 1) + name + url.substring(end), owner, ownerPassword);
    }

    String databaseName() {
        String path = url.replaceFirst("\\?.*$", "");
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /// Derived, so that every node which knows the owner's password knows this one too and none has to be told.
    String applicationPassword() {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(("tidemark" + ownerPassword).getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(applicationRole().getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no HMAC-SHA-256", e);
        }
    }
}
