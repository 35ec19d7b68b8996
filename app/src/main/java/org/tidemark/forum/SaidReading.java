package org.tidemark.forum;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tidemark.evidence.Source;
import org.tidemark.web.PublicAddress;

/// Reads interventions as coders need them.
@Component
class SaidReading {
    private final JdbcClient jdbc;
    private final PublicRecord record;
    private final PublicAddress address;

    SaidReading(JdbcClient jdbc, PublicRecord record, PublicAddress address) {
        this.jdbc = jdbc;
        this.record = record;
        this.address = address;
    }

    /// @throws CodingRefused when there is no such intervention, or none that the current person may read
    @Transactional(readOnly = true)
    public Said read(String ref) {
        var intervention = record.intervention(ref).orElseThrow(SaidReading::missing);
        var sitting = record.sitting(intervention.sitting())
                .orElseThrow(SaidReading::missing)
                .sitting();
        return jdbc.sql("""
                        select t.forum, s.coders, lower(i.known)::text as version
                        from forum.intervention i join forum.sitting s on s.ref = i.sitting
                            join forum.session t on t.code = s.session
                        where i.ref = ? and upper_inf(i.known)""")
                .param(ref)
                .query((row, n) -> new Said(
                        intervention,
                        sitting,
                        row.getString("forum"),
                        row.getInt("coders"),
                        row.getString("version"),
                        List.of(source(intervention, sitting))))
                .optional()
                .orElseThrow(SaidReading::missing);
    }

    /// The page of the original; of notes that were taken here, the intervention's own.
    private Source source(Intervention intervention, Sitting sitting) {
        String page = sitting.address().isEmpty()
                ? address.of("/forum/interventions/" + intervention.ref())
                : sitting.address();
        return new Source(sitting.title(), page, "", sitting.held(), null, "");
    }

    private static CodingRefused missing() {
        return new CodingRefused(CodingRefused.Rule.NOT_THERE);
    }
}
