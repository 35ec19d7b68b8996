package org.tidemark.evidence;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tidemark.access.PersonalData;

/// What the record holds on a person: the claims they wrote, what they decided, the suggestions they settled, the
/// copies they kept or withdrew. It stays when they go, without their name: a figure rests on it.
@Component
class EvidenceHeld implements PersonalData {
    private final JdbcClient jdbc;
    private final Descriptions descriptions;

    EvidenceHeld(JdbcClient jdbc, Descriptions descriptions) {
        this.jdbc = jdbc;
        this.descriptions = descriptions;
    }

    @Override
    public String section() {
        return "evidence";
    }

    /// The database answers for the person who acts, and for nobody else.
    @Override
    @Transactional(readOnly = true)
    public List<Map<String, Object>> heldOn(UUID person) {
        return List.of(
                Map.of("claims", claims()),
                Map.of("decisions", rows("evidence.decisions_of_mine()")),
                Map.of("suggestions", rows("evidence.suggestions_settled_by_me()")),
                Map.of("copies", rows("evidence.copies_of_mine()")));
    }

    private List<Map<String, Object>> claims() {
        record Written(UUID id, String record, java.time.OffsetDateTime written) {}
        var written = jdbc.sql("select id, record, written from evidence.claims_of_mine()")
                .query(Written.class)
                .list();
        var words = descriptions.of(written.stream().map(Written::id).toList(), Locale.ENGLISH);
        return written.stream()
                .map(claim -> {
                    var told = new LinkedHashMap<String, Object>();
                    told.put("record", claim.record());
                    told.put("written", claim.written().toInstant());
                    told.put("says", says(words.get(claim.id())));
                    return (Map<String, Object>) told;
                })
                .toList();
    }

    /// What it says, as far as the person may still read it.
    private static Map<String, Object> says(@Nullable Description description) {
        var told = new LinkedHashMap<String, Object>();
        if (description != null) {
            told.put("title", description.title());
            told.put("subject", description.subject());
            description
                    .fields()
                    .forEach(field ->
                            told.put(field.label().substring(field.label().lastIndexOf('.') + 1), field.value()));
        }
        return told;
    }

    private List<Map<String, Object>> rows(String source) {
        return jdbc.sql("select * from " + source).query().listOfRows();
    }
}
