package org.tidemark.access;

import static org.assertj.core.api.Assertions.assertThat;

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
    void an_entry_carries_the_name_of_who_acted_and_only_administrators_read_it() {
        CurrentPerson.as(Person.STARTER, () -> {
            audit.note("test.noted", "an-entry", "");
            return true;
        });
        assertThat(entriesSeenBy(Person.STARTER)).isZero();
        assertThat(jdbc.sql("select count(*) from access.audit_entry")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private long entriesSeenBy(Person person) {
        return CurrentPerson.as(
                person,
                () -> transaction.execute(status -> jdbc.sql("select count(*) from access.audit_entry")
                        .query(Long.class)
                        .single()));
    }
}
