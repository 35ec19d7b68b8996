package org.tidemark.installation;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Tells whoever ran `bin/run` where Tidemark answers.
@Component
class Announcement {
    private final String data;
    private final boolean toConsole;

    Announcement(@Value("${tidemark.data}") String data, @Value("${tidemark.console:false}") boolean toConsole) {
        this.data = data;
        this.toConsole = toConsole;
    }

    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    void tell(ApplicationReadyEvent event) {
        if (toConsole
                && event.getApplicationContext() instanceof WebServerApplicationContext web
                && web.getWebServer() != null) {
            System.out.println(
                    "Tidemark is ready: http://localhost:" + web.getWebServer().getPort());
            System.out.println("Data and log are in " + data + ". Stop it with Ctrl+C.");
        }
    }
}
