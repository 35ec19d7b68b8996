package org.tidemark.forum.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.tidemark.access.Person;
import org.tidemark.access.Role;
import org.tidemark.access.TestPeople;
import org.tidemark.forum.MadeUpSittings;
import org.tidemark.forum.MadeUpSittings.Said;

/// Searches that people keep, and the letters about what is new in them.
@SpringBootTest
class SavedSearchTest {
    @Autowired
    private WebApplicationContext context;

    @Autowired
    private SearchAlerts alerts;

    private final String rare = MadeUpSittings.rareWord();
    private MockMvcTester door;
    private Person member;

    @BeforeEach
    void a_member_keeps_a_search() {
        door = MockMvcTester.create(MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build());
        member = TestPeople.create(context, Role.MEMBER);
        assertThat(door.perform(post("/account/searches")
                        .param("name", "My words")
                        .param("query", "q=" + rare + "&state=CO&nonsense=1")
                        .with(csrf())
                        .with(authentication(TestPeople.authentication(member)))))
                .hasStatus(302);
    }

    @Test
    void a_search_is_listed_taken_along_and_deleted() throws Exception {
        assertThat(mine("/account/searches")).contains("My words", "/forum/search?q=" + rare + "&amp;state=CO");
        assertThat(mine("/account/data.json")).contains("\"searches\"", rare);
        String id = saved("id").getFirst();
        var stranger = TestPeople.create(context, Role.ADMINISTRATOR);
        assertThat(door.perform(post("/account/searches/" + id + "/removal")
                        .with(csrf())
                        .with(authentication(TestPeople.authentication(stranger)))))
                .hasStatus(404);
        assertThat(door.perform(post("/account/searches/" + id + "/removal")
                        .with(csrf())
                        .with(authentication(TestPeople.authentication(member)))))
                .hasStatus(302);
        assertThat(saved("id")).isEmpty();
    }

    @Test
    void who_is_not_signed_in_keeps_nothing() {
        assertThat(door.perform(get("/account/searches"))).hasStatus(302);
    }

    @Test
    void a_letter_tells_what_is_new_once_and_can_be_stopped_without_signing_in() throws Exception {
        alerts.tell();
        assertThat(letters()).isEmpty();
        String ref = MadeUpSittings.write(
                context,
                LocalDate.of(2025, 3, 14),
                true,
                new Said("CO", "en", "A new word: " + rare),
                new Said("MX", "en", rare));
        alerts.tell();
        alerts.tell();
        assertThat(letters()).hasSize(1);
        String letter = letters().getFirst();
        assertThat(letter)
                .contains("1 intervention is new in your search “My words”", "/forum/interventions/" + ref + "-001")
                .doesNotContain(ref + "-002");

        var link = Pattern.compile("/forum/searches/\\w+/stop").matcher(letter);
        assertThat(link.find()).isTrue();
        assertThat(door.perform(get(link.group()))).hasStatusOk().bodyText().contains("My words");
        MadeUpSittings.write(context, LocalDate.of(2025, 3, 15), true, new Said("CO", "en", rare));
        assertThat(saved("alerts")).containsExactly("true");
        assertThat(door.perform(post(link.group()).with(csrf()))).hasStatusOk();
        assertThat(saved("alerts")).containsExactly("false");
        alerts.tell();
        assertThat(letters()).hasSize(1);
        assertThat(door.perform(get("/forum/searches/nonsense/stop"))).hasStatus(404);
    }

    @Test
    void nothing_is_kept_of_whoever_is_erased() {
        assertThat(door.perform(post("/account/erasure")
                        .param("sure", "true")
                        .with(csrf())
                        .with(authentication(TestPeople.authentication(member)))))
                .hasStatus(302);
        assertThat(saved("id")).isEmpty();
    }

    private String mine(String address) throws Exception {
        var answer = door.perform(get(address).with(authentication(TestPeople.authentication(member))));
        assertThat(answer).hasStatusOk();
        return answer.getResponse().getContentAsString();
    }

    private List<String> saved(String column) {
        return TestPeople.asOwner(
                context,
                owner -> owner.sql("select " + column + "::text from forum.saved_search where person = ?")
                        .param(member.id())
                        .query(String.class)
                        .list());
    }

    private List<String> letters() {
        return TestPeople.asOwner(
                context,
                owner -> owner.sql("select text from access.outbox_message where person = ? order by written")
                        .param(member.id())
                        .query(String.class)
                        .list());
    }
}
