package org.tidemark.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.tidemark.Eventually;

@SpringBootTest
class SignInTest {
    private static final Pattern LINK = Pattern.compile("/sign-in/links/[\\w-]+");

    @Autowired
    private WebApplicationContext context;

    private MockMvcTester door() {
        return MockMvcTester.create(MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build());
    }

    @Test
    void a_link_signs_in_once_in_the_browser_that_asked_for_it() {
        var person = TestPeople.create(context, Role.CODER);
        var asked = ask(email(person));
        var browser = browserOf(asked);
        String link = linkSentTo(person);

        var opened = door().perform(get(link).cookie(browser));
        assertThat(opened).hasStatusOk().bodyText().doesNotContain("another browser");
        var signedIn = door().perform(post(link).cookie(browser).with(csrf()));
        assertThat(signedIn).hasStatus(302).redirectedUrl().isEqualTo("/account");
        assertThat(signedIn.getRequest().getSession().getAttribute(SignedIn.PERSON))
                .isEqualTo(person.id().toString());

        var again = door().perform(post(link).cookie(browser).with(csrf()));
        assertThat(again).hasStatus(410).bodyText().contains("used already");
    }

    @Test
    void another_browser_signs_in_only_with_the_persons_word() {
        var person = TestPeople.create(context, Role.CODER);
        ask(email(person));
        String link = linkSentTo(person);

        assertThat(door().perform(get(link))).hasStatusOk().bodyText().contains("another browser");
        assertThat(door().perform(post(link).with(csrf())))
                .hasStatusOk()
                .bodyText()
                .contains("another browser");
        assertThat(door().perform(post(link).param("elsewhere", "true").with(csrf())))
                .hasStatus(302);
    }

    @Test
    void a_browser_without_a_claim_is_another_browser() {
        String link = TestPeople.link(context, TestPeople.create(context, Role.CODER));
        assertThat(door().perform(get(link))).hasStatusOk().bodyText().contains("another browser");
        assertThat(door().perform(post(link).with(csrf())))
                .hasStatusOk()
                .bodyText()
                .contains("another browser");
    }

    @Test
    void an_expired_link_says_so_and_offers_a_new_one() {
        var person = TestPeople.create(context, Role.CODER);
        String link = TestPeople.link(context, person);
        TestPeople.asOwner(
                context,
                owner -> owner.sql("update access.sign_in_link set expires = now() where person = ?")
                        .param(person.id())
                        .update());

        assertThat(door().perform(get(link))).hasStatus(410).bodyText().contains("has expired", "href=\"/sign-in\"");
        assertThat(door().perform(post(link).param("elsewhere", "true").with(csrf())))
                .hasStatus(410);
    }

    @Test
    void nobody_can_tell_whether_an_address_is_known() {
        var known = ask(email(TestPeople.create(context, Role.CODER)));
        var unknown = ask(UUID.randomUUID() + "@example.org");
        assertThat(known.getResponse().getStatus())
                .isEqualTo(unknown.getResponse().getStatus());
        assertThat(known.getResponse().getRedirectedUrl())
                .isEqualTo(unknown.getResponse().getRedirectedUrl());
        assertThat(known.getResponse().getHeaderNames())
                .containsExactlyElementsOf(unknown.getResponse().getHeaderNames());
    }

    @Test
    void a_closed_person_cannot_use_a_link_sent_before() {
        var person = TestPeople.create(context, Role.CODER);
        String link = TestPeople.link(context, person);
        TestPeople.asOwner(
                context,
                owner -> owner.sql("update access.person set closed = now() where id = ?")
                        .param(person.id())
                        .update());

        assertThat(door().perform(post(link).param("elsewhere", "true").with(csrf())))
                .hasStatus(404);
    }

    @Test
    void the_session_of_before_ends_when_somebody_signs_in() {
        var person = TestPeople.create(context, Role.CODER);
        var planted = new org.springframework.mock.web.MockHttpSession();
        var signedIn = door().perform(post(TestPeople.link(context, person))
                .session(planted)
                .param("elsewhere", "true")
                .with(csrf()));
        assertThat(signedIn).hasStatus(302);
        assertThat(planted.isInvalid()).isTrue();
    }

    @Test
    void a_form_without_its_token_is_refused() {
        assertThat(door().perform(post("/sign-in").param("email", "a@example.org")))
                .hasStatus(403);
    }

    @Test
    void only_hashes_of_links_are_kept() {
        var person = TestPeople.create(context, Role.CODER);
        String word = TestPeople.link(context, person).substring("/sign-in/links/".length());
        String row = TestPeople.asOwner(
                context,
                owner -> owner.sql("select l::text from access.sign_in_link l where person = ?")
                        .param(person.id())
                        .query(String.class)
                        .single());
        assertThat(row).doesNotContain(word);
    }

    private MvcTestResult ask(String email) {
        return door().perform(post("/sign-in").param("email", email).with(csrf()));
    }

    private static Cookie browserOf(MvcTestResult asked) {
        return java.util.Objects.requireNonNull(asked.getResponse().getCookie(SignInPages.BROWSER));
    }

    private static String email(Person person) {
        return person.id() + "@example.org";
    }

    /// Without a mail server the letter lies in the outbox as soon as the job has run.
    private String linkSentTo(Person person) {
        String text = Eventually.get(() -> TestPeople.asOwner(
                context,
                owner -> owner.sql("select text from access.outbox_message where address = ?::citext")
                        .param(email(person))
                        .query(String.class)
                        .optional()));
        var link = LINK.matcher(text);
        assertThat(link.find()).isTrue();
        return link.group();
    }
}
