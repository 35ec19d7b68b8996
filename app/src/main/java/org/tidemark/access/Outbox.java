package org.tidemark.access;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Messages that wait because there is no mail server, or because it does not answer. They hold links that sign in as
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

    /// Whether a request was made on this machine itself, and not carried here by a proxy on it.
    static boolean fromThisMachine(HttpServletRequest request) {
        try {
            return InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress()
                    && request.getAttribute("org.apache.tomcat.request.forwarded") == null
                    && Stream.of(
                                    "X-Forwarded-For",
                                    "X-Forwarded-Host",
                                    "X-Forwarded-Proto",
                                    "X-Real-IP",
                                    "Forwarded",
                                    "Via")
                            .allMatch(header -> request.getHeader(header) == null);
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
