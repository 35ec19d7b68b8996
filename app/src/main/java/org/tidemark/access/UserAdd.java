package org.tidemark.access;

import java.io.PrintStream;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tidemark.installation.Command;
import org.tidemark.installation.Usage;

/// Invites somebody from the command line.
@Component
@Usage(
        name = "user add",
        arguments = "EMAIL NAME [--role ROLE]...",
        does = "Invites a person; roles: administrator, secretariat, coder, reviewer, member.")
class UserAdd implements Command {
    private final People people;

    UserAdd(People people) {
        this.people = people;
    }

    @Override
    public int run(List<String> arguments, PrintStream out, PrintStream err) {
        if (arguments.size() < 2 || arguments.size() % 2 != 0) {
            return WRONG_USAGE;
        }
        String email = arguments.get(0).strip();
        String name = arguments.get(1).strip();
        if (!EmailAddress.isOne(email)) {
            err.println("\"" + email + "\" does not look like an e-mail address.");
            return WRONG_USAGE;
        }
        if (name.isEmpty() || name.length() > 120) {
            err.println("The name has to have 1 to 120 characters.");
            return WRONG_USAGE;
        }
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (int i = 2; i < arguments.size(); i += 2) {
            if (!arguments.get(i).equals("--role") || !add(arguments.get(i + 1), roles)) {
                err.println("Not understood: " + arguments.get(i) + " " + arguments.get(i + 1));
                return WRONG_USAGE;
            }
        }
        try {
            CurrentPerson.as(Person.OPERATOR, () -> people.invite(email, name, roles, Locale.ENGLISH));
        } catch (People.EmailTaken e) {
            err.println(e.getMessage() + ".");
            return FAILED;
        }
        out.println(name + " can sign in now, with the address " + email + ".");
        return DONE;
    }

    private static boolean add(String word, Set<Role> roles) {
        for (Role role : Role.values()) {
            if (role.sqlName().equals(word)) {
                return roles.add(role);
            }
        }
        return false;
    }
}
