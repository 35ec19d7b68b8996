package org.tidemark.evidence;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tidemark.access.Audit;
import org.tidemark.access.CurrentPerson;

/// The suggestions of the public: anybody leaves one, only who works here reads them.
@Component
public class Suggestions {
    /// What becomes of a suggestion.
    public enum Outcome {
        TAKEN_UP,
        DECLINED,
        SPAM;

        String sqlName() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    private static final String SELECT = "select id, about, text, address, made from evidence.suggestion where ";

    private final JdbcClient jdbc;
    private final Audit audit;

    Suggestions(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    @Transactional
    public void leave(String about, String text, String address) {
        jdbc.sql("insert into evidence.suggestion (about, text, address) values (?, ?, ?)")
                .params(about, text, address)
                .update();
    }

    /// Those that nobody has settled yet, the oldest first.
    @Transactional(readOnly = true)
    public List<Suggestion> open() {
        return read(jdbc.sql(SELECT + "settled is null order by made, id")).list();
    }

    @Transactional(readOnly = true)
    public Optional<Suggestion> find(UUID id) {
        return read(jdbc.sql(SELECT + "id = ?").param(id)).optional();
    }

    /// Settles a suggestion once; false when somebody else has done so already.
    @PreAuthorize("hasAnyRole('CODER', 'REVIEWER')")
    @Transactional
    public boolean settle(UUID id, Outcome outcome, String answer) {
        boolean settled = jdbc.sql("""
                        update evidence.suggestion
                        set settled = clock_timestamp(), settled_by = ?, outcome = ?, answer = ?
                        where id = ? and settled is null""")
                        .params(CurrentPerson.get().orElseThrow().id(), outcome.sqlName(), answer, id)
                        .update()
                == 1;
        if (settled) {
            audit.note("suggestion." + outcome.sqlName().replace(' ', '-'), id.toString(), answer);
        }
        return settled;
    }

    /// A token for a form that is opened now.
    String opened() {
        return jdbc.sql("select evidence.form_opened()").query(String.class).single();
    }

    /// How many seconds ago the form with this token was opened; empty when the token is not ours.
    Optional<Double> secondsSince(String token) {
        if (!token.matches("\\d{10,16}\\.[0-9a-f]{64}")) {
            return Optional.empty();
        }
        return jdbc
                .sql("select evidence.form_age(?)")
                .param(token)
                .query((row, n) -> row.getObject(1, Double.class))
                .list()
                .stream()
                .filter(java.util.Objects::nonNull)
                .findFirst();
    }

    private static JdbcClient.MappedQuerySpec<Suggestion> read(JdbcClient.StatementSpec statement) {
        return statement.query((row, n) -> new Suggestion(
                row.getObject("id", UUID.class),
                row.getString("about"),
                row.getString("text"),
                row.getString("address"),
                row.getObject("made", OffsetDateTime.class).toInstant()));
    }
}
