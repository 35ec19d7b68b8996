package org.tidemark.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.boot.test.context.SpringBootTest.WebEnvironment.RANDOM_PORT;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/// What holds for every page, seen over the wire.
@SpringBootTest(webEnvironment = RANDOM_PORT)
class PagesTest {
    @LocalServerPort
    private int port;

    private final HttpClient client = HttpClient.newHttpClient();

    @ParameterizedTest
    @CsvSource({"en,ltr", "fr,ltr", "es,ltr", "pt,ltr", "ru,ltr", "ar,rtl"})
    void a_page_says_its_language_and_direction_and_has_one_heading(String language, String direction)
            throws Exception {
        var page = page("/about/figures?lang=" + language);
        assertThat(page.selectFirst("html").attr("lang")).isEqualTo(language);
        assertThat(page.selectFirst("html").attr("dir")).isEqualTo(direction);
        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.select("main")).hasSize(1);
        assertThat(page.select("a").first().attr("href")).isEqualTo("#content");
        assertThat(page.getElementById("content").tagName()).isEqualTo("main");
        assertThat(page.title()).endsWith(" · Tidemark");
        assertThat(page.select("[style], style, script:not([src])")).isEmpty();
    }

    @Test
    void the_language_is_the_one_asked_for_then_the_one_remembered_then_the_browsers_then_english() throws Exception {
        assertThat(language("/privacy", null, null)).isEqualTo("en");
        assertThat(language("/privacy", "ar-EG,fr;q=0.5", null)).isEqualTo("ar");
        assertThat(language("/privacy", "de,pt-BR;q=0.8", null)).isEqualTo("pt");
        assertThat(language("/privacy", "fr", "lang=es")).isEqualTo("es");
        assertThat(language("/privacy?lang=ru", "fr", "lang=es")).isEqualTo("ru");
        assertThat(language("/privacy?lang=tlh", "fr", null)).isEqualTo("fr");
    }

    @Test
    void a_chosen_language_is_remembered_for_a_year_and_the_choice_keeps_the_page() throws Exception {
        var chosen = get("/privacy?on=2026-06-30&lang=fr");
        assertThat(chosen.headers().allValues("set-cookie"))
                .anySatisfy(cookie -> assertThat(cookie)
                        .contains("lang=fr")
                        .contains("Max-Age=31536000")
                        .contains("SameSite=Lax"));
        assertThat(Jsoup.parse(chosen.body()).selectFirst("a[hreflang=ar]").attr("href"))
                .isEqualTo("/privacy?on=2026-06-30&lang=ar");
        assertThat(get("/privacy").headers().allValues("set-cookie"))
                .noneSatisfy(cookie -> assertThat(cookie).contains("lang="));
    }

    @Test
    void a_page_for_anybody_opens_no_session_and_is_sent_compressed() throws Exception {
        var page = client.send(
                request("/about/figures").header("Accept-Encoding", "gzip").build(), BodyHandlers.ofByteArray());
        assertThat(page.headers().firstValue("content-encoding")).contains("gzip");
        assertThat(page.body().length).isLessThan(8_000);
        assertThat(page.headers().allValues("set-cookie")).isEmpty();
        assertThat(page.headers().allValues("vary").toString().toLowerCase(java.util.Locale.ROOT))
                .contains("accept-language", "cookie");
    }

    @Test
    void the_style_sheet_lies_at_the_address_of_its_content_and_may_be_kept_for_ever() throws Exception {
        String address = page("/privacy").selectFirst("link[rel=stylesheet]").attr("href");
        var sheet = get(address);
        assertThat(sheet.statusCode()).isEqualTo(200);
        assertThat(sheet.headers().firstValue("cache-control").orElse("")).contains("immutable", "max-age=31536000");
        assertThat(sheet.body())
                .startsWith("@layer tokens")
                .contains("/source-serif-4-latin-600.woff2)")
                .doesNotContain("http://", "https://");
        var old = get("/static/000000000000/tidemark.css");
        assertThat(old.body()).isEqualTo(sheet.body());
        assertThat(old.headers().firstValue("cache-control").orElse("")).doesNotContain("immutable");
    }

    @Test
    void an_address_that_does_not_exist_is_explained_in_the_visitors_language() throws Exception {
        var missing = get("/about/nothing-here?lang=ar");
        assertThat(missing.statusCode()).isEqualTo(404);
        var page = Jsoup.parse(missing.body());
        assertThat(page.selectFirst("html").attr("lang")).isEqualTo("ar");
        assertThat(page.select("h1")).hasSize(1);
    }

    @Test
    void a_program_gets_a_problem_it_can_read() throws Exception {
        var missing = get("/api/v1/nothing-here");
        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(missing.headers().firstValue("content-type")).contains("application/problem+json");
        assertThat(missing.body()).contains("\"status\":404", "\"instance\":\"/api/v1/nothing-here\"", "\"title\"");
    }

    @Test
    void a_wrong_method_is_told_from_a_wrong_address() throws Exception {
        var answer = client.send(
                request("/api/v1/nothing-here")
                        .method("DELETE", HttpRequest.BodyPublishers.noBody())
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).isIn(401, 403, 405);
    }

    @Test
    void the_list_of_missing_translations_is_not_for_everybody() throws Exception {
        assertThat(get("/admin/languages").statusCode()).isNotEqualTo(200);
    }

    private String language(String path, String accepted, String cookie) throws Exception {
        var request = request(path);
        if (accepted != null) {
            request.header("Accept-Language", accepted);
        }
        if (cookie != null) {
            request.header("Cookie", cookie);
        }
        return client.send(request.build(), BodyHandlers.ofString())
                .headers()
                .firstValue("content-language")
                .orElse("");
    }

    private Document page(String path) throws IOException, InterruptedException {
        return Jsoup.parse(get(path).body());
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(request(path).build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }
}
