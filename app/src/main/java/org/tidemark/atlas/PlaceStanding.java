package org.tidemark.atlas;

import java.text.Collator;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tidemark.geography.Jurisdictions;

/// A place by name and where it stands under each policy: one row of a list of places.
record PlaceStanding(String code, String name, Map<PolicyType, Standing> standings, boolean recorded) {
    static PlaceStanding of(String code, Standings standings, Jurisdictions jurisdictions, Locale locale) {
        var both = new EnumMap<PolicyType, Standing>(PolicyType.class);
        for (var type : PolicyType.values()) {
            both.put(type, standings.of(code, type));
        }
        return new PlaceStanding(code, jurisdictions.name(code, locale), both, standings.isRecorded(code));
    }

    /// By name, as the language sorts.
    static List<PlaceStanding> all(
            Collection<String> codes, Standings standings, Jurisdictions jurisdictions, Locale locale) {
        var names = Collator.getInstance(locale);
        return codes.stream()
                .map(code -> of(code, standings, jurisdictions, locale))
                .sorted((one, other) -> names.compare(one.name(), other.name()))
                .toList();
    }

    Standing standing(PolicyType type) {
        return standings.getOrDefault(type, Standing.NONE);
    }
}
