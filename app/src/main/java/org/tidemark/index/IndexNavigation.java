package org.tidemark.index;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tidemark.web.NavItem;

/// Where indices stand in the main navigation.
@Configuration(proxyBeanMethods = false)
class IndexNavigation {
    @Bean
    NavItem indexEntry() {
        return new NavItem("index", "/index", "web.nav.index", 40, Set.of());
    }
}
