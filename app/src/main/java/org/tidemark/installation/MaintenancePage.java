package org.tidemark.installation;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Asks visitors to come back, in all languages at once, while the application itself is away. Without a port,
/// nothing.
final class MaintenancePage implements AutoCloseable {
    private static final int UNAVAILABLE = 503;

    private final int port;
    private @Nullable HttpServer server;

    MaintenancePage(int port) {
        this.port = port;
    }

    void show() throws IOException {
        if (port > 0) {
            byte[] page = page();
            var opened = HttpServer.create(new InetSocketAddress(port), 0);
            opened.createContext("/", exchange -> answer(exchange, page));
            opened.start();
            server = opened;
        }
    }

    @Override
    public void close() {
        if (server != null) {
            server.stop(0);
        }
    }

    private static void answer(HttpExchange exchange, byte[] page) throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", "text/html;charset=UTF-8");
            exchange.getResponseHeaders().set("Retry-After", "30");
            exchange.getResponseHeaders().set("Cache-Control", "no-store");
            exchange.sendResponseHeaders(UNAVAILABLE, page.length);
            exchange.getResponseBody().write(page);
        }
    }

    private static byte[] page() throws IOException {
        try (InputStream page = Objects.requireNonNull(MaintenancePage.class.getResourceAsStream("maintenance.html"))) {
            return page.readAllBytes();
        }
    }
}
