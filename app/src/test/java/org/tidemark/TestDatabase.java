package org.tidemark;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;

/// A real PostgreSQL for every Spring test: one server for the whole run, one new database for each context.
public class TestDatabase implements ContextCustomizerFactory {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Override
    public ContextCustomizer createContextCustomizer(Class<?> test, List<ContextConfigurationAttributes> attributes) {
        return new NewDatabase();
    }

    /// The address of a new, empty database, to be entered as `postgres`.
    public static String create() {
        String name = "test_" + NUMBER.incrementAndGet();
        try (var connection = Server.RUNNING.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException("No test database " + name, e);
        }
        return Server.RUNNING.getJdbcUrl("postgres", name).replaceFirst("\\?.*$", "");
    }

    private record NewDatabase() implements ContextCustomizer {
        @Override
        public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
            TestPropertyValues.of(
                            "tidemark.data=target/test-data",
                            "tidemark.database.url=" + create(),
                            "tidemark.database.user=postgres",
                            "tidemark.database.password=test",
                            "tidemark.database.connections=8",
                            "tidemark.rate-limits.times=1000",
                            "spring.test.database.replace=none")
                    .applyTo(context);
        }
    }

    private static final class Server {
        static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                var server = EmbeddedPostgres.builder()
                        .setRegisterShutdownHook(false)
                        .setLocaleConfig("locale-provider", "icu")
                        .setLocaleConfig("icu-locale", "und")
                        .setServerConfig("max_connections", "200")
                        .start();
                // after all Spring contexts are closed, else they wait for connections of a dead server
                SpringApplication.getShutdownHandlers().add(() -> close(server));
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void close(EmbeddedPostgres server) {
            try {
                server.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
