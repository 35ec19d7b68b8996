package org.tidemark.atlas;

import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The criteria of gold-standard decriminalisation and the social-justice components of responsible regulation.
@Component
public class Criteria {
    public enum Kind {
        GOLD_STANDARD("criterion_id", "criterion"),
        SOCIAL_JUSTICE("component_id", "component");

        private final String codeColumn;
        private final String nameColumn;

        Kind(String codeColumn, String nameColumn) {
            this.codeColumn = codeColumn;
            this.nameColumn = nameColumn;
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// What is asked of a policy, and what an answer means.
    public record Criterion(
            String code,
            Kind kind,
            String name,
            String description,
            String whatMeets,
            String whatPartMeets,
            String whatFails,
            String sourceAddress) {}

    private final JdbcClient jdbc;

    Criteria(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Criterion> all() {
        return jdbc.sql("select * from atlas.criterion order by kind, position")
                .query((row, n) -> new Criterion(
                        row.getString("code"),
                        Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                        row.getString("name"),
                        row.getString("description"),
                        row.getString("what_meets"),
                        row.getString("what_part_meets"),
                        row.getString("what_fails"),
                        row.getString("source_address")))
                .list();
    }

    @Transactional
    void load(Kind kind, String csv) {
        var file = new CsvRows();
        var read = file.read(
                csv,
                List.of(kind.codeColumn, kind.nameColumn),
                row -> new Criterion(
                        row.required(kind.codeColumn),
                        kind,
                        row.required(kind.nameColumn),
                        row.text("description"),
                        row.text("what_meets"),
                        row.text("what_part_meets"),
                        row.text("what_fails"),
                        row.text("source_url")));
        if (!file.problems().isEmpty()) {
            throw new AtlasImport.UnusableFile(file.problems());
        }
        int position = 0;
        for (Criterion c : read) {
            jdbc.sql("insert into atlas.criterion values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing")
                    .params(
                            c.code(),
                            kind.code(),
                            ++position,
                            c.name(),
                            c.description(),
                            c.whatMeets(),
                            c.whatPartMeets(),
                            c.whatFails(),
                            c.sourceAddress())
                    .update();
        }
    }
}
