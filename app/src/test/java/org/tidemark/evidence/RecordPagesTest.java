package org.tidemark.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.tidemark.access.TestPeople;

/// The pages of the record at their doors.
@SpringBootTest
class RecordPagesTest {
    @Autowired
    private WebApplicationContext context;

    private RecordExamples examples;
    private MockMvcTester door;

    @BeforeEach
    void open() {
        examples = new RecordExamples(context);
        door = MockMvcTester.create(MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build());
    }

    @Test
    void a_record_and_its_sources_are_open_data() {
        var answer = door.perform(get("/api/v1/records/PE-BR-2024-02"));
        assertThat(answer).hasStatusOk();
        assertThat(answer)
                .bodyJson()
                .hasPathSatisfying("$.status", status -> assertThat(status).isEqualTo("confirmed"));
        assertThat(answer)
                .bodyJson()
                .hasPathSatisfying("$.subject", subject -> assertThat(subject).isEqualTo("BR"));
        assertThat(answer)
                .bodyJson()
                .hasPathSatisfying(
                        "$.sources[0].address",
                        address -> assertThat(address).asString().startsWith("http"));
        assertThat(door.perform(get("/api/v1/records/PE-NOWHERE-1"))).hasStatus(404);
        assertThat(door.perform(get("/api/v1/records/PE-BR-2024-02").param("asOf", "yesterday")))
                .hasStatus(400);
    }

    @Test
    void of_what_waits_open_data_says_only_that_it_is_unconfirmed_and_of_a_draft_nothing() {
        assertThat(door.perform(get("/api/v1/records/" + examples.submitted())))
                .hasStatusOk()
                .bodyText()
                .contains("unconfirmed")
                .doesNotContain("gazette");
        assertThat(door.perform(get("/api/v1/records/" + examples.draft()))).hasStatus(404);
    }

    @Test
    void the_desk_and_the_queue_are_closed_to_visitors() {
        for (String path :
                new String[] {"/desk", "/review", "/review/suggestions", "/review/" + examples.submitted()}) {
            assertThat(door.perform(get(path))).hasStatus(302);
        }
    }

    @Test
    void a_suggestion_without_a_source_comes_back_with_what_was_written() {
        assertThat(door.perform(post("/suggestions")
                        .with(csrf())
                        .param("text", "Something is missing")
                        .param("address", "javascript:alert(1)")))
                .hasStatus(422)
                .bodyText()
                .contains("Something is missing", "We need the address");
    }

    @Test
    void a_machine_that_fills_in_the_hidden_field_is_thanked_and_forgotten() {
        String said = "Buy " + UUID.randomUUID();
        assertThat(door.perform(post("/suggestions")
                        .with(csrf())
                        .param("text", said)
                        .param("address", "https://example.org/")
                        .param("website", "https://example.org/")))
                .hasStatus(302);
        assertThat(TestPeople.<Long>asOwner(
                        context,
                        owner -> owner.sql("select count(*) from evidence.suggestion where text = ?")
                                .param(said)
                                .query(Long.class)
                                .single()))
                .isZero();
    }

    @Test
    void who_sends_faster_than_people_write_is_asked_to_look_again() {
        // a moment in the future, so that a slow machine is quick enough
        assertThat(door.perform(post("/suggestions")
                        .with(csrf())
                        .param("text", "Something is missing")
                        .param("address", "https://example.org/")
                        .param("opened", examples.openedAgo(-600))))
                .hasStatus(422)
                .bodyText()
                .contains("faster than people write", "Something is missing");
    }

    @Test
    void a_forged_moment_of_opening_is_not_believed() {
        assertThat(door.perform(post("/suggestions")
                        .with(csrf())
                        .param("text", "Something is missing")
                        .param("address", "https://example.org/")
                        .param("opened", "1700000000000." + "0".repeat(64))))
                .hasStatus(422);
    }

    @Test
    void several_are_confirmed_at_once_and_ones_own_stay() {
        String others = examples.submitted();
        var me = authentication(TestPeople.authentication(examples.coder));
        assertThat(door.perform(
                        post("/review/confirmations").with(csrf()).with(me).param("chosen", others + ":1")))
                .hasStatus(302);
        assertThat(examples.history(others).standing()).isEmpty();
        var reviewer = authentication(TestPeople.authentication(examples.reviewer));
        assertThat(door.perform(post("/review/confirmations")
                        .with(csrf())
                        .with(reviewer)
                        .param("chosen", others + ":1")))
                .hasStatus(302);
        assertThat(examples.history(others).standing()).isPresent();
    }

    @Test
    void a_suggestion_is_settled_once() {
        String said = "Missing " + UUID.randomUUID();
        var suggestions = context.getBean(Suggestions.class);
        suggestions.leave("BR", said, "https://example.org/");
        var id = TestPeople.asOwner(
                context,
                owner -> owner.sql("select id from evidence.suggestion where text = ?")
                        .param(said)
                        .query(UUID.class)
                        .single());
        var coder = authentication(TestPeople.authentication(examples.coder));
        assertThat(door.perform(post("/review/suggestions/" + id + "/adoption")
                        .with(csrf())
                        .with(coder)))
                .hasStatus(302)
                .redirectedUrl()
                .isEqualTo("/desk/events/new?suggestion=" + id);
        assertThat(door.perform(
                        post("/review/suggestions/" + id + "/spam").with(csrf()).with(coder)))
                .hasStatus(302);
        assertThat(TestPeople.<String>asOwner(
                        context,
                        owner -> owner.sql("select outcome from evidence.suggestion where id = ?")
                                .param(id)
                                .query(String.class)
                                .single()))
                .isEqualTo("taken up");
    }
}
