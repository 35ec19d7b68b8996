package org.tidemark.installation;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Walks through some pages of a throw-away installation and ends it. `bin/run` does this once after a build,
/// so that
/// the JVM can note down which classes a start and the first pages need (its AOT cache).
@Component
class Rehearsal {
    private static final int PAGES = 40;
    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#]*)");

    private final ConfigurableApplicationContext context;
    private final boolean wanted;

    Rehearsal(ConfigurableApplicationContext context, @Value("${tidemark.rehearsal:false}") boolean wanted) {
        this.context = context;
        this.wanted = wanted;
    }

    @EventListener
    void whenReady(AvailabilityChangeEvent<ReadinessState> event) {
        if (wanted
                && event.getState() == ReadinessState.ACCEPTING_TRAFFIC
                && context instanceof WebServerApplicationContext web
                && web.getWebServer() != null) {
            int port = web.getWebServer().getPort();
            Thread.ofPlatform().name("rehearsal").start(() -> walkAndLeave(URI.create("http://localhost:" + port)));
        }
    }

    private void walkAndLeave(URI home) {
        try (var client = HttpClient.newHttpClient()) {
            walk(client, home);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            context.close();
        }
    }

    private static void walk(HttpClient client, URI home) throws IOException, InterruptedException {
        Set<String> seen = new LinkedHashSet<>(Set.of("/", "/health"));
        var next = new ArrayDeque<>(seen);
        for (int pages = 0; pages < PAGES && !next.isEmpty(); pages++) {
            var request = HttpRequest.newBuilder(home.resolve(next.poll())).build();
            String page =
                    client.send(request, HttpResponse.BodyHandlers.ofString()).body();
            LINK.matcher(page)
                    .results()
                    .map(link -> link.group(1))
                    .filter(seen::add)
                    .forEach(next::add);
        }
    }
}
