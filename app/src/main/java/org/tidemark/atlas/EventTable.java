package org.tidemark.atlas;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tidemark.evidence.Claim;
import org.tidemark.evidence.Source;
import org.tidemark.evidence.Status;

/// Policy events as rows of a file.
@Component
class EventTable implements AtlasTable<PolicyEvent> {
    private static final String ROWS = "select v.record, v.status, e.*, lower(e.happened) as first, "
            + "upper(e.happened) - 1 as last, " + CITED
            + " from evidence.version v join atlas.policy_event e on e.claim = v.claim ";

    private final JdbcClient jdbc;
    private final PolicyEvents events;

    EventTable(JdbcClient jdbc, PolicyEvents events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    @Override
    public String kind() {
        return PolicyEvent.KIND;
    }

    @Override
    public List<String> columns() {
        return AtlasFile.EVENT_COLUMNS;
    }

    @Override
    public List<String> rareColumns() {
        return List.of("threshold", "deciding_agency", AtlasFile.MORE_SOURCES);
    }

    @Override
    public AtlasFile<PolicyEvent> read(String csv) {
        return AtlasFile.events(csv);
    }

    @Override
    public String ref(PolicyEvent event) {
        return event.ref();
    }

    @Override
    public String jurisdiction(PolicyEvent event) {
        return event.jurisdiction();
    }

    @Override
    public String jurisdictionName(PolicyEvent event) {
        return event.jurisdictionName();
    }

    @Override
    public List<Source> sources(PolicyEvent event) {
        return event.sources();
    }

    @Override
    public PolicyEvent citing(PolicyEvent event, List<Source> sources) {
        return event.citing(sources);
    }

    @Override
    public SequencedMap<String, String> fields(PolicyEvent event) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("event_id", event.ref());
        fields.put("jurisdiction_code", event.jurisdiction());
        fields.put("jurisdiction_name", event.jurisdictionName());
        fields.put("policy_type", event.type().code());
        fields.put("stage", event.stage().code());
        fields.put("event_date", event.happened().toString());
        fields.put("instrument", event.instrument());
        fields.put("legal_basis", event.legalBasis());
        fields.put("model", event.model());
        fields.put("substances", event.substances());
        fields.put("activities", event.activities());
        fields.put("direction", event.direction().code());
        fields.put("summary", event.summary());
        Citations.put(fields, event.sources());
        fields.put("confidence", event.confidence());
        fields.put("threshold", event.threshold());
        fields.put("deciding_agency", event.decidingAgency());
        return fields;
    }

    @Override
    public PolicyEvent completed(PolicyEvent event, PolicyEvent before, Set<String> columns) {
        return new PolicyEvent(
                event.ref(),
                event.jurisdiction(),
                event.jurisdictionName(),
                event.type(),
                event.stage(),
                event.happened(),
                event.direction(),
                event.instrument(),
                event.legalBasis(),
                event.model(),
                event.substances(),
                event.activities(),
                event.summary(),
                event.confidence(),
                columns.contains("threshold") ? event.threshold() : before.threshold(),
                columns.contains("deciding_agency") ? event.decidingAgency() : before.decidingAgency(),
                Citations.completed(event.sources(), before.sources(), columns));
    }

    @Override
    public List<Claim> write(List<PolicyEvent> contents) {
        return events.write(contents);
    }

    @Override
    public List<Known<PolicyEvent>> knownNow(Collection<String> refs) {
        return jdbc.sql(ROWS + "where v.record = any(?) and upper_inf(v.known)")
                .param(refs.toArray(String[]::new))
                .query(EventTable::known)
                .list();
    }

    @Override
    public List<Known<PolicyEvent>> page(String after, int limit, Instant asOf, boolean withProposals) {
        var moment = asOf.atOffset(ZoneOffset.UTC);
        return jdbc.sql(ROWS + "where " + IN_FILE + " and v.record > ? order by v.record limit ?")
                .params(moment, withProposals, moment, after, limit)
                .query(EventTable::known)
                .list();
    }

    @Override
    public Set<String> rareColumnsUsed(Instant asOf, boolean withProposals) {
        var moment = asOf.atOffset(ZoneOffset.UTC);
        return jdbc.sql("""
                        select coalesce(bool_or(e.threshold <> ''), false), coalesce(bool_or(e.deciding_agency <> ''), false),
                               coalesce(bool_or(exists (select from evidence.claim_source c
                                                        where c.claim = v.claim and c.position > 0)), false)
                        from evidence.version v join atlas.policy_event e on e.claim = v.claim where\s""" + IN_FILE)
                .params(moment, withProposals, moment)
                .query((row, n) -> Citations.marked(row, rareColumns()))
                .single();
    }

    private static Known<PolicyEvent> known(ResultSet row, int n) throws SQLException {
        return new Known<>(
                row.getString("record"),
                row.getObject("claim", UUID.class),
                Status.of(row.getString("status")),
                KnownAtlas.event(row).citing(Citations.of(row)));
    }
}
