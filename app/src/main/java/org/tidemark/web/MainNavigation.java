package org.tidemark.web;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The entries of the main navigation that exist from the beginning.
@Configuration(proxyBeanMethods = false)
class MainNavigation {
    @Bean
    NavItem planEntry() {
        return new NavItem("plan", "/", "web.nav.plan", 10, Set.of());
    }

    @Bean
    NavItem atlasEntry() {
        return new NavItem("atlas", "/atlas", "web.nav.atlas", 20, Set.of());
    }

    @Bean
    NavItem dataEntry() {
        return new NavItem("data", "/api", "web.nav.data", 900, Set.of());
    }

    @Bean
    NavItem deskEntry() {
        return new NavItem(
                "desk", "/desk", "web.nav.desk", 910, Set.of("administrator", "secretariat", "coder", "reviewer"));
    }

    @Bean
    NavItem reviewEntry() {
        return new NavItem("review", "/review", "web.nav.review", 920, Set.of("reviewer"));
    }

    @Bean
    NavItem administrationEntry() {
        return new NavItem("admin", "/admin/people", "web.nav.admin", 930, Set.of("administrator"));
    }
}
