package org.tidemark.forum;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The versions of the codebook. A published version never changes; codings keep the version that they were
/// made with.
@Component
public class Codebooks {
    /// @param countsFor `call` when support of it counts for M3b, `mechanism` when it informs M3a, or empty
    public record Code(
            String code,
            String label,
            String planArea,
            String definition,
            String include,
            String exclude,
            String typicalWording,
            String supportMeans,
            String opposeMeans,
            String neutralMeans,
            String countsFor) {}

    private final JdbcClient jdbc;

    Codebooks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Reads the codes of a codebook from a table with a heading (CSV).
    public static List<Code> read(String csv) {
        return StarterRows.codebook(csv);
    }

    /// Writes a version of the codebook and publishes it.
    @PreAuthorize("hasRole('REVIEWER')")
    @Transactional
    public int publish(List<Code> codes, String note) {
        int version = jdbc.sql(
                        "insert into forum.codebook (version, note) select coalesce(max(version), 0) + 1, ? from forum.codebook returning version")
                .param(note)
                .query(Integer.class)
                .single();
        int position = 0;
        for (Code code : codes) {
            jdbc.sql("""
                            insert into forum.code (codebook, code, position, label, plan_area, definition, include, exclude,
                                typical_wording, support_means, oppose_means, neutral_means, counts_for)
                            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                    .params(
                            version,
                            code.code(),
                            position++,
                            code.label(),
                            code.planArea(),
                            code.definition(),
                            code.include(),
                            code.exclude(),
                            code.typicalWording(),
                            code.supportMeans(),
                            code.opposeMeans(),
                            code.neutralMeans(),
                            code.countsFor())
                    .update();
        }
        jdbc.sql("update forum.codebook set published = clock_timestamp() where version = ?")
                .param(version)
                .update();
        return version;
    }

    /// The codes of a version, in their order.
    @Transactional(readOnly = true)
    public List<Code> codes(int version) {
        return jdbc.sql("""
                        select code, label, plan_area, definition, include, exclude, typical_wording, support_means,
                               oppose_means, neutral_means, counts_for
                        from forum.code where codebook = ? order by position""").param(version).query(Code.class).list();
    }

    /// The version that coders use now; 0 when there is none.
    @Transactional(readOnly = true)
    public int current() {
        return jdbc.sql("select coalesce(max(version), 0) from forum.codebook where published is not null")
                .query(Integer.class)
                .single();
    }

    /// The codes of which support counted for M3b in the codebook that was published last at `asOf`.
    Set<String> calls(Instant asOf) {
        return new HashSet<>(jdbc.sql("""
                        select code from forum.code where counts_for = 'call' and codebook = (
                            select max(version) from forum.codebook where published <= cast(? as timestamptz))""")
                .param(asOf.atOffset(ZoneOffset.UTC))
                .query(String.class)
                .list());
    }
}
