package org.tidemark.atlas;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tidemark.access.CurrentPerson;
import org.tidemark.access.Person;
import org.tidemark.atlas.ImportJob.State;
import tools.jackson.databind.json.JsonMapper;

/// The files that the current person takes in. Each is looked at first; only what they then submit is saved.
@Component
@PreAuthorize("hasRole('CODER')")
class Imports {
    static final TaskDescriptor<Person> WORK = TaskDescriptor.of("atlas.import", Person.class);

    private final JdbcClient jdbc;
    private final SchedulerClient scheduler;
    private final JsonMapper json;

    Imports(JdbcClient jdbc, SchedulerClient scheduler, JsonMapper json) {
        this.jdbc = jdbc;
        this.scheduler = scheduler;
        this.json = json;
    }

    /// Begins with looking at a table.
    @Transactional
    public UUID open(String fileName, String csv) {
        var id = jdbc.sql("insert into atlas.import_job (file_name, content) values (?, ?) returning id")
                .params(fileName.substring(0, Math.min(200, fileName.length())), csv)
                .query(UUID.class)
                .single();
        schedule(id, State.CHECKING);
        return id;
    }

    @Transactional(readOnly = true)
    public Optional<ImportJob> find(UUID id) {
        return jdbc.sql("select id, file_name, opened, state, done, report from atlas.import_job where id = ?")
                .param(id)
                .query(this::job)
                .optional();
    }

    @Transactional(readOnly = true)
    public List<ImportJob> latest() {
        return jdbc.sql("""
                        select id, file_name, opened, state, done, report from atlas.import_job
                        where person = access.person_id() order by opened desc limit 20""").query(this::job).list();
    }

    /// Goes on to submit what was found, unless something speaks against it.
    @Transactional
    public boolean submit(UUID id) {
        boolean possible = find(id).map(ImportJob::report)
                .filter(ImportReport::canBeSubmitted)
                .isPresent();
        boolean begun = possible && moved(id, State.CHECKED, State.SUBMITTING);
        if (begun) {
            schedule(id, State.SUBMITTING);
        }
        return begun;
    }

    /// Stops it where it is; nothing of it is saved. False when there is nothing left to stop.
    @Transactional
    public boolean stop(UUID id) {
        return jdbc.sql("""
                        update atlas.import_job set state = 'stopped', content = ''
                        where id = ? and state in ('checking', 'checked', 'submitting')""").param(id).update() == 1;
    }

    @Transactional(readOnly = true)
    public String content(UUID id) {
        return jdbc.sql("select content from atlas.import_job where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    /// Notes what was found. False when it was stopped meanwhile.
    @Transactional
    public boolean found(UUID id, State before, State after, ImportReport report) {
        return jdbc.sql("""
                        update atlas.import_job
                        set state = :after, report = :report,
                            content = case when :after = 'submitted' then '' else content end
                        where id = :id and state = :before""")
                        .param("id", id)
                        .param("before", before.code())
                        .param("after", after.code())
                        .param("report", json.writeValueAsString(report))
                        .update()
                == 1;
    }

    /// Notes how many rows are written. False when it was stopped meanwhile.
    @Transactional(propagation = org.springframework.transaction.annotation.Propagation.REQUIRES_NEW)
    public boolean reached(UUID id, int done) {
        return jdbc.sql("update atlas.import_job set done = ? where id = ? and state = 'submitting'")
                        .params(done, id)
                        .update()
                == 1;
    }

    @Transactional
    public boolean moved(UUID id, State before, State after) {
        return jdbc.sql("update atlas.import_job set state = ? where id = ? and state = ?")
                        .params(after.code(), id, before.code())
                        .update()
                == 1;
    }

    private void schedule(UUID id, State state) {
        scheduler.scheduleIfNotExists(WORK.instance(id + " " + state.code())
                .data(CurrentPerson.get().orElseThrow())
                .scheduledTo(Instant.now()));
    }

    private ImportJob job(ResultSet row, int n) throws SQLException {
        return new ImportJob(
                row.getObject("id", UUID.class),
                row.getString("file_name"),
                row.getObject("opened", OffsetDateTime.class).toInstant(),
                State.valueOf(row.getString("state").toUpperCase(java.util.Locale.ROOT)),
                row.getInt("done"),
                report(row.getString("report")));
    }

    private @Nullable ImportReport report(String written) {
        return written.isEmpty() ? null : json.readValue(written, ImportReport.class);
    }
}
