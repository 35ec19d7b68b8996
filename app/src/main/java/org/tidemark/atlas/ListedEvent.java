package org.tidemark.atlas;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.tidemark.web.Page;

/// One event in the lists of what is new and of what was rolled back.
///
/// @param name of the jurisdiction
/// @param within the name of the country of a state, province or city
/// @param group the UN regional group of its country, or empty
/// @param tag the message key of what the event means
/// @param kind of the tag
/// @param mark the class of its mark in the timeline
/// @param first whether by it the jurisdiction has the policy for the first time
record ListedEvent(
        PolicyEvent event,
        String name,
        @Nullable String within,
        String group,
        String tag,
        String kind,
        String mark,
        boolean first) {
    String date(Page page) {
        return page.date(event.happened().first(), event.happened().last());
    }

    String title(Page page) {
        return name + " · " + date(page) + " · " + page.t(tag);
    }

    static Comparator<ListedEvent> order(String sort, Comparator<String> names) {
        Comparator<ListedEvent> byName = Comparator.comparing(ListedEvent::name, names);
        Comparator<ListedEvent> byDate = Comparator.comparing(listed -> listed.event.happened());
        Comparator<ListedEvent> order = switch (sort.startsWith("-") ? sort.substring(1) : sort) {
            case "name" -> byName;
            case "what" -> Comparator.comparing(ListedEvent::tag);
            default -> byDate;
        };
        return (sort.startsWith("-") ? order.reversed() : order)
                .thenComparing(byDate.reversed())
                .thenComparing(byName);
    }
}
