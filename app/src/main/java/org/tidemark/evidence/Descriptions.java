package org.tidemark.evidence;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Claims in words, from the modules that own their kinds. A claim of a kind that no module owns has none.
@Component
class Descriptions {
    private final List<RecordKind> kinds;

    Descriptions(List<RecordKind> kinds) {
        this.kinds = kinds;
    }

    Map<UUID, Description> of(Collection<UUID> claims, Locale locale) {
        var found = new HashMap<UUID, Description>();
        if (!claims.isEmpty()) {
            kinds.forEach(kind -> found.putAll(kind.describe(claims, locale)));
        }
        return found;
    }

    Optional<String> editPage(String kind, String ref) {
        return kinds.stream()
                .filter(known -> known.kind().equals(kind))
                .findFirst()
                .map(known -> known.editPage(ref));
    }
}
