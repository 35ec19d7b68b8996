package org.tidemark.installation;

import java.sql.Connection;
import java.sql.SQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// The right to change the database's shape and to load what a new installation starts with. One node at a time
/// has it;
/// the others wait. It ends with its connection, so a node that dies gives it back.
final class Turn implements AutoCloseable {
    // any number will do, as long as every node takes the same
    private static final long LOCK = 0x7469_6465_6d61_726bL;

    private final Connection connection;
    private final JdbcClient jdbc;

    private Turn(Connection connection) {
        this.connection = connection;
        this.jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
    }

    static Turn take(DatabaseServer server) {
        var turn = new Turn(server.connectAsOwner());
        turn.jdbc
                .sql("select pg_advisory_lock(?)::text")
                .param(LOCK)
                .query(String.class)
                .single();
        return turn;
    }

    JdbcClient jdbc() {
        return jdbc;
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException("The connection that held this node's turn does not close", e);
        }
    }
}
