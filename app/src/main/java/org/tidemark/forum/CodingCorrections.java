package org.tidemark.forum;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tidemark.access.Audit;
import org.tidemark.evidence.Histories;
import org.tidemark.evidence.Records;
import org.tidemark.evidence.RefusedByRule;
import org.tidemark.evidence.Status;
import org.tidemark.evidence.Version;

/// Changes of codings that are on record: each waits for review, while what was confirmed stands.
@Component
class CodingCorrections {
    /// A coding as it stands or waits, ready to be changed.
    ///
    /// @param number the latest version of the record
    record OnRecord(String ref, int number, Status status, int codebook, String intervention, Mark mark) {}

    private final JdbcClient jdbc;
    private final Histories histories;
    private final SaidReading reading;
    private final ForumRecords forum;
    private final Records records;
    private final Audit audit;

    CodingCorrections(
            JdbcClient jdbc,
            Histories histories,
            SaidReading reading,
            ForumRecords forum,
            Records records,
            Audit audit) {
        this.jdbc = jdbc;
        this.histories = histories;
        this.reading = reading;
        this.forum = forum;
        this.records = records;
        this.audit = audit;
    }

    /// @throws RefusedByRule when there is no such coding that the current person may read
    @Transactional(readOnly = true)
    public OnRecord find(String ref) {
        var history = histories.of(ref).orElseThrow(() -> missing(ref));
        Version version = history.proposal().or(history::standing).orElseThrow(() -> missing(ref));
        int number = history.latest().map(Version::number).orElse(0);
        return jdbc.sql("select c.* from forum.coding c where c.claim = ?")
                .param(version.claim())
                .query((row, n) -> new OnRecord(
                        ref,
                        number,
                        version.status(),
                        row.getInt("codebook"),
                        row.getString("intervention"),
                        new Mark(
                                row.getString("code"),
                                Stance.of(row.getString("stance")),
                                row.getInt("evidence_starts"),
                                row.getInt("evidence_ends"),
                                row.getBoolean("doubtful"),
                                row.getString("comment"),
                                version.claim())))
                .optional()
                .orElseThrow(() -> missing(ref));
    }

    /// Hands a changed coding in for review. It keeps the codebook of the one that it corrects.
    ///
    /// @param seen the version of the record that the coder looked at
    @PreAuthorize("hasRole('CODER')")
    @Transactional
    public void correct(String ref, int seen, Mark mark, String reason) {
        records.takeTurn();
        var before = find(ref);
        if (before.number() != seen) {
            throw new RefusedByRule(RefusedByRule.Rule.CHANGED_MEANWHILE, ref);
        }
        if (reason.isBlank()) {
            throw new RefusedByRule(RefusedByRule.Rule.REASON_MISSING, ref);
        }
        var said = reading.read(before.intervention());
        if (!said.holds(mark.starts(), mark.ends())) {
            throw new CodingRefused(CodingRefused.Rule.OUTSIDE_THE_TEXT);
        }
        var written = forum.write(ClaimTable.CODINGS, List.of(said.coding(ref, before.codebook(), mark)));
        records.stand(written, Status.SUBMITTED, reason.strip());
        audit.note("record.submitted", ref, reason.strip());
    }

    private static RefusedByRule missing(String ref) {
        return new RefusedByRule(RefusedByRule.Rule.NOT_THERE, ref);
    }
}
