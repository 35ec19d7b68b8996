package org.tidemark.geography;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The cities that make policy of their own. They are few and come with the evidence, so they live in the database.
@Component
class Cities {
    private static final Duration LASTS = Duration.ofSeconds(5);

    private record Reading(Map<String, String> names, long at) {}

    private final JdbcClient jdbc;
    private volatile @Nullable Reading reading;

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
        reading = null;
    }

    Optional<String> name(String code) {
        String read = names().get(code);
        return read == null ? readName(code) : Optional.of(read);
    }

    /// A page names many cities; all their names together are one reading, used for a moment.
    private Map<String, String> names() {
        var last = reading;
        if (last == null || System.nanoTime() - last.at() > LASTS.toNanos()) {
            var names = jdbc
                    .sql("select code, name from geography.city")
                    .query((row, n) -> Map.entry(row.getString("code"), row.getString("name")))
                    .list()
                    .stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
            last = new Reading(names, System.nanoTime());
            reading = last;
        }
        return last.names();
    }

    private Optional<String> readName(String code) {
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
