package org.tidemark.access;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Messages that wait because there is no mail server, or because it does not answer. They hold links that sign
/// in as
/// others, so they are shown on this machine alone.
@Component
@PreAuthorize("hasRole('ADMINISTRATOR')")
class Outbox {
    record Message(Instant written, @Nullable String to, String subject, String text) {}

    private final JdbcClient jdbc;

    Outbox(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public List<Message> read() {
        return jdbc.sql("""
                select m.written, coalesce(p.email, m.address)::text as recipient, m.subject, m.text
                from access.outbox_message m left join access.person p on p.id = m.person
                order by m.written desc limit 200""")
                .query((row, number) -> new Message(
                        row.getTimestamp("written").toInstant(),
                        row.getString("recipient"),
                        row.getString("subject"),
                        row.getString("text")))
                .list();
    }
}
