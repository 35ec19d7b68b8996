package org.tidemark.atlas;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tidemark.evidence.Claim;
import org.tidemark.evidence.NewClaim;
import org.tidemark.evidence.Records;
import org.tidemark.evidence.Status;

/// The collection of policy events.
@Component
public class PolicyEvents {
    private final Records records;
    private final JdbcTemplate batch;

    PolicyEvents(Records records, JdbcTemplate batch) {
        this.records = records;
        this.batch = batch;
    }

    /// Writes events in the name of the current person: as drafts, or submitted for review. A known reference
    /// gets a
    /// new
    /// claim beside the one that stands.
    @PreAuthorize("hasRole('CODER')")
    @Transactional
    public List<Claim> propose(List<PolicyEvent> events, Status status) {
        if (status.stands()) {
            throw new IllegalArgumentException("What is proposed does not stand yet");
        }
        var claims = write(events);
        records.stand(claims, status, "");
        return claims;
    }

    /// Writes claims about events without saying yet how they stand.
    @PreAuthorize("hasRole('CODER')")
    @Transactional
    public List<Claim> write(List<PolicyEvent> events) {
        record Row(Claim claim, PolicyEvent event) {}
        var claims = records.write(
                PolicyEvent.KIND,
                events.stream()
                        .map(event -> new NewClaim(event.ref(), event.sources()))
                        .toList());
        var rows = new ArrayList<Row>();
        for (int i = 0; i < claims.size(); i++) {
            rows.add(new Row(claims.get(i), events.get(i)));
        }
        batch.batchUpdate("""
                insert into atlas.policy_event
                    (claim, jurisdiction, jurisdiction_name, policy_type, stage, happened, direction, model, substances,
                     activities, instrument, legal_basis, summary, confidence, threshold, deciding_agency)
                values (?, ?, ?, ?, ?, cast(? as daterange), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", rows, 1000, (row, each) -> {
            PolicyEvent event = each.event();
            row.setObject(1, each.claim().id());
            row.setString(2, event.jurisdiction());
            row.setString(3, event.jurisdictionName());
            row.setString(4, event.type().code());
            row.setString(5, event.stage().code());
            row.setString(
                    6, "[" + event.happened().first() + "," + event.happened().last() + "]");
            row.setString(7, event.direction().code());
            row.setString(8, event.model());
            row.setString(9, event.substances());
            row.setString(10, event.activities());
            row.setString(11, event.instrument());
            row.setString(12, event.legalBasis());
            row.setString(13, event.summary());
            row.setString(14, event.confidence());
            row.setString(15, event.threshold());
            row.setString(16, event.decidingAgency());
        });
        return claims;
    }
}
