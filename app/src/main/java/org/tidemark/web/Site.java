package org.tidemark.web;

import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/// What is the same for every page and every visitor: sentences, files, navigation.
@Component
record Site(Messages messages, Assets assets, List<NavItem> navigation, Demonstration demonstration) {
    Site {
        navigation = navigation.stream()
                .sorted(Comparator.comparingInt(NavItem::order))
                .toList();
    }
}
