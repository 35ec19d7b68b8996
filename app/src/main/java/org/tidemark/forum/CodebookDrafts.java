package org.tidemark.forum;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tidemark.access.Audit;
import org.tidemark.forum.Codebooks.Code;

/// The next version of the codebook while it is written. Nothing uses it before it is published.
@Component
class CodebookDrafts {
    private final JdbcClient jdbc;
    private final Codebooks codebooks;
    private final Audit audit;

    CodebookDrafts(JdbcClient jdbc, Codebooks codebooks, Audit audit) {
        this.jdbc = jdbc;
        this.codebooks = codebooks;
        this.audit = audit;
    }

    /// The version that is drafted, when there is one: a draft without codes was given up.
    @Transactional(readOnly = true)
    public Optional<Integer> version() {
        return jdbc.sql("""
                        select version from forum.codebook b where published is null
                            and exists (select from forum.code c where c.codebook = b.version)""").query(Integer.class).optional();
    }

    /// Begins a draft with the codes of the current version.
    @PreAuthorize("hasAnyRole('REVIEWER', 'SECRETARIAT')")
    @Transactional
    public void begin() {
        if (version().isPresent()) {
            return;
        }
        jdbc.sql("""
                        insert into forum.codebook (version)
                        select coalesce(max(version), 0) + 1 from forum.codebook
                        where not exists (select from forum.codebook where published is null)
                        having not exists (select from forum.codebook where published is null)""").update();
        jdbc.sql("""
                        insert into forum.code (codebook, code, position, label, plan_area, definition, include, exclude,
                            typical_wording, support_means, oppose_means, neutral_means, counts_for)
                        select (select version from forum.codebook where published is null), code, position, label,
                            plan_area, definition, include, exclude, typical_wording, support_means, oppose_means,
                            neutral_means, counts_for
                        from forum.code where codebook = ?""").param(codebooks.current()).update();
    }

    /// Writes a code of the draft, or adds it at the end.
    @PreAuthorize("hasAnyRole('REVIEWER', 'SECRETARIAT')")
    @Transactional
    public void write(Code code) {
        jdbc.sql("""
                        insert into forum.code (codebook, position, code, label, plan_area, definition, include, exclude,
                            typical_wording, support_means, oppose_means, neutral_means, counts_for)
                        select version, coalesce((select max(position) + 1 from forum.code where codebook = version), 0),
                            ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?
                        from forum.codebook where published is null
                        on conflict (codebook, code) do update set label = excluded.label, plan_area = excluded.plan_area,
                            definition = excluded.definition, include = excluded.include, exclude = excluded.exclude,
                            typical_wording = excluded.typical_wording, support_means = excluded.support_means,
                            oppose_means = excluded.oppose_means, neutral_means = excluded.neutral_means,
                            counts_for = excluded.counts_for""")
                .params(
                        code.code(),
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

    /// Leaves a code out of the next version; what was coded with it stays as it is.
    @PreAuthorize("hasAnyRole('REVIEWER', 'SECRETARIAT')")
    @Transactional
    public void retire(String code) {
        jdbc.sql("""
                        delete from forum.code
                        where code = ? and codebook = (select version from forum.codebook where published is null)""").param(code).update();
    }

    /// Gives the draft up.
    @PreAuthorize("hasAnyRole('REVIEWER', 'SECRETARIAT')")
    @Transactional
    public void giveUp() {
        jdbc.sql("delete from forum.code where codebook = (select version from forum.codebook where published is null)")
                .update();
    }

    /// From now on coders use it. Codings that were begun or made before keep the version they were made with.
    @PreAuthorize("hasAnyRole('REVIEWER', 'SECRETARIAT')")
    @Transactional
    public int publish(String note) {
        int version = version().orElseThrow(() -> new CodingRefused(CodingRefused.Rule.NOT_THERE));
        jdbc.sql("update forum.codebook set published = clock_timestamp(), note = ? where version = ?")
                .params(note, version)
                .update();
        audit.note("codebook.published", String.valueOf(version), note);
        return version;
    }
}
