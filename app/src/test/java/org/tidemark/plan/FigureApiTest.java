package org.tidemark.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.boot.test.context.SpringBootTest.WebEnvironment.RANDOM_PORT;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.tidemark.Browser;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@SpringBootTest(webEnvironment = RANDOM_PORT)
class FigureApiTest {
    @Autowired
    private ApplicationContext application;

    @Test
    void anybody_can_recompute_the_fingerprint_from_the_answer() throws Exception {
        var sorted = JsonMapper.builder()
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .build();
        var answer = (ObjectNode)
                sorted.readTree(get("/api/v1/measures/M2/figure?on=2026-11-24").body());
        String fingerprint = answer.remove("fingerprint").asString();
        String canonical = sorted.writeValueAsString(sorted.convertValue(answer, java.util.TreeMap.class));
        assertThat(fingerprint).isEqualTo("sha256:" + sha256(canonical));
    }

    @Test
    void the_same_question_about_a_past_moment_has_the_same_answer() throws Exception {
        var first = get("/api/v1/measures/M1/figure?on=2026-11-24").body();
        String asOf = JsonMapper.shared().readTree(first).get("asOf").asString();
        assertThat(get("/api/v1/measures/M1/figure?on=2026-11-24&asOf=" + asOf).body())
                .isEqualTo(first);
    }

    @Test
    void changes_need_a_day_since_when() throws Exception {
        assertThat(get("/api/v1/measures/M1/figure/changes?since=").statusCode())
                .isEqualTo(400);
        var since = get("/api/v1/measures/M1/figure/changes?since=2023-12-31");
        assertThat(since.statusCode()).isEqualTo(200);
        assertThat(since.body()).contains("\"value\":0", "new-record");
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create(Browser.address(application) + path))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    private static String sha256(String text) throws NoSuchAlgorithmException {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
