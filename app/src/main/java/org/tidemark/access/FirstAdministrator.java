package org.tidemark.access;

import java.io.PrintStream;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tidemark.web.PublicAddress;

/// As long as there is no administrator, each start offers that place to whoever reads the standard output.
@Component
class FirstAdministrator {
    private final JdbcClient jdbc;
    private final PublicAddress address;

    FirstAdministrator(JdbcClient jdbc, PublicAddress address) {
        this.jdbc = jdbc;
        this.address = address;
    }

    @EventListener
    void offer(ApplicationReadyEvent event) {
        // only where somebody reads it: not among what a command prints
        if (event.getApplicationContext().getEnvironment().getProperty("tidemark.console", Boolean.class, false)) {
            announce(System.out);
        }
    }

    void announce(PrintStream out) {
        var token = Secret.make();
        boolean offered = jdbc.sql("select access.offer_first_administrator(?)")
                .param(token.hash())
                .query(Boolean.class)
                .single();
        if (!offered) {
            return;
        }
        out.println();
        out.println(
                "There is no administrator yet. To become the first one, open this within 24 hours (it works once):");
        out.println();
        out.println("  " + address.of("/first-administrator/" + token.word()));
        out.println();
        out.flush();
    }

    @Transactional(readOnly = true)
    public boolean isOffered(Secret token) {
        return jdbc.sql("select access.first_administrator_offered(?)")
                .param(token.hash())
                .query(Boolean.class)
                .single();
    }

    /// Makes the first administrator; nobody when the offer no longer stands.
    @Transactional
    public Optional<UUID> become(Secret token, String name, String email, Locale language) {
        return jdbc.sql("select access.become_first_administrator(?, ?, ?::citext, ?)")
                .params(token.hash(), name, email, language.getLanguage())
                .query(UUID.class)
                .optional();
    }
}
