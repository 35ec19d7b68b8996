package org.tidemark.access;

import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Acts in another's name, also in the middle of a transaction: an import is written by one and confirmed by
/// another,
/// all
/// or nothing.
@Component
public class OnBehalfOf {
    private final JdbcClient jdbc;

    OnBehalfOf(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public <T> T act(Person person, Supplier<T> work) {
        var before = CurrentPerson.get();
        identify(person.id().toString());
        try {
            return CurrentPerson.as(person, work);
        } finally {
            identify(before.map(p -> p.id().toString()).orElse(""));
        }
    }

    private void identify(String id) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            jdbc.sql("select set_config('tidemark.person', ?, true)")
                    .param(id)
                    .query(String.class)
                    .single();
        }
    }
}
