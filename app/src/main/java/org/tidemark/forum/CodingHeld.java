package org.tidemark.forum;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tidemark.access.PersonalData;

/// What the UN record holds on a person: what they coded and settled, the labels they explained, the sittings
/// they took
/// in. It stays when they go, without their name: figures rest on it.
@Component
class CodingHeld implements PersonalData {
    private final JdbcClient jdbc;

    CodingHeld(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String section() {
        return "coding";
    }

    /// The database answers for the person who acts, and for nobody else.
    @Override
    @Transactional(readOnly = true)
    public List<Map<String, Object>> heldOn(UUID person) {
        return List.of(
                Map.of("codings", rows("forum.codings_of_mine()")),
                Map.of("agreements", rows("forum.agreements_of_mine()")),
                Map.of("settled", rows("forum.disagreements_settled_by_me()")),
                Map.of("labels", rows("forum.labels_of_mine()")),
                Map.of("sittings", rows("forum.sittings_of_mine()")));
    }

    private List<Map<String, Object>> rows(String source) {
        return jdbc.sql("select * from " + source).query().listOfRows();
    }
}
