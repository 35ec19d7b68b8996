package org.tidemark.atlas;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tidemark.evidence.Claim;
import org.tidemark.evidence.Source;
import org.tidemark.evidence.Status;

/// Assessments as rows of a file.
@Component
class AssessmentTable implements AtlasTable<Assessment> {
    private static final String ROWS = "select v.record, v.status, a.*, " + CITED
            + " from evidence.version v join atlas.assessment a on a.claim = v.claim ";

    private final JdbcClient jdbc;
    private final Assessments assessments;

    AssessmentTable(JdbcClient jdbc, Assessments assessments) {
        this.jdbc = jdbc;
        this.assessments = assessments;
    }

    @Override
    public String kind() {
        return Assessment.KIND;
    }

    @Override
    public List<String> columns() {
        return AtlasFile.ASSESSMENT_COLUMNS;
    }

    @Override
    public List<String> rareColumns() {
        return List.of("source_title", AtlasFile.MORE_SOURCES);
    }

    @Override
    public AtlasFile<Assessment> read(String csv) {
        return AtlasFile.assessments(csv);
    }

    @Override
    public String ref(Assessment assessment) {
        return assessment.ref();
    }

    @Override
    public String jurisdiction(Assessment assessment) {
        return assessment.jurisdiction();
    }

    @Override
    public String jurisdictionName(Assessment assessment) {
        return "";
    }

    @Override
    public List<Source> sources(Assessment assessment) {
        return assessment.sources();
    }

    @Override
    public Assessment citing(Assessment assessment, List<Source> sources) {
        return new Assessment(
                assessment.jurisdiction(),
                assessment.type(),
                assessment.criterion(),
                assessment.rating(),
                assessment.note(),
                sources);
    }

    @Override
    public SequencedMap<String, String> fields(Assessment assessment) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("jurisdiction_code", assessment.jurisdiction());
        fields.put("policy_type", assessment.type().code());
        fields.put("criterion_id", assessment.criterion());
        fields.put("rating", assessment.rating());
        fields.put("note", assessment.note());
        Citations.put(fields, assessment.sources());
        return fields;
    }

    @Override
    public Assessment completed(Assessment assessment, Assessment before, Set<String> columns) {
        return citing(assessment, Citations.completed(assessment.sources(), before.sources(), columns));
    }

    @Override
    public List<Claim> write(List<Assessment> contents) {
        return assessments.write(contents);
    }

    @Override
    public List<Known<Assessment>> knownNow(Collection<String> refs) {
        return jdbc.sql(ROWS + "where v.record = any(?) and upper_inf(v.known)")
                .param(refs.toArray(String[]::new))
                .query(AssessmentTable::known)
                .list();
    }

    @Override
    public List<Known<Assessment>> page(String after, int limit, Instant asOf, boolean withProposals) {
        var moment = asOf.atOffset(ZoneOffset.UTC);
        return jdbc.sql(ROWS + "where " + IN_FILE + " and v.record > ? order by v.record limit ?")
                .params(moment, withProposals, moment, after, limit)
                .query(AssessmentTable::known)
                .list();
    }

    @Override
    public Set<String> rareColumnsUsed(Instant asOf, boolean withProposals) {
        var moment = asOf.atOffset(ZoneOffset.UTC);
        return jdbc.sql("""
                        select coalesce(bool_or(exists (
                                   select from evidence.claim_source c join evidence.source s on s.id = c.source
                                   where c.claim = v.claim and c.position = 0 and s.title <> '')), false),
                               coalesce(bool_or(exists (select from evidence.claim_source c
                                                        where c.claim = v.claim and c.position > 0)), false)
                        from evidence.version v join atlas.assessment a on a.claim = v.claim where\s""" + IN_FILE)
                .params(moment, withProposals, moment)
                .query((row, n) -> Citations.marked(row, rareColumns()))
                .single();
    }

    private static Known<Assessment> known(ResultSet row, int n) throws SQLException {
        return new Known<>(
                row.getString("record"),
                row.getObject("claim", UUID.class),
                Status.of(row.getString("status")),
                new Assessment(
                        row.getString("jurisdiction"),
                        PolicyType.valueOf(row.getString("policy_type").toUpperCase(Locale.ROOT)),
                        row.getString("criterion"),
                        row.getString("rating"),
                        row.getString("note"),
                        Citations.of(row)));
    }
}
