package org.tidemark.forum;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tidemark.web.NavItem;

/// Where the record stands in the main navigation.
@Configuration(proxyBeanMethods = false)
class ForumNavigation {
    @Bean
    NavItem forumEntry() {
        return new NavItem("forum", "/forum", "web.nav.forum", 30, Set.of());
    }
}
