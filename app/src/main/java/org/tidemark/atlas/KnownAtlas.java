package org.tidemark.atlas;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tidemark.evidence.DayRange;
import org.tidemark.evidence.Histories;
import org.tidemark.evidence.Source;

/// The confirmed events and assessments whole, with their sources, as they were known at a moment: what the public
/// pages
/// and files are made of.
@Component
class KnownAtlas {
    private final JdbcClient jdbc;
    private final Histories histories;

    KnownAtlas(JdbcClient jdbc, Histories histories) {
        this.jdbc = jdbc;
        this.histories = histories;
    }

    /// By jurisdiction, then by date.
    @Transactional(readOnly = true)
    List<PolicyEvent> events(Instant asOf) {
        return events("", asOf);
    }

    @Transactional(readOnly = true)
    List<PolicyEvent> eventsIn(String jurisdiction, Instant asOf) {
        return events("and e.jurisdiction = ?", asOf, jurisdiction);
    }

    private List<PolicyEvent> events(String where, Instant asOf, Object... more) {
        record Found(UUID claim, PolicyEvent event) {}
        var found = jdbc.sql("""
                        select v.record, lower(e.happened) as first, upper(e.happened) - 1 as last, e.*
                        from evidence.version v join atlas.policy_event e on e.claim = v.claim
                        where v.status = 'confirmed' and v.known @> cast(? as timestamptz)
                        """ + where + " order by e.jurisdiction, lower(e.happened), v.record")
                .param(asOf.atOffset(ZoneOffset.UTC))
                .params(more)
                .query((row, n) -> new Found(row.getObject("claim", UUID.class), event(row)))
                .list();
        var sources = histories.sources(found.stream().map(Found::claim).toList());
        return found.stream()
                .map(each -> each.event().citing(sources.getOrDefault(each.claim(), List.of())))
                .toList();
    }

    /// By jurisdiction, policy and criterion.
    @Transactional(readOnly = true)
    List<Assessment> assessments(Instant asOf) {
        return assessments("", asOf);
    }

    @Transactional(readOnly = true)
    List<Assessment> assessmentsIn(String jurisdiction, Instant asOf) {
        return assessments("and a.jurisdiction = ?", asOf, jurisdiction);
    }

    @Transactional(readOnly = true)
    List<Assessment> assessmentsBy(String criterion, Instant asOf) {
        return assessments("and a.criterion = ?", asOf, criterion);
    }

    private List<Assessment> assessments(String where, Instant asOf, Object... more) {
        record Found(UUID claim, String jurisdiction, String type, String criterion, String rating, String note) {}
        var found = jdbc.sql("""
                        select a.claim, a.jurisdiction, a.policy_type as type, a.criterion, a.rating, a.note
                        from evidence.version v join atlas.assessment a on a.claim = v.claim
                        where v.status = 'confirmed' and v.known @> cast(? as timestamptz)
                        """ + where + " order by a.jurisdiction, a.policy_type, a.criterion")
                .param(asOf.atOffset(ZoneOffset.UTC))
                .params(more)
                .query(Found.class)
                .list();
        Map<UUID, List<Source>> sources =
                histories.sources(found.stream().map(Found::claim).toList());
        return found.stream()
                .map(a -> new Assessment(
                        a.jurisdiction(),
                        PolicyType.valueOf(a.type().toUpperCase(Locale.ROOT)),
                        a.criterion(),
                        a.rating(),
                        a.note(),
                        sources.getOrDefault(a.claim(), List.of())))
                .toList();
    }

    /// An event as its row has it, before its sources are read.
    static PolicyEvent event(ResultSet row) throws SQLException {
        return new PolicyEvent(
                row.getString("record"),
                row.getString("jurisdiction"),
                row.getString("jurisdiction_name"),
                PolicyType.valueOf(row.getString("policy_type").toUpperCase(Locale.ROOT)),
                Stage.of(row.getString("stage")),
                new DayRange(row.getObject("first", LocalDate.class), row.getObject("last", LocalDate.class)),
                Direction.of(row.getString("direction")),
                row.getString("instrument"),
                row.getString("legal_basis"),
                row.getString("model"),
                row.getString("substances"),
                row.getString("activities"),
                row.getString("summary"),
                row.getString("confidence"),
                row.getString("threshold"),
                row.getString("deciding_agency"),
                List.of());
    }
}
