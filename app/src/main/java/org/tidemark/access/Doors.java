package org.tidemark.access;

import static org.tidemark.access.Role.ADMINISTRATOR;
import static org.tidemark.access.Role.CODER;
import static org.tidemark.access.Role.REVIEWER;
import static org.tidemark.access.Role.SECRETARIAT;

import java.util.List;
import java.util.Set;

/// Which address is open to whom. An address that no rule names is closed to everybody; `DoorsTest` fails until
/// it is
/// named here. What a person may do behind a door is decided again by the module's API and by the database.
final class Doors {
    /// Open to everybody, signed in or not.
    static final List<String> PUBLIC = List.of(
            "/",
            "/plan/**",
            "/measures/**",
            "/atlas/**",
            "/forum/**",
            "/index/**",
            "/records/**",
            "/sources/**",
            "/suggestions/**",
            "/files/**",
            "/feeds/**",
            "/about/**",
            "/privacy",
            "/api/**",
            "/health",
            "/static/**",
            "/favicon.ico",
            "/robots.txt",
            "/sitemap.xml",
            "/error",
            "/sign-in/**",
            "/sign-out",
            "/first-administrator/**");

    /// Open to whoever is signed in.
    static final List<String> SIGNED_IN = List.of("/account/**");

    record Rule(String pattern, Set<Role> roles) {}

    static final List<Rule> BY_ROLE = List.of(
            new Rule("/desk/**", Set.of(ADMINISTRATOR, SECRETARIAT, CODER, REVIEWER)),
            new Rule("/review/**", Set.of(REVIEWER, CODER)),
            new Rule("/admin/**", Set.of(ADMINISTRATOR)));

    private Doors() {}
}
