package org.tidemark.access;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.security.core.Authentication;

/// People for tests, written past all rules by the owner of the database.
public final class TestPeople {
    private TestPeople() {}

    /// A new person with these roles; acts through [CurrentPerson#as] or signs in through `Browser.signIn`.
    public static Person create(ApplicationContext context, Role... roles) {
        var id = UUID.randomUUID();
        String name = roles.length == 0 ? "Nobody in particular" : "Test " + roles[0].sqlName();
        return create(context, new Person(id, name, Set.of(roles)), id + "@example.org");
    }

    static Person create(ApplicationContext context, Person person, String email) {
        return asOwner(context, owner -> {
            owner.sql("insert into access.person (id, name, email) values (?, ?, ?::citext)")
                    .params(person.id(), person.name(), email)
                    .update();
            for (Role role : person.roles()) {
                owner.sql("insert into access.person_role values (?, ?)")
                        .params(person.id(), role.sqlName())
                        .update();
            }
            return person;
        });
    }

    /// What MockMvc's `with(authentication(…))` takes.
    public static Authentication authentication(Person person) {
        return CurrentPerson.authentication(person);
    }

    /// The path of a sign-in link of `person` that any browser may use after confirming.
    public static String link(ApplicationContext context, Person person) {
        var token = Secret.make();
        asOwner(
                context,
                owner -> owner.sql("""
                        insert into access.sign_in_link
                            (person, email_hash, origin_hash, browser_hash, language, brief, token_hash)
                        values (?, '', '', ?, 'en', false, ?)""")
                        .params(person.id(), Secret.make().hash(), token.hash())
                        .update());
        return "/sign-in/links/" + token.word();
    }

    /// Does something as the owner of the database, for whom no row-level security holds.
    public static <T> T asOwner(ApplicationContext context, Work<T> work) {
        try (Connection connection = DriverManager.getConnection(
                context.getEnvironment().getRequiredProperty("tidemark.database.url"), "postgres", "test")) {
            return work.with(JdbcClient.create(new SingleConnectionDataSource(connection, true)));
        } catch (SQLException e) {
            throw new IllegalStateException("The test database is not there", e);
        }
    }

    @FunctionalInterface
    public interface Work<T> {
        T with(JdbcClient owner);
    }
}
