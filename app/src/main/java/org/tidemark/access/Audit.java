package org.tidemark.access;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The list of who changed what: one entry for each change of evidence or of access, added and never altered.
@Component
public class Audit {
    private final JdbcClient jdbc;

    Audit(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Notes that the current person did `action` (such as `record.confirmed`) to `subject`.
    @Transactional
    public void note(String action, String subject, String detail) {
        jdbc.sql("insert into access.audit_entry (action, subject, detail) values (?, ?, ?)")
                .params(action, subject, detail)
                .update();
    }
}
