package org.tidemark.forum.search;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tidemark.access.PersonalData;

/// The searches that the person who is signed in keeps.
@Component
class SavedSearches implements PersonalData {
    static final int MOST = 50;
    private static final int LONGEST_NAME = 120;

    record Saved(UUID id, String name, String query, String language, boolean alerts, Instant saved, Instant looked) {}

    private final JdbcClient jdbc;

    SavedSearches(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public List<Saved> mine() {
        return jdbc.sql(
                        "select id, name, query, language, alerts, saved, looked from forum.saved_search order by saved desc")
                .query((row, n) -> new Saved(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("query"),
                        row.getString("language"),
                        row.getBoolean("alerts"),
                        row.getTimestamp("saved").toInstant(),
                        row.getTimestamp("looked").toInstant()))
                .list();
    }

    /// Keeps a search; false when it says nothing or the person keeps too many already.
    @PreAuthorize("isAuthenticated()")
    @Transactional
    public boolean save(String name, SearchAsk ask, Locale locale) {
        String query = ask.query();
        if (query.isEmpty() || query.length() > 2000 || mine().size() >= MOST) {
            return false;
        }
        String called = SearchWords.clean(name).isEmpty() ? ask.q() : SearchWords.clean(name);
        called = called.isEmpty() ? query : called;
        jdbc.sql("insert into forum.saved_search (name, query, language) values (?, ?, ?)")
                .params(called.substring(0, Math.min(called.length(), LONGEST_NAME)), query, locale.getLanguage())
                .update();
        return true;
    }

    @PreAuthorize("isAuthenticated()")
    @Transactional
    public boolean delete(UUID id) {
        return jdbc.sql("delete from forum.saved_search where id = ?").param(id).update() > 0;
    }

    @PreAuthorize("isAuthenticated()")
    @Transactional
    public boolean tell(UUID id, boolean alerts) {
        return jdbc.sql("update forum.saved_search set alerts = ? where id = ?")
                        .params(alerts, id)
                        .update()
                > 0;
    }

    @Override
    public String section() {
        return "searches";
    }

    @Override
    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public List<Map<String, Object>> heldOn(UUID person) {
        return mine().stream()
                .map(saved -> {
                    var one = new LinkedHashMap<String, Object>();
                    one.put("name", saved.name());
                    one.put("query", saved.query());
                    one.put("language", saved.language());
                    one.put("alerts", saved.alerts());
                    one.put("saved", saved.saved());
                    one.put("lookedUntil", saved.looked());
                    return (Map<String, Object>) one;
                })
                .toList();
    }
}
