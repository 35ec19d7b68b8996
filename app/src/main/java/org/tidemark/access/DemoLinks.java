package org.tidemark.access;

import java.io.PrintStream;
import java.util.List;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tidemark.installation.Command;
import org.tidemark.installation.Usage;
import org.tidemark.web.Demonstration;
import org.tidemark.web.PublicAddress;

/// Lets whoever runs a demonstration sign in as any of its made-up people.
@Component
@Usage(name = "demo links", does = "Prints new sign-in links for the made-up people of a demonstration.")
class DemoLinks implements Command {
    private final Demonstration demonstration;
    private final DemoPeople people;
    private final JdbcClient jdbc;
    private final PublicAddress address;

    DemoLinks(Demonstration demonstration, DemoPeople people, JdbcClient jdbc, PublicAddress address) {
        this.demonstration = demonstration;
        this.people = people;
        this.jdbc = jdbc;
        this.address = address;
    }

    @EventListener
    void announce(ApplicationReadyEvent event) {
        if (event.getApplicationContext().getEnvironment().getProperty("tidemark.console", Boolean.class, false)
                && demonstration.isOne()) {
            System.out.println();
            print(System.out);
        }
    }

    @Override
    public int run(List<String> arguments, PrintStream out, PrintStream err) {
        if (!arguments.isEmpty()) {
            return WRONG_USAGE;
        }
        if (!demonstration.isOne()) {
            err.println("This installation is no demonstration, so it has no made-up people.");
            return FAILED;
        }
        print(out);
        return DONE;
    }

    private void print(PrintStream out) {
        out.println("A demonstration: part of what it shows is made up. Each link signs in once, within a day"
                + " (bin/tidemark demo links prints new ones):");
        out.println();
        for (String email : people.emails()) {
            var token = Secret.make();
            boolean made = jdbc.sql("select access.demo_link(?::citext, ?)")
                    .params(email, token.hash())
                    .query(Boolean.class)
                    .single();
            if (made) {
                out.printf(
                        "  %-20s %s%n",
                        email.substring(0, email.indexOf('@')).replace('-', ' '),
                        address.of("/sign-in/links/" + token.word()));
            }
        }
        out.println();
        out.flush();
    }
}
