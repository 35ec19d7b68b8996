package org.tidemark.installation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;
import org.tidemark.TestDatabase;

class TurnTest {
    @Test
    void a_node_waits_until_the_one_that_started_before_it_is_through() {
        var settings = new MockEnvironment()
                .withProperty("tidemark.database.url", TestDatabase.create())
                .withProperty("tidemark.database.user", "postgres")
                .withProperty("tidemark.database.password", "test");
        try (Database first = Database.open(settings)) {
            var second = CompletableFuture.supplyAsync(
                    () -> Database.open(settings), task -> Thread.ofPlatform().start(task));
            var watch = JdbcClient.create(first.server().asOwner());
            boolean waits = false;
            while (!waits) {
                waits = watch.sql("select count(*) > 0 from pg_locks where locktype = 'advisory' and not granted"
                                + " and database = (select oid from pg_database where datname = current_database())")
                        .query(Boolean.class)
                        .single();
            }
            assertThat(second).isNotDone();

            first.started();

            second.join().close();
        }
    }
}
