package org.tidemark.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest
class AuditTest {
    @Autowired
    private Audit audit;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void an_entry_is_read_by_whoever_made_it_and_by_administrators_and_by_nobody_else() {
        String subject = UUID.randomUUID().toString();
        CurrentPerson.as(Person.STARTER, () -> {
            audit.note("test.noted", subject, "");
            return true;
        });
        assertThat(entriesSeenBy(Person.STARTER, subject)).isEqualTo(1);
        assertThat(entriesSeenBy(Person.OPERATOR, subject)).isEqualTo(1);
        assertThat(entriesSeenBy(Person.IMPORTER, subject)).isZero();
        assertThat(jdbc.sql("select count(*) from access.audit_entry")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private long entriesSeenBy(Person person, String subject) {
        return CurrentPerson.as(
                person,
                () -> transaction.execute(
                        status -> jdbc.sql("select count(*) from access.audit_entry where subject = ?")
                                .param(subject)
                                .query(Long.class)
                                .single()));
    }
}
