package org.tidemark.installation;

import static java.util.stream.Collectors.joining;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/// A real Tidemark in a process of its own, on a data folder of its own.
final class ChildProcess implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Path data;
    private final int port;
    private final Path output;
    private final Process process;
    private final HttpClient client = HttpClient.newHttpClient();

    private ChildProcess(Path data, int port) throws IOException {
        this.data = data;
        this.port = port;
        this.output = Files.createTempFile(data.resolveSibling("").toAbsolutePath(), "output", ".txt");
        var builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx512m",
                        // as bin/run starts it
                        "-Dspring.main.lazy-initialization=true",
                        "-Dtidemark.console=true",
                        "-Dlogging.threshold.console=WARN",
                        "-cp",
                        classPath(),
                        "org.tidemark.TidemarkApplication")
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().remove("TIDEMARK_DATABASE_URL");
        builder.environment().put("TIDEMARK_DATA", data.toString());
        builder.environment().put("TIDEMARK_PORT", Integer.toString(port));
        this.process = builder.start();
    }

    static ChildProcess start(Path data) throws IOException {
        return new ChildProcess(data, freePort());
    }

    static ChildProcess startOn(Path data, int port) throws IOException {
        return new ChildProcess(data, port);
    }

    static ChildProcess startAndWait(Path data) throws IOException {
        var child = start(data);
        await().atMost(PATIENCE).until(() -> child.health() == 200 || !child.process.isAlive());
        if (!child.process.isAlive()) {
            throw new IllegalStateException("Did not start: " + child.output());
        }
        return child;
    }

    int port() {
        return port;
    }

    /// The status of /health, 0 when nobody answers.
    int health() {
        try {
            return client.send(
                            HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/health"))
                                    .build(),
                            HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException nobody) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    /// The database inside, entered as its owner.
    DatabaseServer database() throws IOException {
        List<String> postmaster = Files.readAllLines(data.resolve("postgres/postmaster.pid"));
        return new DatabaseServer(
                "jdbc:postgresql://localhost:" + postmaster.get(3).strip() + "/postgres",
                "postgres",
                Files.readString(data.resolve("postgres.password")).strip());
    }

    ProcessHandle postmaster() throws IOException {
        return ProcessHandle.of(Long.parseLong(Files.readAllLines(data.resolve("postgres/postmaster.pid"))
                        .getFirst()))
                .orElseThrow();
    }

    /// What `bin/tidemark` would print, with its result at the end.
    String command(String... words) {
        var printed = new ByteArrayOutputStream();
        var out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        int result = new CommandLine(data, Objects.requireNonNull(data.getParent()), out, out).run(List.of(words));
        return printed.toString(StandardCharsets.UTF_8) + "result " + result;
    }

    /// kill -9
    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /// kill -9 for Tidemark and for all processes of its database, as when the machine loses its power.
    void killWithDatabase() throws IOException {
        ProcessHandle server = postmaster();
        kill();
        server.children().forEach(ProcessHandle::destroyForcibly);
        server.destroyForcibly();
        server.onExit().join();
    }

    int awaitEnd() {
        return process.onExit().join().exitValue();
    }

    String output() throws IOException {
        return Files.readString(output);
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static String classPath() {
        String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(all.split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes") && !entry.endsWith("test-classes" + File.separator))
                .collect(joining(File.pathSeparator));
    }
}
