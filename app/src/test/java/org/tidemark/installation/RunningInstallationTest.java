package org.tidemark.installation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the person at the machine does with a Tidemark that runs.
class RunningInstallationTest {
    @TempDir
    private Path folder;

    @Test
    void it_is_backed_up_and_restored_while_it_runs_and_shares_its_data_with_nobody() throws IOException {
        Path data = folder.resolve("data");
        try (var tidemark = ChildProcess.startAndWait(data)) {
            assertThat(tidemark.command("status")).contains("running on port " + tidemark.port(), "result 0");
            assertThat(tidemark.command("no", "such", "thing"))
                    .contains("There is no command \"no such thing\"", "result 64");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("commands.sock"))))
                    .isEqualTo("rw-------");
            anotherOneOnTheSameDataIsRefused(data);
            anotherOneOnTheSamePortIsRefused(tidemark.port());

            Files.writeString(Files.createDirectories(data.resolve("files/ab")).resolve("abcd"), "a file");
            addJob(tidemark, "before");
            assertThat(tidemark.command("backup", "all.tidemark")).contains("1 files", "result 0");
            addJob(tidemark, "after");
            Files.delete(data.resolve("files/ab/abcd"));

            assertThat(tidemark.command("restore", "all.tidemark")).contains("Restored.", "result 0");
            assertThat(tidemark.command("restore", "all.tidemark"))
                    .as("once more, in the one that was started again")
                    .contains("Restored.", "result 0");

            assertThat(tidemark.health()).isEqualTo(200);
            assertThat(jobs(tidemark)).contains("before").doesNotContain("after");
            assertThat(data.resolve("files/ab/abcd")).hasContent("a file");
            assertThat(tidemark.command("status")).contains("running on port " + tidemark.port(), "result 0");
            assertThat(tidemark.command("restore", "output.txt")).contains("no readable file", "result 1");
        }
    }

    private static void anotherOneOnTheSameDataIsRefused(Path data) throws IOException {
        try (var other = ChildProcess.start(data)) {
            assertThat(other.awaitEnd()).isEqualTo(1);
            assertThat(other.output()).contains("is in use by another Tidemark").doesNotContain("\tat ");
        }
    }

    private void anotherOneOnTheSamePortIsRefused(int port) throws IOException {
        try (var other = ChildProcess.startOn(folder.resolve("other"), port)) {
            assertThat(other.awaitEnd()).isEqualTo(1);
            assertThat(other.output())
                    .contains("Port " + port + " is already in use")
                    .contains("bin/run --port");
        }
    }

    private static void addJob(ChildProcess tidemark, String name) throws IOException {
        JdbcClient.create(tidemark.database().asOwner())
                .sql("insert into installation.scheduled_tasks (task_name, task_instance, picked, version,"
                        + " execution_time) values (?, 'test', false, 1, now() + interval '1 day')")
                .param(name)
                .update();
    }

    private static List<String> jobs(ChildProcess tidemark) throws IOException {
        return JdbcClient.create(tidemark.database().asOwner())
                .sql("select task_name from installation.scheduled_tasks")
                .query(String.class)
                .list();
    }
}
