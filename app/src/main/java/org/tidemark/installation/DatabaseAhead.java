package org.tidemark.installation;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.aot.AbstractAotProcessor;

/// Starts and migrates the database on a thread of its own while Spring is still reading its configuration,
/// which saves a second of each start.
final class DatabaseAhead implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        if (Boolean.getBoolean(AbstractAotProcessor.AOT_PROCESSING)) {
            return; // the context is prepared while building, where there is no database
        }
        var environment = context.getEnvironment();
        var coming = new Coming(CompletableFuture.supplyAsync(
                () -> Database.open(environment),
                task -> Thread.ofPlatform().name("database").start(task)));
        context.getBeanFactory().registerSingleton("comingDatabase", coming);
        if (Database.isEmbedded(environment)) {
            // the net below the bean's own close: a start that fails before the bean is made must not leave a
            // server
            SpringApplication.getShutdownHandlers().add(coming::close);
        }
    }

    /// The database that is on its way.
    record Coming(CompletableFuture<Database> database, AtomicBoolean closed) {
        Coming(CompletableFuture<Database> database) {
            this(database, new AtomicBoolean());
        }

        Database await() {
            try {
                return database.join();
            } catch (CompletionException e) {
                throw CannotStart.in(e) instanceof CannotStart reason
                        ? reason
                        : new IllegalStateException("The database does not start", e.getCause());
            }
        }

        void close() {
            if (closed.compareAndSet(false, true)) {
                // one that did not start has closed itself
                database.handle((started, failure) -> started)
                        .thenAccept(started -> {
                            if (started != null) {
                                started.close();
                            }
                        })
                        .join();
            }
        }
    }
}
