package org.tidemark.atlas;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.tidemark.access.CurrentPerson;
import org.tidemark.atlas.ImportJob.State;

/// What happens in the background to a file that somebody takes in. Saving is one transaction with the note
/// that it was
/// saved: after a crash the work begins anew and finds either nothing saved or everything done.
@Component
class ImportWork {
    private static final Logger LOG = LoggerFactory.getLogger(ImportWork.class);

    private final Imports imports;
    private final ImportChecks checks;
    private final AtlasImport atlas;
    private final TransactionTemplate transaction;

    ImportWork(Imports imports, ImportChecks checks, AtlasImport atlas, TransactionTemplate transaction) {
        this.imports = imports;
        this.checks = checks;
        this.atlas = atlas;
        this.transaction = transaction;
    }

    @Configuration(proxyBeanMethods = false)
    static class Jobs {
        // the scheduler needs its jobs before the imports, which need the scheduler
        @Bean
        Task<org.tidemark.access.Person> importJob(ObjectProvider<ImportWork> work) {
            return Tasks.oneTime(Imports.WORK).execute((instance, context) -> {
                var id = UUID.fromString(instance.getId().substring(0, 36));
                CurrentPerson.as(instance.getData(), () -> {
                    work.getObject().goOn(id);
                    return id;
                });
            });
        }
    }

    /// Does what the state of the import asks for; nothing when it is done or was stopped.
    void goOn(UUID id) {
        var state = imports.find(id).map(ImportJob::state).orElse(State.STOPPED);
        try {
            switch (state) {
                case CHECKING -> check(id);
                case SUBMITTING -> submit(id);
                case CHECKED, SUBMITTED, STOPPED, FAILED -> {}
            }
        } catch (Stopped e) {
            LOG.info("The import {} was stopped; nothing of it was saved", id);
        } catch (RuntimeException e) {
            LOG.error("The import {} failed; nothing of it was saved", id, e);
            imports.moved(id, state, State.FAILED);
        }
    }

    private void check(UUID id) {
        String csv = imports.content(id);
        var report = checks.tableOf(csv)
                .map(table -> report(table, csv))
                .orElseGet(() -> ImportReport.unusable("atlas.import.unknown-heading"));
        imports.found(id, State.CHECKING, State.CHECKED, report);
    }

    private <T> ImportReport report(AtlasTable<T> table, String csv) {
        return ImportReport.of(table.kind(), checks.compare(table, csv, false));
    }

    private void submit(UUID id) {
        String csv = imports.content(id);
        Optional<AtlasTable<?>> table = checks.tableOf(csv);
        transaction.executeWithoutResult(status -> submit(id, table.orElseThrow(), csv));
    }

    /// The world may have changed since the file was looked at, so it is looked at again.
    private <T> void submit(UUID id, AtlasTable<T> table, String csv) {
        var found = checks.compare(table, csv, false);
        var report = ImportReport.of(table.kind(), found);
        boolean good = found.problems().isEmpty();
        if (good) {
            atlas.submit(table, found, done -> {
                if (!imports.reached(id, done)) {
                    throw new Stopped();
                }
            });
        }
        if (!imports.found(id, State.SUBMITTING, good ? State.SUBMITTED : State.CHECKED, report)) {
            throw new Stopped();
        }
    }

    private static final class Stopped extends RuntimeException {}
}
