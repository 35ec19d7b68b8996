package org.tidemark.evidence;

import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tidemark.web.Messages;

/// The names of those who wrote and decided, for those who work here: to everybody else the database shows none.
@Component
class Colleagues {
    private final JdbcClient jdbc;

    private final Messages messages;

    Colleagues(JdbcClient jdbc, Messages messages) {
        this.jdbc = jdbc;
        this.messages = messages;
    }

    /// Whoever has erased their account is a former colleague.
    @Transactional(readOnly = true)
    public Map<UUID, String> named(Collection<UUID> people, Locale locale) {
        var names = new HashMap<UUID, String>();
        jdbc.sql("""
                        select id, name, email is null and closed is not null as erased
                        from access.person where id = any(?) and access.works_here()""").param(people.toArray(UUID[]::new)).query(row -> {
            names.put(
                    row.getObject("id", UUID.class),
                    row.getBoolean("erased") ? messages.say(locale, "evidence.former") : row.getString("name"));
        });
        return names;
    }
}
