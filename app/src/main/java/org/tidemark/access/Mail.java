package org.tidemark.access;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Messages in plain text to people. They leave in the background, after the transaction that wrote them, and
/// are tried
/// again when the mail server does not answer.
@Component
public class Mail {
    static final TaskDescriptor<Void> JOB = TaskDescriptor.of("access.mail");

    private final JdbcClient jdbc;
    private final SchedulerClient jobs;

    Mail(JdbcClient jdbc, SchedulerClient jobs) {
        this.jdbc = jdbc;
        this.jobs = jobs;
    }

    /// To a person of this installation; nobody who was closed or erased meanwhile is written to.
    @Transactional
    public void send(UUID person, String subject, String text) {
        write(person, null, subject, text);
    }

    /// To somebody who has no account here.
    @Transactional
    public void send(String address, String subject, String text) {
        write(null, address, subject, text);
    }

    private void write(@Nullable UUID person, @Nullable String address, String subject, String text) {
        var message = jdbc.sql("select access.write_message(?::uuid, ?::citext, ?, ?)")
                .param(person)
                .param(address)
                .param(subject)
                .param(text)
                .query(UUID.class)
                .single();
        jobs.schedule(JOB.instance(message.toString()).scheduledTo(Instant.now()));
    }
}
