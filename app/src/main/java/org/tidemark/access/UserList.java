package org.tidemark.access;

import java.io.PrintStream;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tidemark.installation.Command;
import org.tidemark.installation.Usage;

/// Everybody with an account, one a line, in columns that a program can read too.
@Component
@Usage(name = "user list", does = "Lists everybody: address, name, roles, closed or not, separated by tabs.")
class UserList implements Command {
    private final People people;

    UserList(People people) {
        this.people = people;
    }

    @Override
    public int run(List<String> arguments, PrintStream out, PrintStream err) {
        if (!arguments.isEmpty()) {
            return WRONG_USAGE;
        }
        CurrentPerson.as(Person.OPERATOR, people::all)
                .forEach(person -> out.println(String.join(
                        "\t",
                        person.email() == null ? "-" : person.email(),
                        person.name(),
                        person.roles().isEmpty()
                                ? "-"
                                : person.roles().stream()
                                        .map(Role::sqlName)
                                        .sorted()
                                        .collect(Collectors.joining(",")),
                        person.closed() == null ? "open" : "closed")));
        return DONE;
    }
}
