package org.tidemark.access;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What is held on the person who is signed in, and what they may do about it.
@Component
@PreAuthorize("isAuthenticated()")
class Account {
    record Held(UUID id, @Nullable String email, String name, String language, Instant created) {}

    private final JdbcClient jdbc;
    private final Sessions sessions;
    private final Passkeys passkeys;
    private final List<PersonalData> others;

    Account(JdbcClient jdbc, Sessions sessions, Passkeys passkeys, List<PersonalData> others) {
        this.jdbc = jdbc;
        this.sessions = sessions;
        this.passkeys = passkeys;
        this.others = others;
    }

    static Person mine() {
        return CurrentPerson.get().orElseThrow(() -> new IllegalStateException("Nobody is signed in"));
    }

    @Transactional(readOnly = true)
    public Held held() {
        return jdbc.sql("select id, email::text, name, language, created from access.person where id = ?")
                .param(mine().id())
                .query((row, number) -> new Held(
                        row.getObject("id", UUID.class),
                        row.getString("email"),
                        row.getString("name"),
                        row.getString("language"),
                        row.getTimestamp("created").toInstant()))
                .single();
    }

    @Transactional
    public void callMe(String name, Locale language) {
        jdbc.sql("select access.call_me(?, ?)")
                .params(name, language.getLanguage())
                .query()
                .singleRow();
    }

    /// Everything, in the order of a file that a person can read.
    @Transactional(readOnly = true)
    public Map<String, Object> everything() {
        var me = mine();
        var all = new LinkedHashMap<String, Object>();
        all.put("person", held());
        all.put("roles", me.roles().stream().map(Role::sqlName).sorted().toList());
        all.put("sessions", sessions.of(me.id(), null));
        all.put(
                "passkeys",
                passkeys.of(me.id()).stream()
                        .map(passkey -> Map.of(
                                "name", passkey.getLabel(),
                                "created", passkey.getCreated(),
                                "lastUsed", passkey.getLastUsed()))
                        .toList());
        all.put("done", done(me.id()));
        others.forEach(other -> all.put(other.section(), other.heldOn(me.id())));
        return all;
    }

    private List<Map<String, Object>> done(UUID person) {
        return jdbc.sql("select at, action, subject, detail from access.audit_entry where person = ? order by at")
                .param(person)
                .query((row, number) -> Map.<String, Object>of(
                        "at", row.getTimestamp("at").toInstant(),
                        "action", row.getString("action"),
                        "subject", row.getString("subject"),
                        "detail", row.getString("detail")))
                .list();
    }

    /// Closes the account and takes name and address away; what the person did stays, done by a former member.
    @Transactional
    public void erase() {
        var me = mine().id();
        others.forEach(other -> other.forget(me));
        LastAdministrator.mayNotGo(
                () -> jdbc.sql("select access.forget(?)").param(me).query().singleRow());
        sessions.endAll(me, null);
    }
}
