package org.tidemark.index;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The editions of indices, with their structure.
@Component
class Editions {
    private final JdbcClient jdbc;

    Editions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// All editions, the latest first.
    @Transactional(readOnly = true)
    public List<Edition> all() {
        return jdbc.sql(
                        "select code, name, data_year, released, address from index.edition order by data_year desc, code")
                .query((row, n) -> edition(row))
                .list();
    }

    @Transactional(readOnly = true)
    public Optional<Edition> find(String code) {
        return all().stream().filter(each -> each.code().equals(code)).findFirst();
    }

    /// Adds an edition with its whole structure.
    @PreAuthorize("hasAnyRole('CODER', 'REVIEWER')")
    @Transactional
    public void add(Edition edition) {
        jdbc.sql("insert into index.edition (code, name, data_year, released, address) values (?, ?, ?, ?, ?)")
                .param(edition.code())
                .param(edition.name())
                .param(edition.dataYear())
                .param(edition.released())
                .param(edition.address())
                .update();
        jdbc.sql("insert into index.coverage (edition, jurisdiction) select ?, unnest(?)")
                .params(edition.code(), edition.jurisdictions().toArray(String[]::new))
                .update();
        int position = 0;
        for (EditionElement element : edition.elements()) {
            jdbc.sql("""
                            insert into index.element
                                (edition, code, parent, level, position, name, weight, weight_basis, address)
                            values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                    .param(edition.code())
                    .param(element.code())
                    .param(element.parent())
                    .param(element.level().code())
                    .param(position++)
                    .param(element.name())
                    .param(element.weight())
                    .param(element.basis().code())
                    .param(element.address())
                    .update();
        }
    }

    private Edition edition(ResultSet row) throws SQLException {
        String code = row.getString("code");
        var elements = jdbc.sql("""
                        select code, parent, level, name, weight, weight_basis, address
                        from index.element where edition = ? order by position""")
                .param(code)
                .query((each, n) -> new EditionElement(
                        each.getString("code"),
                        each.getString("parent"),
                        Level.of(each.getString("level")),
                        each.getString("name"),
                        each.getObject("weight", Double.class),
                        WeightBasis.of(each.getString("weight_basis")),
                        each.getString("address")))
                .list();
        var jurisdictions = jdbc.sql("select jurisdiction from index.coverage where edition = ? order by jurisdiction")
                .param(code)
                .query(String.class)
                .list();
        return new Edition(
                code,
                row.getString("name"),
                row.getInt("data_year"),
                row.getObject("released", LocalDate.class),
                row.getString("address"),
                jurisdictions,
                elements);
    }
}
