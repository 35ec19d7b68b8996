package org.tidemark.atlas;

import static org.tidemark.atlas.PolicyEventKind.field;

import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tidemark.evidence.Description;
import org.tidemark.evidence.RecordKind;
import org.tidemark.geography.Jurisdictions;
import org.tidemark.web.Messages;

/// Assessments in words, for the pages of the record.
@Component
class AssessmentKind implements RecordKind {
    private final JdbcClient jdbc;
    private final Jurisdictions jurisdictions;
    private final Messages messages;
    private final AtlasWords words;

    AssessmentKind(JdbcClient jdbc, Jurisdictions jurisdictions, Messages messages, AtlasWords words) {
        this.jdbc = jdbc;
        this.jurisdictions = jurisdictions;
        this.messages = messages;
        this.words = words;
    }

    @Override
    public String kind() {
        return Assessment.KIND;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, Description> describe(Collection<UUID> claims, Locale locale) {
        record Found(
                UUID claim,
                String jurisdiction,
                String type,
                String criterion,
                String name,
                String rating,
                String note) {}
        var described = new HashMap<UUID, Description>();
        jdbc.sql("""
                        select a.claim, a.jurisdiction, a.policy_type as type, a.criterion, coalesce(c.name, '') as name,
                               a.rating, a.note
                        from atlas.assessment a left join atlas.criterion c on c.code = a.criterion
                        where a.claim = any(?)""")
                .param(claims.toArray(UUID[]::new))
                .query(Found.class)
                .list()
                .forEach(found -> {
                    String place = jurisdictions.name(found.jurisdiction(), locale);
                    String criterion = (found.criterion() + " "
                                    + words.criterion(found.criterion(), found.name(), locale))
                            .strip();
                    String rating = messages.say(locale, "atlas.rating." + found.rating());
                    var fields = Stream.of(
                                    field("jurisdiction", place),
                                    field(
                                            "policy",
                                            words.policy(
                                                    PolicyType.valueOf(
                                                            found.type().toUpperCase(Locale.ROOT)),
                                                    locale)),
                                    field("criterion", criterion),
                                    field("rating", rating),
                                    field("note", found.note()))
                            .filter(field -> !field.value().isBlank())
                            .toList();
                    described.put(
                            found.claim(),
                            new Description(
                                    messages.say(locale, "atlas.record.assessment", place, criterion, rating),
                                    criterion + ": " + rating,
                                    found.jurisdiction(),
                                    null,
                                    fields));
                });
        return described;
    }

    /// Assessments are changed by importing a file that says otherwise.
    @Override
    public String editPage(String ref) {
        return "/desk/imports";
    }
}
