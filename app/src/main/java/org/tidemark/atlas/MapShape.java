package org.tidemark.atlas;

import java.util.Optional;
import org.tidemark.geography.Shape;
import org.tidemark.web.Page;

/// One place on a map with what is told of it.
///
/// @param parts how many states, provinces and cities inside it have the policy
record MapShape(
        Shape shape,
        String code,
        String name,
        Situation situation,
        Standing standing,
        Optional<Step> decisive,
        int parts) {
    /// Brazil: in force since 26 Jun 2024
    String title(Page page) {
        if (decisive.isPresent() && situation != Situation.PART) {
            var day = decisive.get().happened();
            return page.t(
                    "atlas.map.title.since",
                    name,
                    page.t("atlas.standing." + standing.code()),
                    page.date(day.first(), day.last()));
        }
        return switch (situation) {
            case PART -> page.t("atlas.map.title.part", name, parts);
            case NEW, BEFORE -> page.t("atlas.map.title.country", name);
            case PROPOSED, GONE -> page.t("atlas.map.title.within-" + situation.code(), name);
            case NONE -> page.t("atlas.map.title.none", name);
        };
    }
}
