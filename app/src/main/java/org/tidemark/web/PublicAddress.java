package org.tidemark.web;

import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// The address under which people reach this installation: `tidemark.address`, else this machine and the port
/// in use.
@Component
public class PublicAddress {
    private final String configured;
    private volatile int port;

    PublicAddress(@Value("${tidemark.address:}") String configured, @Value("${server.port:8080}") int port) {
        this.configured = configured.strip().replaceFirst("/+$", "");
        this.port = port;
    }

    @EventListener
    void bound(WebServerInitializedEvent event) {
        port = event.getWebServer().getPort();
    }

    /// `https://tidemark.example.org`, without a slash at the end.
    public String base() {
        return configured.isEmpty() ? "http://localhost:" + port : configured;
    }

    /// The full address of `path`, which starts with a slash.
    public String of(String path) {
        return base() + path;
    }

    public String host() {
        return URI.create(base()).getHost();
    }
}
