package org.tidemark.access;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tidemark.web.Paging;

/// The list of who changed what, for administrators to read.
@Component
@PreAuthorize("hasRole('ADMINISTRATOR')")
class AuditList {
    /// An entry; `subjectName` when the subject is a person.
    record Entry(
            Instant at,
            @Nullable String person,
            String action,
            String subject,
            @Nullable String subjectName,
            String detail) {}

    record Part(List<Entry> entries, Paging paging) {}

    private static final int SIZE = 50;
    private static final String FROM = """
            from access.audit_entry e
            left join access.person p on p.id = e.person
            left join access.person s on s.id::text = e.subject
            where (:person = '' or strpos(lower(p.name), lower(:person)) > 0)
              and (:subject = '' or e.subject = :subject)
            """;

    private final JdbcClient jdbc;

    AuditList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The newest first; `person` is part of a name, `subject` exactly what was changed; empty means all.
    @Transactional(readOnly = true)
    public Part read(String person, String subject, int page) {
        long total = jdbc.sql("select count(*) " + FROM)
                .param("person", person)
                .param("subject", subject)
                .query(Long.class)
                .single();
        var paging = new Paging(page, SIZE, total);
        var entries = jdbc.sql("select e.at, p.name, e.action, e.subject, s.name as subject_name, e.detail " + FROM
                        + " order by e.at desc, e.id desc limit :size offset :offset")
                .param("person", person)
                .param("subject", subject)
                .param("size", paging.size())
                .param("offset", paging.offset())
                .query((row, number) -> new Entry(
                        row.getTimestamp("at").toInstant(),
                        row.getString("name"),
                        row.getString("action"),
                        row.getString("subject"),
                        row.getString("subject_name"),
                        row.getString("detail")))
                .list();
        return new Part(entries, paging);
    }
}
