package org.tidemark.access;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.tidemark.web.Demonstration;

/// The made-up people of a demonstration, one of each role. They come with its first start and are nobody.
@Component
@Order(5)
public class DemoPeople implements ApplicationRunner {
    private record DemoPerson(String email, String name, Role role) {}

    private final Demonstration demonstration;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    DemoPeople(Demonstration demonstration, JdbcClient jdbc, TransactionTemplate transaction) {
        this.demonstration = demonstration;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (demonstration.isOne()) {
            CurrentPerson.as(
                    Person.OPERATOR,
                    () -> transaction.execute(status -> {
                        everybody().forEach(this::add);
                        return true;
                    }));
        }
    }

    /// The made-up person with this role.
    public Person with(Role role) {
        var one = everybody().stream()
                .filter(person -> person.role() == role)
                .findFirst()
                .orElseThrow();
        return CurrentPerson.as(
                Person.OPERATOR,
                () -> transaction.execute(status -> new Person(id(one).orElseThrow(), one.name(), Set.of(role))));
    }

    /// The addresses, in the order of their roles.
    List<String> emails() {
        return everybody().stream().map(DemoPerson::email).toList();
    }

    private void add(DemoPerson person) {
        if (id(person).isEmpty()) {
            var id = jdbc.sql(
                            "insert into access.person (email, name, language) values (?::citext, ?, 'en') returning id")
                    .params(person.email(), person.name())
                    .query(UUID.class)
                    .single();
            jdbc.sql("insert into access.person_role values (?, ?)")
                    .params(id, person.role().sqlName())
                    .update();
        }
    }

    private Optional<UUID> id(DemoPerson person) {
        return jdbc.sql("select id from access.person where email = ?::citext")
                .param(person.email())
                .query(UUID.class)
                .optional();
    }

    private List<DemoPerson> everybody() {
        return demonstration.rows(DemoPeople.class, "people.csv").stream()
                .map(row -> new DemoPerson(row.getField("email"), row.getField("name"), Role.of(row.getField("role"))))
                .toList();
    }
}
