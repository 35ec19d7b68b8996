package org.tidemark.installation;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The database: an outside one when `TIDEMARK_DATABASE_URL` names it, else the embedded one in the data folder.
@Configuration(proxyBeanMethods = false)
class Databases {
    @Bean
    HikariDataSource dataSource(DatabaseServer server, @Value("${tidemark.database.connections:20}") int connections) {
        new Migrations(server).run();
        return server.asApplication(connections);
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnExpression("!'${tidemark.database.url:}'.isBlank()")
    static class Outside {
        @Bean
        DatabaseServer server(
                @Value("${tidemark.database.url}") String url,
                @Value("${tidemark.database.user:postgres}") String user,
                @Value("${tidemark.database.password:}") String password) {
            return new DatabaseServer(url, user, password);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnExpression("'${tidemark.database.url:}'.isBlank()")
    static class Embedded {
        @Bean(destroyMethod = "close")
        EmbeddedPostgres embeddedPostgres(@Value("${tidemark.data}") Path home) throws IOException {
            return EmbeddedServer.start(home.toAbsolutePath());
        }

        @Bean
        DatabaseServer server(EmbeddedPostgres postgres, @Value("${tidemark.data}") Path home) throws IOException {
            return new DatabaseServer(
                    "jdbc:postgresql://localhost:" + postgres.getPort() + "/postgres",
                    "postgres",
                    EmbeddedServer.password(home.toAbsolutePath()));
        }
    }
}
