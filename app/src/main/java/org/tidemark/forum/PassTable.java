package org.tidemark.forum;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tidemark.access.CurrentPerson;

/// Reads passes and marks, as far as the database shows them: one's own, and those of others once one has
/// handed in.
@Component
class PassTable {
    private final JdbcClient jdbc;

    PassTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Pass> mine(String intervention) {
        return jdbc.sql("select * from forum.pass where intervention = ? and coder = ? order by opened desc limit 1")
                .params(intervention, CurrentPerson.get().orElseThrow().id())
                .query(PassTable::pass)
                .optional();
    }

    /// What was handed in, in that order.
    List<Pass> handedIn(String intervention) {
        return jdbc.sql("select * from forum.pass where intervention = ? and done is not null order by done, id")
                .param(intervention)
                .query(PassTable::pass)
                .list();
    }

    List<Mark> marks(UUID pass) {
        return jdbc.sql("select * from forum.mark where pass = ? order by evidence_starts, code")
                .param(pass)
                .query(PassTable::mark)
                .list();
    }

    static Pass pass(ResultSet row, int n) throws SQLException {
        var done = row.getObject("done", OffsetDateTime.class);
        return new Pass(
                row.getObject("id", UUID.class),
                row.getString("intervention"),
                row.getObject("coder", UUID.class),
                row.getInt("codebook"),
                row.getObject("opened", OffsetDateTime.class).toInstant(),
                done == null ? null : done.toInstant(),
                row.getString("comment"));
    }

    static Mark mark(ResultSet row, int n) throws SQLException {
        return new Mark(
                row.getString("code"),
                Stance.of(row.getString("stance")),
                row.getInt("evidence_starts"),
                row.getInt("evidence_ends"),
                row.getBoolean("doubtful"),
                row.getString("comment"),
                row.getObject("claim", UUID.class));
    }
}
