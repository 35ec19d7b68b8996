package org.tidemark.forum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// States side by side, who moved, groups, and the same as data; on the starter data.
@SpringBootTest
class StateComparisonTest {
    @Autowired
    private WebApplicationContext context;

    @Autowired
    private JsonMapper json;

    private MockMvcTester visitor;

    @BeforeEach
    void comes_to_the_door() {
        visitor = MockMvcTester.create(MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build());
    }

    @Test
    void up_to_four_states_stand_side_by_side_with_the_way_to_their_words() throws UnsupportedEncodingException {
        String page = text("/forum/compare?with=CO&with=US&on=2026-11-24");
        assertThat(page)
                .contains("Colombia and United States: what they said, side by side")
                .contains("href=\"/forum/themes/SYSTEM_CHANGE?on=2026-11-24", ">Opposes<", ">Supports<")
                .contains("href=\"/records/ST-");
        assertThat(text("/forum/compare?with=CO&with=US&with=MX&with=KE&with=BR"))
                .contains("the first four are shown");
        assertThat(text("/forum/compare?with=QQ")).contains("Not known: QQ");
        assertThat(text("/forum/compare")).contains("Choose two to four states");
    }

    @Test
    void who_moved_between_two_sessions_is_said_with_their_sentences() throws UnsupportedEncodingException {
        assertThat(text("/forum/moved?from=CND67&to=CND68"))
                .contains("Who moved between CND67 and CND68", "New positions", "<option value=\"CND67\" selected>");
        assertThat(text("/forum/moved")).contains("Who moved between");
        assertThat(text("/forum/moved?from=%3Cscript%3E&to=x")).doesNotContain("<script>x");
    }

    @Test
    void a_group_has_a_page_and_its_members_stand_apart() throws UnsupportedEncodingException {
        assertThat(text("/forum/groups/EU")).contains("EU at the UN", "counts for none of its members");
        assertThat(text("/forum/groups/joint%20statement%20read%20by%20Colombia"))
                .contains("States named in its joint statements", "#joint\">");
        assertThat(text("/forum/groups?name=G77%2BChina")).contains("G77+China at the UN");
        assertThat(visitor.get().uri("/forum/groups/Nobody").exchange()).hasStatus(404);
    }

    @Test
    void beside_each_map_stands_how_far_the_coding_is() throws UnsupportedEncodingException {
        assertThat(text("/forum/themes/SYSTEM_CHANGE")).contains("on record", "by two coders", "What is not coded yet");
    }

    @Test
    void the_api_says_where_a_state_stands_with_records_words_and_sources() throws UnsupportedEncodingException {
        var state = api("/api/v1/forum/states/CO");
        var call = state.path("callsForChange").get(0);
        assertThat(call.path("measure").asString()).isEqualTo("M3b");
        assertThat(call.path("counted").asBoolean()).isTrue();
        var theme = state.path("themes")
                .valueStream()
                .filter(t -> t.path("code").asString().equals("SYSTEM_CHANGE"))
                .findFirst()
                .orElseThrow();
        assertThat(theme.path("standing").asString()).isEqualTo("supports");
        assertThat(theme.path("positions").valueStream()).allSatisfy(position -> {
            assertThat(position.path("record").asString()).isNotEmpty();
            assertThat(position.path("words").asString()).isNotEmpty();
            assertThat(position.path("sources").get(0).path("address").asString())
                    .startsWith("http");
        });
        assertThat(state.path("votes").size()).isPositive();
        assertThat(state.path("jointStatements").size()).isPositive();
    }

    @Test
    void the_api_honours_what_was_known_and_explains_what_is_wrong() throws UnsupportedEncodingException {
        var before = api("/api/v1/forum/states/CO?asOf=2020-01-01");
        assertThat(before.path("themes").size()).isZero();
        assertThat(before.path("callsForChange").get(0).path("counted").asBoolean())
                .isFalse();
        assertThat(api("/api/v1/forum/votes?asOf=2020-01-01").size()).isZero();
        var unknown = visitor.get().uri("/api/v1/forum/states/QQ").exchange();
        assertThat(unknown).hasStatus(404);
        assertThat(visitor.get().uri("/api/v1/forum/votes/none").exchange()).hasStatus(404);
        assertThat(visitor.get().uri("/api/v1/forum/sessions/none").exchange()).hasStatus(404);
        assertThat(visitor.get().uri("/api/v1/forum/states/CO?asOf=soon").exchange())
                .hasStatus(400);
    }

    @Test
    void the_api_lists_sessions_and_votes() throws UnsupportedEncodingException {
        assertThat(api("/api/v1/forum/sessions").valueStream())
                .anyMatch(session -> session.path("session").asString().equals("CND68"));
        assertThat(api("/api/v1/forum/sessions/CND68").path("sittings").size()).isEqualTo(10);
        var vote = api("/api/v1/forum/votes/cnd68-6");
        assertThat(vote.path("ballot").path("counts").path("for").asInt()).isEqualTo(30);
        assertThat(vote.path("votes")
                        .get(0)
                        .path("sources")
                        .get(0)
                        .path("address")
                        .asString())
                .startsWith("http");
    }

    @Test
    void the_description_of_the_api_knows_these_addresses() throws UnsupportedEncodingException {
        assertThat(text("/api/openapi"))
                .contains("/api/v1/forum/states/{code}", "/api/v1/forum/interventions", "/api/v1/forum/votes/{ballot}");
    }

    private JsonNode api(String address) throws UnsupportedEncodingException {
        return json.readTree(text(address));
    }

    private String text(String address) throws UnsupportedEncodingException {
        var answer = visitor.get().uri(URI.create(address)).exchange();
        assertThat(answer).as(address).hasStatusOk();
        return answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
    }
}
