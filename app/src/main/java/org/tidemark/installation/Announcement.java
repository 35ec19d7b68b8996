package org.tidemark.installation;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Tells whoever ran `bin/run` where Tidemark answers.
@Component
@ConditionalOnBooleanProperty("tidemark.console")
class Announcement {
    private final String data;

    Announcement(@Value("${tidemark.data}") String data) {
        this.data = data;
    }

    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    void tell(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof WebServerApplicationContext web && web.getWebServer() != null) {
            System.out.println(
                    "Tidemark is ready: http://localhost:" + web.getWebServer().getPort());
            System.out.println("Data and log are in " + data + ". Stop it with Ctrl+C.");
        }
    }
}
