package org.tidemark.geography;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The cities that make policy of their own. They are few and come with the evidence, so they live in the database.
@Component
class Cities {
    private final JdbcClient jdbc;

    Cities(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(String code, String name) {
        jdbc.sql("""
                insert into geography.city (code, name, spelling) values (:code, :name, :spelling)
                on conflict (code) do update set name = excluded.name, spelling = excluded.spelling
                """)
                .param("code", code)
                .param("name", name)
                .param("spelling", Spelling.key(name))
                .update();
    }

    Optional<String> name(String code) {
        return jdbc.sql("select name from geography.city where code = ?")
                .param(code)
                .query(String.class)
                .optional();
    }

    List<Jurisdiction> of(String country) {
        return jdbc
                .sql("select code from geography.city where country = ? order by name, code")
                .param(country)
                .query(String.class)
                .list()
                .stream()
                .map(Jurisdiction::city)
                .toList();
    }

    List<String> spelt(String key) {
        return jdbc.sql("select code from geography.city where spelling = ? order by code")
                .param(key)
                .query(String.class)
                .list();
    }

    /// The codes of all cities by the key of their name.
    Map<String, List<String>> spellings() {
        return jdbc
                .sql("select spelling, code from geography.city order by code")
                .query((row, n) -> Map.entry(row.getString("spelling"), row.getString("code")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }
}
