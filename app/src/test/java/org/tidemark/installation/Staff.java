package org.tidemark.installation;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Somebody who works at a [ChildProcess] over HTTP, signed in as a browser is. The session outlives the process.
final class Staff {
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
            .build();
    private URI home;
    private String token = "";

    private Staff(ChildProcess child) {
        this.home = address(child);
    }

    /// A new person with one role, signed in by a link.
    static Staff signIn(ChildProcess child, String role) throws IOException, InterruptedException {
        var staff = new Staff(child);
        String link =
                "/sign-in/links/" + link(JdbcClient.create(child.database().asOwner()), role);
        staff.readToken(link);
        staff.post(link, Map.of("elsewhere", "true"));
        staff.readToken("/account");
        return staff;
    }

    /// Goes on at the Tidemark that was started again.
    void moveTo(ChildProcess child) {
        home = address(child);
    }

    String get(String path) throws IOException, InterruptedException {
        return browser.send(HttpRequest.newBuilder(home.resolve(path)).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    /// Where the answer sends one; an answer that does not is none to a form that was accepted.
    String post(String path, Map<String, String> fields) throws IOException, InterruptedException {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return sent(HttpRequest.newBuilder(home.resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        body + "&_csrf=" + URLEncoder.encode(token, StandardCharsets.UTF_8)))
                .build());
    }

    String upload(String path, String csv) throws IOException, InterruptedException {
        String body = """
                --edge\r
                Content-Disposition: form-data; name="_csrf"\r
                \r
                %s\r
                --edge\r
                Content-Disposition: form-data; name="file"; filename="events.csv"\r
                Content-Type: text/csv\r
                \r
                %s\r
                --edge--\r
                """.formatted(token, csv);
        return sent(HttpRequest.newBuilder(home.resolve(path))
                .header("Content-Type", "multipart/form-data; boundary=edge")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    private String sent(HttpRequest request) throws IOException, InterruptedException {
        var answer = browser.send(request, HttpResponse.BodyHandlers.ofString());
        return answer.headers()
                .firstValue("Location")
                .map(location -> URI.create(location).getPath())
                .orElseThrow(() -> new IllegalStateException(
                        request.uri() + " answered " + answer.statusCode() + ": " + answer.body()));
    }

    private void readToken(String path) throws IOException, InterruptedException {
        Matcher found = CSRF.matcher(get(path));
        if (!found.find()) {
            throw new IllegalStateException("No form on " + path);
        }
        token = found.group(1);
    }

    private static URI address(ChildProcess child) {
        return URI.create("http://localhost:" + child.port());
    }

    private static String link(JdbcClient owner, String role) {
        var person = UUID.randomUUID();
        String word = (UUID.randomUUID() + "" + UUID.randomUUID()).replace("-", "");
        owner.sql("insert into access.person (id, name, email) values (?, ?, ?)")
                .params(person, "Test " + role, person + "@example.org")
                .update();
        owner.sql("insert into access.person_role values (?, ?)")
                .params(person, role)
                .update();
        owner.sql("""
                        insert into access.sign_in_link
                            (person, email_hash, origin_hash, browser_hash, language, brief, token_hash)
                        values (?, '', '', ?, 'en', false, ?)""").params(person, sha256("no browser"), sha256(word)).update();
        return word;
    }

    private static byte[] sha256(String word) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(word.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
