package org.tidemark.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.boot.test.context.SpringBootTest.WebEnvironment.RANDOM_PORT;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.http.server.PathContainer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPatternParser;
import org.tidemark.Browser;

@SpringBootTest(webEnvironment = RANDOM_PORT)
class DoorsTest {
    private final HttpClient visitor =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    @Autowired
    private ApplicationContext context;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @Test
    void every_address_has_a_rule() {
        var rules = Stream.of(
                        Doors.PUBLIC.stream(),
                        Doors.SIGNED_IN.stream(),
                        Doors.BY_ROLE.stream().map(Doors.Rule::pattern))
                .flatMap(patterns -> patterns)
                .map(PathPatternParser.defaultInstance::parse)
                .toList();
        var unruled = mappings.getHandlerMethods().keySet().stream()
                .flatMap(mapping -> mapping.getPatternValues().stream())
                .map(pattern -> pattern.replaceAll("\\{[^}]*}", "x"))
                .filter(path -> rules.stream().noneMatch(rule -> rule.matches(PathContainer.parsePath(path))))
                .toList();
        assertThat(unruled).as("addresses that no rule in Doors names").isEmpty();
    }

    @Test
    void an_unknown_address_is_not_found_rather_than_a_reason_to_sign_in() throws Exception {
        assertThat(get("/no-such-page").statusCode()).isEqualTo(404);
        assertThat(get("/plan/no-such-page").statusCode()).isEqualTo(404);
    }

    @Test
    void a_visitor_gets_no_cookie_and_no_session_from_a_page_without_forms() throws Exception {
        for (String path : List.of("/about", "/privacy", "/sign-in/sent", "/no-such-page", "/api/v1/measures")) {
            assertThat(get(path).headers().allValues("Set-Cookie")).as(path).isEmpty();
        }
    }

    @Test
    void every_page_carries_the_headers_that_keep_foreign_code_out() throws Exception {
        for (String path : List.of("/about", "/sign-in", "/no-such-page", "/api/v1/measures")) {
            var headers = get(path).headers();
            assertThat(headers.firstValue("Content-Security-Policy"))
                    .as(path)
                    .hasValueSatisfying(policy -> assertThat(policy)
                            .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                            .doesNotContain("unsafe"));
            assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(headers.firstValue("Referrer-Policy")).hasValue("same-origin");
            assertThat(headers.firstValue("Cross-Origin-Opener-Policy")).hasValue("same-origin");
            assertThat(headers.firstValue("Permissions-Policy")).isPresent();
        }
    }

    @Test
    void strict_transport_is_asked_for_behind_tls_only() throws Exception {
        assertThat(get("/about").headers().firstValue("Strict-Transport-Security"))
                .isEmpty();
        assertThat(get("/about", "X-Forwarded-Proto", "https", "X-Forwarded-For", "203.0.113.9")
                        .headers()
                        .firstValue("Strict-Transport-Security"))
                .hasValueSatisfying(value -> assertThat(value).startsWith("max-age=31536000"));
    }

    @Test
    void open_data_may_be_read_from_any_site_and_written_from_none() throws Exception {
        assertThat(get("/api/v1/measures", "Origin", "https://elsewhere.example")
                        .headers()
                        .firstValue("Access-Control-Allow-Origin"))
                .hasValue("*");
        assertThat(get("/about", "Origin", "https://elsewhere.example")
                        .headers()
                        .firstValue("Access-Control-Allow-Origin"))
                .isEmpty();
        var written = visitor.send(
                HttpRequest.newBuilder(URI.create(Browser.address(context) + "/api/v1/measures"))
                        .POST(HttpRequest.BodyPublishers.noBody())
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(written.statusCode()).isEqualTo(403);
    }

    @Test
    void whoever_is_not_known_yet_is_led_to_the_door_and_back() throws Exception {
        var refused = get("/account");
        assertThat(refused.statusCode()).isEqualTo(302);
        assertThat(refused.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/sign-in?to=%2Faccount"));
    }

    @Test
    void a_link_cannot_lead_away_from_this_site() {
        assertThat(SignInRedirect.target("/desk?page=2")).isEqualTo("/desk?page=2");
        for (String away :
                new String[] {"https://elsewhere.example", "//elsewhere.example", "/\\elsewhere", "", null}) {
            assertThat(SignInRedirect.target(away)).isEqualTo("/account");
        }
    }

    private HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(Browser.address(context) + path));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return visitor.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
