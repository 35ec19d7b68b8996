package org.tidemark.installation;

import org.springframework.jdbc.core.simple.JdbcClient;

/// A second, empty database on the same server, gone when it is closed.
final class ScratchDatabase implements AutoCloseable {
    private static final String SUFFIX = "_upgrade";

    private final DatabaseServer beside;
    private final DatabaseServer server;

    ScratchDatabase(DatabaseServer beside) {
        this.beside = beside;
        this.server = beside.withDatabase(beside.databaseName() + SUFFIX);
        drop();
        JdbcClient.create(beside.asOwner())
                .sql("create database \"" + server.databaseName() + "\" encoding 'UTF8' template template0")
                .update();
    }

    DatabaseServer server() {
        return server;
    }

    @Override
    public void close() {
        drop();
    }

    private void drop() {
        var owner = JdbcClient.create(beside.asOwner());
        owner.sql("drop database if exists \"" + server.databaseName() + "\" with (force)")
                .update();
        owner.sql("drop role if exists \"" + server.applicationRole() + "\"").update();
    }
}
