package org.tidemark.access;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/// Where a person is signed in. A session's id may be shown: the browser holds the secret of which it is the hash.
@Component
class Sessions {
    record Open(String id, String browser, String system, Instant since, Instant lastUsed, boolean thisOne) {}

    private final FindByIndexNameSessionRepository<? extends Session> store;

    Sessions(FindByIndexNameSessionRepository<? extends Session> store) {
        this.store = store;
    }

    List<Open> of(UUID person, @Nullable String current) {
        return store.findByPrincipalName(person.toString()).values().stream()
                .map(session -> new Open(
                        session.getId(),
                        session.getAttributeOrDefault(SignedIn.BROWSER, Device.UNKNOWN),
                        session.getAttributeOrDefault(SignedIn.SYSTEM, Device.UNKNOWN),
                        Instant.ofEpochMilli(session.getAttributeOrDefault(SignedIn.SINCE, 0L)),
                        session.getLastAccessedTime(),
                        session.getId().equals(current)))
                .sorted(Comparator.comparing(Open::thisOne)
                        .thenComparing(Open::lastUsed)
                        .reversed())
                .toList();
    }

    /// Ends one session of `person`; somebody else's is not found.
    boolean end(UUID person, String id) {
        boolean own = store.findByPrincipalName(person.toString()).containsKey(id);
        if (own) {
            store.deleteById(id);
        }
        return own;
    }

    void endAll(UUID person, @Nullable String butThis) {
        store.findByPrincipalName(person.toString()).keySet().stream()
                .filter(id -> !id.equals(butThis))
                .forEach(store::deleteById);
    }
}
