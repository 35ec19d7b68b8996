package org.tidemark.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@SpringBootTest
class DoorsByRoleTest {
    @Autowired
    private WebApplicationContext context;

    @Autowired
    private FirstAdministrator first;

    private MockMvcTester door;

    @BeforeEach
    void a_door_is_there() {
        door = MockMvcTester.create(MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build());
    }

    @Test
    void each_door_opens_to_its_roles_alone() {
        var doors = Map.of(
                "/admin/people", Set.of(Role.ADMINISTRATOR),
                "/admin/audit", Set.of(Role.ADMINISTRATOR),
                "/admin/outbox", Set.of(Role.ADMINISTRATOR),
                "/account", Set.of(Role.values()));
        doors.forEach((path, roles) -> {
            for (Role role : Role.values()) {
                var person = TestPeople.create(context, role);
                assertThat(door.perform(get(path).with(authentication(TestPeople.authentication(person)))))
                        .as("%s to %s", path, role)
                        .hasStatus(roles.contains(role) ? 200 : 403);
            }
        });
        for (String path : Set.of("/desk", "/desk/anything", "/review", "/admin/anything")) {
            var member = TestPeople.create(context, Role.MEMBER);
            assertThat(door.perform(get(path).with(authentication(TestPeople.authentication(member)))))
                    .as(path)
                    .hasStatus(403);
        }
    }

    @Test
    void the_outbox_is_shown_on_this_machine_alone() {
        var administrator = authentication(TestPeople.authentication(TestPeople.create(context, Role.ADMINISTRATOR)));
        assertThat(door.perform(get("/admin/outbox").with(administrator))).hasStatusOk();
        assertThat(door.perform(get("/admin/outbox").with(administrator).with(request -> {
                    request.setRemoteAddr("198.51.100.7");
                    return request;
                })))
                .hasStatus(403)
                .bodyText()
                .contains("on the machine that runs Tidemark");
        assertThat(door.perform(get("/admin/outbox").with(administrator).header("X-Forwarded-For", "127.0.0.1")))
                .hasStatus(403);
    }

    @Test
    void links_are_asked_for_only_so_often_from_one_place_and_for_one_address() {
        var links = new SignInLinks(
                context.getBean(JdbcClient.class), context.getBean(SchedulerClient.class), new RateLimits(1));
        String email = UUID.randomUUID() + "@example.org";
        String place = UUID.randomUUID().toString();
        for (int i = 0; i < 5; i++) {
            assertThat(ask(links, email, place)).isTrue();
        }
        assertThat(ask(links, email, place)).isFalse();
        assertThat(ask(links, email, UUID.randomUUID().toString())).isFalse();
        for (int i = 5; i < 20; i++) {
            assertThat(ask(links, UUID.randomUUID() + "@example.org", place)).isTrue();
        }
        assertThat(ask(links, UUID.randomUUID() + "@example.org", place)).isFalse();
    }

    @Test
    void the_first_administrator_comes_by_the_newest_link_once() {
        thereIsNoAdministrator();
        String older = announced();
        String newest = announced();

        assertThat(door.perform(get(older))).hasStatus(410);
        assertThat(door.perform(get(newest))).hasStatusOk();
        var wrong = become(newest, "not an address");
        assertThat(wrong).hasStatus(422).bodyText().contains("does not look like");
        var made = become(newest, UUID.randomUUID() + "@example.org");
        assertThat(made).hasStatus(302).redirectedUrl().isEqualTo("/account");
        var who = UUID.fromString(String.valueOf(
                Objects.requireNonNull(made.getRequest().getSession()).getAttribute(SignedIn.PERSON)));
        assertThat(context.getBean(SignedIn.class).person(who))
                .hasValueSatisfying(
                        person -> assertThat(person.is(Role.ADMINISTRATOR)).isTrue());

        assertThat(become(newest, UUID.randomUUID() + "@example.org")).hasStatus(410);
        assertThat(announced()).isEmpty();
    }

    private MvcTestResult become(String link, String email) {
        return door.perform(
                post(link).param("name", "Ada Example").param("email", email).with(csrf()));
    }

    /// The link that a start prints; empty when it prints none.
    private String announced() {
        var printed = new ByteArrayOutputStream();
        first.announce(new PrintStream(printed, true, StandardCharsets.UTF_8));
        var link = Pattern.compile("/first-administrator/\\S+").matcher(printed.toString(StandardCharsets.UTF_8));
        return link.find() ? link.group() : "";
    }

    /// Past the trigger that keeps the last one.
    private void thereIsNoAdministrator() {
        TestPeople.asOwner(context, owner -> {
            owner.sql("set session_replication_role = replica").update();
            return owner.sql("""
                    delete from access.person_role where role = 'administrator'
                    and person in (select id from access.person where email is not null)""").update();
        });
    }

    private static boolean ask(SignInLinks links, String email, String place) {
        return links.ask(email, place, Secret.make(), Locale.ENGLISH, false);
    }
}
