package org.tidemark.installation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Real processes, really killed.
class CrashTest {
    @TempDir
    private Path folder;

    @Test
    void what_was_acknowledged_survives_kill_9_and_an_orphaned_server_is_stopped()
            throws IOException, SQLException, ExecutionException, InterruptedException {
        Path data = folder.resolve("data");
        int acknowledged;
        try (var first = ChildProcess.startAndWait(data)) {
            JdbcClient.create(first.database().asOwner())
                    .sql("create table installation.crash (n int primary key)")
                    .update();
            acknowledged = writeUntilKilled(first);
        }
        try (var second = ChildProcess.startAndWait(data)) {
            assertThat(JdbcClient.create(second.database().asOwner())
                            .sql("select count(*) filter (where n <= ?) from installation.crash")
                            .param(acknowledged)
                            .query(Integer.class)
                            .single())
                    .isEqualTo(acknowledged);
            ProcessHandle server = second.postmaster();

            second.kill();
            assertThat(server.isAlive()).isTrue();
            try (var third = ChildProcess.startAndWait(data)) {
                assertThat(server.isAlive()).isFalse();
                assertThat(JdbcClient.create(third.database().asOwner())
                                .sql("select count(*) from installation.crash")
                                .query(Integer.class)
                                .single())
                        .isGreaterThanOrEqualTo(acknowledged);
                server = third.postmaster();
            }
            assertThat(server.isAlive()).as("the server ends with Tidemark").isFalse();
        }
    }

    /// Writes row after row, kills Tidemark and its database in the middle, and says how many rows were
    /// acknowledged.
    private static int writeUntilKilled(ChildProcess child)
            throws IOException, SQLException, ExecutionException, InterruptedException {
        var acknowledged = new AtomicInteger();
        var enough = new CompletableFuture<Void>();
        try (Connection connection = child.database().connectAsOwner();
                PreparedStatement insert = connection.prepareStatement("insert into installation.crash values (?)")) {
            // not on the common pool, which also tells when a process has ended
            Runnable write = () -> {
                try {
                    while (true) {
                        insert.setInt(1, acknowledged.get() + 1);
                        insert.executeUpdate();
                        if (acknowledged.incrementAndGet() == 200) {
                            enough.complete(null);
                        }
                    }
                } catch (SQLException killed) {
                    enough.complete(null);
                }
            };
            var writing = CompletableFuture.runAsync(
                    write, task -> Thread.ofPlatform().name("writer").start(task));
            enough.get();
            child.killWithDatabase();
            writing.get();
        }
        return acknowledged.get();
    }
}
