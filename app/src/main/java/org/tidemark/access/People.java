package org.tidemark.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tidemark.web.Messages;
import org.tidemark.web.PublicAddress;

/// The people who work here. Nobody is ever deleted: what they did keeps pointing at them.
@Component
@PreAuthorize("hasRole('ADMINISTRATOR')")
public class People {
    /// One line of the list; `closed` is empty while the account is open, `email` once it is erased.
    public record Entry(
            UUID id,
            String name,
            @Nullable String email,
            Set<Role> roles,
            Instant created,
            @Nullable Instant closed) {}

    /// Somebody here has this address already.
    public static class EmailTaken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        EmailTaken(String email, Throwable cause) {
            super("Somebody has the address " + email + " already", cause);
        }
    }

    private static final String ENTRIES = """
            select p.id, p.name, p.email::text, p.created, p.closed,
                   array(select r.role from access.person_role r where r.person = p.id) as roles
            from access.person p
            where (p.email is not null or p.closed is not null)
            """;

    private final JdbcClient jdbc;
    private final Audit audit;
    private final Sessions sessions;
    private final Mail mail;
    private final Messages messages;
    private final PublicAddress address;

    People(JdbcClient jdbc, Audit audit, Sessions sessions, Mail mail, Messages messages, PublicAddress address) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.sessions = sessions;
        this.mail = mail;
        this.messages = messages;
        this.address = address;
    }

    /// Everybody, open accounts first. The system's own persons are not among them.
    @Transactional(readOnly = true)
    public List<Entry> all() {
        return jdbc.sql(ENTRIES + "order by p.closed is not null, lower(p.name), p.id")
                .query((row, number) -> read(row))
                .list();
    }

    @Transactional(readOnly = true)
    public Optional<Entry> find(UUID id) {
        return jdbc.sql(ENTRIES + "and p.id = ?")
                .param(id)
                .query((row, number) -> read(row))
                .optional();
    }

    /// Adds a person and writes to them where to sign in.
    @Transactional
    public UUID invite(String email, String name, Set<Role> roles, Locale language) {
        UUID person;
        try {
            person = jdbc.sql("""
                    insert into access.person (email, name, language) values (?::citext, ?, ?) returning id""")
                    .params(email, name, language.getLanguage())
                    .query(UUID.class)
                    .single();
        } catch (DuplicateKeyException e) {
            throw new EmailTaken(email, e);
        }
        roles.forEach(role -> grant(person, role));
        audit.note("person.invited", person.toString(), words(roles));
        mail.send(
                person,
                messages.say(language, "access.invitation.subject"),
                messages.say(language, "access.invitation.text", name, address.of("/sign-in"), email));
        return person;
    }

    /// Gives exactly these roles. What is taken away is gone with the person's next request.
    @Transactional
    public void changeRoles(UUID person, Set<Role> roles) {
        var before = find(person).map(Entry::roles).orElse(Set.of());
        var given = roles.stream().filter(role -> !before.contains(role)).collect(Collectors.toSet());
        var taken = before.stream().filter(role -> !roles.contains(role)).collect(Collectors.toSet());
        given.forEach(role -> grant(person, role));
        LastAdministrator.mayNotGo(() -> taken.forEach(role -> take(person, role)));
        if (!given.isEmpty() || !taken.isEmpty()) {
            audit.note("person.roles-changed", person.toString(), words(before) + " → " + words(roles));
        }
    }

    /// Closes the account and ends its sessions at once.
    @Transactional
    public void close(UUID person) {
        LastAdministrator.mayNotGo(
                () -> jdbc.sql("update access.person set closed = clock_timestamp() where id = ? and closed is null")
                        .param(person)
                        .update());
        audit.note("person.closed", person.toString(), "");
        sessions.endAll(person, null);
    }

    /// Opens a closed account again; an erased one stays erased.
    @Transactional
    public void reopen(UUID person) {
        int opened = jdbc.sql("update access.person set closed = null where id = ? and email is not null")
                .param(person)
                .update();
        if (opened > 0) {
            audit.note("person.reopened", person.toString(), "");
        }
    }

    private void grant(UUID person, Role role) {
        jdbc.sql("insert into access.person_role values (?, ?)")
                .params(person, role.sqlName())
                .update();
    }

    private void take(UUID person, Role role) {
        jdbc.sql("delete from access.person_role where person = ? and role = ?")
                .params(person, role.sqlName())
                .update();
    }

    private static String words(Set<Role> roles) {
        return roles.isEmpty()
                ? "–"
                : new TreeSet<>(roles).stream().map(Role::sqlName).collect(Collectors.joining(", "));
    }

    private static Entry read(ResultSet row) throws SQLException {
        var closed = row.getTimestamp("closed");
        return new Entry(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("email"),
                Stream.of((String[]) row.getArray("roles").getArray())
                        .map(Role::of)
                        .collect(Collectors.toUnmodifiableSet()),
                row.getTimestamp("created").toInstant(),
                closed == null ? null : closed.toInstant());
    }
}
