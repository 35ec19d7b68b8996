package org.tidemark.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.tidemark.installation.Command;

@SpringBootTest
class PeopleTest {
    @Autowired
    private ApplicationContext context;

    @Autowired
    private People people;

    @Autowired
    private Account account;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private Sessions sessions;

    @Autowired
    private UserAdd userAdd;

    @Autowired
    private UserList userList;

    @Autowired
    private FindByIndexNameSessionRepository<? extends Session> sessionStore;

    private Person administrator;

    @BeforeEach
    void an_administrator_works_here() {
        administrator = TestPeople.create(context, Role.ADMINISTRATOR);
    }

    @Test
    void nobody_but_an_administrator_invites_or_changes_roles() {
        assertThatThrownBy(() -> invite(newEmail())).isInstanceOf(AuthenticationCredentialsNotFoundException.class);
        for (Role role : List.of(Role.MEMBER, Role.CODER, Role.REVIEWER, Role.SECRETARIAT)) {
            var other = TestPeople.create(context, role);
            assertThatThrownBy(() -> CurrentPerson.as(other, () -> invite(newEmail())))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> CurrentPerson.as(other, people::all)).isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void who_is_invited_gets_a_message_and_the_roles() {
        String email = newEmail();
        var invited = CurrentPerson.as(administrator, () -> invite(email));

        assertThat(signedIn.person(invited))
                .hasValueSatisfying(person -> assertThat(person.roles()).containsExactly(Role.CODER));
        assertThat(TestPeople.<String>asOwner(
                        context,
                        owner -> owner.sql("select text from access.outbox_message where person = ?")
                                .param(invited)
                                .query(String.class)
                                .single()))
                .contains("/sign-in", email);
    }

    @Test
    void an_address_belongs_to_one_person_however_it_is_written() {
        String email = newEmail();
        CurrentPerson.as(administrator, () -> invite(email));
        assertThatThrownBy(() -> CurrentPerson.as(administrator, () -> invite(email.toUpperCase(Locale.ROOT))))
                .isInstanceOf(People.EmailTaken.class);
    }

    @Test
    void a_closed_account_is_signed_out_everywhere_and_known_no_more() {
        var person = TestPeople.create(context, Role.CODER);
        openSession(person);
        close(person);

        assertThat(sessions.of(person.id(), null)).isEmpty();
        assertThat(signedIn.person(person.id())).isEmpty();
    }

    @Test
    void a_role_taken_away_is_gone_at_once_and_the_change_is_on_the_list() {
        var person = TestPeople.create(context, Role.CODER);
        CurrentPerson.as(administrator, () -> {
            people.changeRoles(person.id(), Set.of(Role.MEMBER));
            return person;
        });
        assertThat(signedIn.person(person.id()).orElseThrow().roles()).containsExactly(Role.MEMBER);
        var entries = CurrentPerson.as(
                administrator,
                () -> context.getBean(AuditList.class)
                        .read("", person.id().toString(), 1)
                        .entries());
        assertThat(entries).singleElement().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo("person.roles-changed");
            assertThat(entry.person()).isEqualTo(administrator.name());
            assertThat(entry.detail()).isEqualTo("coder → member");
        });
    }

    @Test
    void the_last_administrator_stays() {
        TestPeople.asOwner(
                context, owner -> owner.sql("""
                        delete from access.person_role r using access.person p
                        where r.person = p.id and r.role = 'administrator' and p.email is not null and p.id <> ?""").param(administrator.id()).update());
        assertThatThrownBy(() -> close(administrator)).isInstanceOf(LastAdministrator.class);
        assertThatThrownBy(() -> CurrentPerson.as(administrator, () -> {
                    people.changeRoles(administrator.id(), Set.of());
                    return administrator;
                }))
                .isInstanceOf(LastAdministrator.class);
        assertThatThrownBy(() -> CurrentPerson.as(administrator, () -> {
                    account.erase();
                    return administrator;
                }))
                .isInstanceOf(LastAdministrator.class);
    }

    @Test
    void who_is_erased_leaves_what_they_did_and_nothing_else() {
        var person = TestPeople.create(context, Role.CODER);
        openSession(person);
        CurrentPerson.as(person, () -> {
            context.getBean(Audit.class).note("test.noted", "work", "");
            assertThat(account.everything()).containsKeys("person", "roles", "sessions", "passkeys", "done");
            account.erase();
            return person;
        });
        var left =
                CurrentPerson.as(administrator, () -> people.find(person.id())).orElseThrow();
        assertThat(left.name()).isEqualTo("Former member");
        assertThat(left.email()).isNull();
        assertThat(left.roles()).isEmpty();
        assertThat(sessions.of(person.id(), null)).isEmpty();
        assertThat(TestPeople.<Long>asOwner(
                        context,
                        owner -> owner.sql(
                                        "select count(*) from access.audit_entry where person = ? and subject = 'work'")
                                .param(person.id())
                                .query(Long.class)
                                .single()))
                .isEqualTo(1);
    }

    @Test
    void nobody_ends_the_session_of_somebody_else() {
        var person = TestPeople.create(context, Role.CODER);
        String session = openSession(person);
        assertThat(sessions.end(TestPeople.create(context, Role.ADMINISTRATOR).id(), session))
                .isFalse();
        assertThat(sessions.of(person.id(), null)).hasSize(1);
        assertThat(sessions.end(person.id(), session)).isTrue();
        assertThat(sessions.of(person.id(), null)).isEmpty();
    }

    @Test
    void the_command_line_adds_and_lists_people() {
        String email = newEmail();
        assertThat(said(userAdd, email, "Grace Example", "--role", "coder", "--role", "reviewer"))
                .contains("Grace Example can sign in");
        assertThat(said(userList)).contains(email + "\tGrace Example\tcoder,reviewer\topen");
        assertThat(said(userAdd, email, "Grace Example")).contains("has the address");
        assertThat(said(userAdd, newEmail(), "Grace Example", "--role", "queen"))
                .contains("queen");
    }

    private static String said(Command command, String... arguments) {
        var bytes = new ByteArrayOutputStream();
        var out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        command.run(List.of(arguments), out, out);
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private UUID invite(String email) {
        return people.invite(email, "Ada Example", Set.of(Role.CODER), Locale.ENGLISH);
    }

    private void close(Person person) {
        CurrentPerson.as(administrator, () -> {
            people.close(person.id());
            return person;
        });
    }

    private String openSession(Person person) {
        return openSession(sessionStore, person);
    }

    private static <S extends Session> String openSession(FindByIndexNameSessionRepository<S> store, Person person) {
        S session = store.createSession();
        session.setAttribute(SignedIn.PERSON, person.id().toString());
        store.save(session);
        return session.getId();
    }

    private static String newEmail() {
        return UUID.randomUUID() + "@example.org";
    }
}
