package org.tidemark.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Reads records with their versions and sources, as far as the database lets the current person see them.
@Component
public class Histories {
    private static final String VERSIONS = """
            select v.record, v.number, v.claim, v.status, lower(v.known) as known_from, upper(v.known) as known_to,
                   c.author, v.actor, v.note, v.merged_into
            from evidence.version v join evidence.claim c on c.id = v.claim
            """;

    private final JdbcClient jdbc;

    Histories(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public Optional<History> of(String ref) {
        var kind = jdbc.sql("select kind from evidence.record where ref = ?")
                .param(ref)
                .query(String.class)
                .optional();
        if (kind.isEmpty()) {
            return Optional.empty();
        }
        var versions = jdbc.sql(VERSIONS + "where v.record = ? order by v.number")
                .param(ref)
                .query(Histories::version)
                .list();
        var claims = versions.stream().map(Version::claim).distinct().toList();
        return Optional.of(new History(ref, kind.get(), versions, sources(claims)));
    }

    /// Whether a record of this name was ever handed in; answered to everybody.
    @Transactional(readOnly = true)
    public Optional<Reference> reference(String ref) {
        return jdbc.sql("select ref, kind, status from evidence.reference(?)")
                .param(ref)
                .query((row, n) ->
                        new Reference(row.getString("ref"), row.getString("kind"), Status.of(row.getString("status"))))
                .optional();
    }

    /// The submitted versions that wait for a second person, the oldest first.
    @Transactional(readOnly = true)
    public List<Version> waiting() {
        return jdbc.sql(VERSIONS
                        + "where v.status = 'submitted' and upper_inf(v.known) order by lower(v.known), v.record")
                .query(Histories::version)
                .list();
    }

    /// The kind of each of `refs`.
    @Transactional(readOnly = true)
    Map<String, String> kinds(List<String> refs) {
        var kinds = new HashMap<String, String>();
        jdbc.sql("select ref, kind from evidence.record where ref = any(?)")
                .param(refs.toArray(String[]::new))
                .query(row -> {
                    kinds.put(row.getString("ref"), row.getString("kind"));
                });
        return kinds;
    }

    /// The drafts and submissions of `author` that are still open, the latest first.
    @Transactional(readOnly = true)
    public List<Version> proposedBy(UUID author) {
        return jdbc.sql(VERSIONS
                        + "where not v.standing and upper_inf(v.known) and c.author = ? order by lower(v.known) desc")
                .param(author)
                .query(Histories::version)
                .list();
    }

    /// The changes of what stands for `records` after `since` and up to `until`, in the order in which they
    /// were known.
    @Transactional(readOnly = true)
    public List<StandingChange> changes(List<String> records, Instant since, Instant until) {
        return jdbc.sql("""
                        select record, number, claim, status, lower(known) as known_from, note, merged_into,
                               exists (select from evidence.standing_change earlier
                                       where earlier.record = change.record and earlier.number < change.number) as again
                        from evidence.standing_change change
                        where record = any(?) and lower(known) > ? and lower(known) <= ?
                        order by lower(known), record""")
                .params(records.toArray(String[]::new), since.atOffset(ZoneOffset.UTC), until.atOffset(ZoneOffset.UTC))
                .query((row, n) -> new StandingChange(
                        row.getString("record"),
                        row.getObject("known_from", OffsetDateTime.class).toInstant(),
                        row.getString("status").equals("withdrawn")
                                ? StandingChange.Kind.WITHDRAWAL
                                : row.getBoolean("again")
                                        ? StandingChange.Kind.CORRECTION
                                        : StandingChange.Kind.NEW_RECORD,
                        row.getString("note"),
                        row.getString("merged_into")))
                .list();
    }

    /// The sources of each of `claims`, in the order in which they were cited.
    @Transactional(readOnly = true)
    public Map<UUID, List<Source>> sources(List<UUID> claims) {
        var found = new HashMap<UUID, List<Source>>();
        jdbc.sql("""
                        select c.claim, s.title, s.address, s.publisher, c.retrieved, c.passage,
                               lower(s.published) as published_first, upper(s.published) - 1 as published_last
                        from evidence.claim_source c join evidence.source s on s.id = c.source
                        where c.claim = any(?) order by c.claim, c.position""").param(claims.toArray(UUID[]::new)).query(row -> {
            found.computeIfAbsent(row.getObject("claim", UUID.class), c -> new ArrayList<>())
                    .add(source(row));
        });
        return found;
    }

    private static Source source(ResultSet row) throws SQLException {
        var first = row.getObject("published_first", LocalDate.class);
        var last = row.getObject("published_last", LocalDate.class);
        return new Source(
                row.getString("title"),
                row.getString("address"),
                row.getString("publisher"),
                first == null || last == null ? null : new DayRange(first, last),
                row.getObject("retrieved", LocalDate.class),
                row.getString("passage"));
    }

    private static Version version(ResultSet row, int n) throws SQLException {
        return new Version(
                row.getString("record"),
                row.getInt("number"),
                row.getObject("claim", UUID.class),
                Status.of(row.getString("status")),
                row.getObject("known_from", OffsetDateTime.class).toInstant(),
                instant(row.getObject("known_to", OffsetDateTime.class)),
                row.getObject("author", UUID.class),
                row.getObject("actor", UUID.class),
                row.getString("note"),
                row.getString("merged_into"));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
