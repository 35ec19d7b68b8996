package org.tidemark.forum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import java.io.UnsupportedEncodingException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/// The public pages of the UN record, on the starter data.
@SpringBootTest
class ForumPagesTest {
    private static final String FRIDAY = "cnd68-plenary-friday-afternoon-session";

    @Autowired
    private WebApplicationContext context;

    private MockMvcTester visitor;

    @BeforeEach
    void comes_to_the_door() {
        visitor = MockMvcTester.create(MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build());
    }

    @Test
    void a_visitor_goes_from_the_measure_to_the_state_and_on_to_the_sentence() throws UnsupportedEncodingException {
        assertThat(text("/measures/M3b?on=2026-11-24")).contains("href=\"/forum/states/CO");
        assertThat(text("/forum/states/CO"))
                .contains(
                        "Colombia at the UN", "href=\"/records/ST-", "Change of the international drug control system");
    }

    @Test
    void each_intervention_has_an_address_of_its_own_and_leads_to_the_original() throws UnsupportedEncodingException {
        assertThat(text("/forum/sittings/" + FRIDAY))
                .contains("href=\"/forum/interventions/" + FRIDAY + "-001")
                .contains("href=\"https://cndblog.org/")
                .contains("not verbatim records");
        assertThat(text("/forum/interventions/" + FRIDAY + "-008"))
                .contains("United States", "Even amended, the text was not ripe", "opposes");
    }

    @Test
    void a_session_lists_its_sittings() throws UnsupportedEncodingException {
        assertThat(text("/forum")).contains("href=\"/forum/sessions/CND68");
        assertThat(text("/forum/sessions/CND68")).contains("href=\"/forum/sittings/" + FRIDAY);
    }

    @Test
    void a_theme_goes_back_to_what_was_said_by_the_end_of_a_year() throws UnsupportedEncodingException {
        assertThat(text("/forum/themes/SYSTEM_CHANGE")).contains("href=\"/forum/states/CO\">Colombia</a></th>");
        assertThat(text("/forum/themes/SYSTEM_CHANGE?year=2023"))
                .doesNotContain("href=\"/forum/states/CO?year=2023\">Colombia</a></th>");
        assertThat(visitor.get().uri("/forum/themes/NOTHING")).hasStatus(404);
    }

    @Test
    void a_vote_shows_every_state_by_how_it_voted() throws UnsupportedEncodingException {
        assertThat(text("/forum/votes")).contains("href=\"/forum/votes/cnd68-6");
        assertThat(text("/forum/votes/cnd68-6")).contains("30 for, 3 against, 17 abstained.", "Argentina");
    }

    @Test
    void the_ladder_says_that_no_rung_is_reached_and_what_is_next() throws UnsupportedEncodingException {
        assertThat(text("/forum/mechanism?on=2026-11-24"))
                .contains("No rung of the ladder of 6 is reached. Next: Called for by states.");
    }

    @Test
    void who_is_no_state_has_a_page_too() throws UnsupportedEncodingException {
        assertThat(text("/forum/speakers?name=OHCHR")).contains("OHCHR at the UN");
        assertThat(visitor.get().uri("/forum/speakers?name=Nobody")).hasStatus(404);
    }

    private String text(String address) throws UnsupportedEncodingException {
        var answer = visitor.get().uri(address).exchange();
        assertThat(answer).hasStatusOk();
        return answer.getResponse().getContentAsString();
    }
}
