package org.tidemark.installation;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

/// The application's way to the database. The pool depends on the server, so it is closed before the server stops.
@Configuration(proxyBeanMethods = false)
class Databases {
    @Bean
    HikariDataSource dataSource(DatabaseServer server, @Value("${tidemark.database.connections:20}") int connections) {
        return server.asApplication(connections);
    }

    @Bean
    DatabaseServer server(OpenDatabase database) {
        return database.coming().await().server();
    }

    @Bean(destroyMethod = "close")
    OpenDatabase openDatabase(DatabaseAhead.Coming coming) {
        return new OpenDatabase(coming);
    }

    /// Stops the embedded server when the application ends.
    record OpenDatabase(DatabaseAhead.Coming coming) implements AutoCloseable {
        @EventListener(ApplicationReadyEvent.class)
        void started() {
            coming.await().started();
        }

        @Override
        public void close() {
            coming.close();
        }
    }
}
