package org.tidemark.atlas;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/// The rows of a query as PostgreSQL copies them out in binary form: a million dates and times are dear to write as
/// text
/// and to read back. Columns are read from left to right.
final class BinaryRows implements AutoCloseable {
    private static final int HEADER = 19;
    /// Stands where a row would have its number of columns, or a value its length.
    private static final int NONE = -1;
    private static final int DAYS_UNTIL_2000 = 10_957;
    private static final long MICROS_UNTIL_2000 = 946_684_800_000_000L;

    private final CopyOut rows;
    private final Map<String, String> words = new HashMap<>();
    private ByteBuffer row = ByteBuffer.allocate(0);
    private boolean first = true;

    private BinaryRows(CopyOut rows) {
        this.rows = rows;
    }

    /// @param query without parameters
    static BinaryRows of(Connection connection, String query) throws SQLException {
        var copies = connection.unwrap(PGConnection.class).getCopyAPI();
        return new BinaryRows(copies.copyOut("copy (" + query + ") to stdout (format binary)"));
    }

    /// Frees the connection when not all rows were read.
    @Override
    public void close() throws SQLException {
        if (rows.isActive()) {
            rows.cancelCopy();
        }
    }

    /// Goes to the next row; false after the last.
    boolean next() throws SQLException {
        byte[] message = rows.readFromCopy();
        if (message == null) {
            return false;
        }
        row = ByteBuffer.wrap(message);
        if (first) {
            first = false;
            row.position(HEADER);
        }
        return row.hasRemaining() ? row.getShort() != NONE || next() : next();
    }

    String text() {
        int length = row.getInt();
        var text = new String(row.array(), row.position(), length, StandardCharsets.UTF_8);
        row.position(row.position() + length);
        return text;
    }

    /// A text that many rows share: kept once.
    String word() {
        String word = text();
        String known = words.putIfAbsent(word, word);
        return known == null ? word : known;
    }

    boolean truth() {
        row.getInt();
        return row.get() != 0;
    }

    /// Days since 1970.
    int day() {
        row.getInt();
        return row.getInt() + DAYS_UNTIL_2000;
    }

    /// Microseconds since 1970.
    long moment() {
        row.getInt();
        return row.getLong() + MICROS_UNTIL_2000;
    }

    long momentOr(long absent) {
        return row.getInt() == NONE ? absent : row.getLong() + MICROS_UNTIL_2000;
    }
}
