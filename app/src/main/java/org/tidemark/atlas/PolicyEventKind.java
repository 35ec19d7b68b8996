package org.tidemark.atlas;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
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

/// Policy events in words, for the pages of the record.
@Component
class PolicyEventKind implements RecordKind {
    private final JdbcClient jdbc;
    private final Jurisdictions jurisdictions;
    private final Messages messages;
    private final AtlasWords words;

    PolicyEventKind(JdbcClient jdbc, Jurisdictions jurisdictions, Messages messages, AtlasWords words) {
        this.jdbc = jdbc;
        this.jurisdictions = jurisdictions;
        this.messages = messages;
        this.words = words;
    }

    @Override
    public String kind() {
        return PolicyEvent.KIND;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, Description> describe(Collection<UUID> claims, Locale locale) {
        var described = new HashMap<UUID, Description>();
        jdbc.sql("""
                        select c.record, lower(e.happened) as first, upper(e.happened) - 1 as last, e.*
                        from atlas.policy_event e join evidence.claim c on c.id = e.claim
                        where e.claim = any(?)""").param(claims.toArray(UUID[]::new)).query(row -> {
            described.put(row.getObject("claim", UUID.class), describe(KnownAtlas.event(row), locale));
        });
        return described;
    }

    private Description describe(PolicyEvent event, Locale locale) {
        String place = jurisdictions.name(event.jurisdiction(), locale);
        String policy = words.policy(event.type(), locale);
        String stage = words.stage(event.stage(), locale);
        var fields = Stream.of(
                        field("jurisdiction", place),
                        field("policy", policy),
                        field("stage", stage),
                        field("direction", words.direction(event.direction(), locale)),
                        field("instrument", event.instrument()),
                        field("legal-basis", words.legalBasis(event.legalBasis(), locale)),
                        field("model", words.model(event.model(), locale)),
                        field("substances", words.substances(event.substances(), locale)),
                        field("activities", words.activities(event.activities(), locale)),
                        field("threshold", event.threshold()),
                        field("deciding-agency", event.decidingAgency()),
                        field("summary", event.summary()),
                        field("confidence", words.confidence(event.confidence(), locale)))
                .filter(field -> !field.value().isBlank())
                .toList();
        return new Description(
                messages.say(locale, "atlas.record.event", place, policy, stage),
                words.instrument(event, locale),
                event.jurisdiction(),
                event.happened(),
                List.copyOf(fields));
    }

    static Description.Field field(String name, String value) {
        return new Description.Field("atlas.field." + name, value);
    }

    @Override
    public String editPage(String ref) {
        return "/desk/events/" + ref + "/edit";
    }
}
