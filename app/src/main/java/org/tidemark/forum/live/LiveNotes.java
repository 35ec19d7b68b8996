package org.tidemark.forum.live;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tidemark.forum.Sitting;
import org.tidemark.forum.Sittings;
import org.tidemark.forum.intake.KnownSpeakers;

/// Notes while they are taken: lines that several people write side by side. A line is known by the number that the
/// note-taker's own machine gave it, so that a line sent twice is one line.
@Component
class LiveNotes {
    /// What became of a line that was sent.
    sealed interface Outcome {
        record Written(int revision) implements Outcome {}

        /// Somebody else has changed it meanwhile; theirs stands.
        record Overtaken(LiveEntry theirs) implements Outcome {}

        /// The notes of the sitting are put together already, and take no more lines.
        record Closed() implements Outcome {}
    }

    /// @param revision the one that the note-taker saw; 0 for a new line
    record Line(UUID id, String speaker, String words, Instant noted, int revision) {}

    private static final String ENTRIES = """
            select e.id, e.author as by, coalesce(p.name, '') as author, e.author = access.person_id() as mine, e.noted,
                   e.speaker_written, e.words, e.revision, e.changed_by = access.person_id() as last_mine
            from forum.live_entry e left join access.person p on p.id = e.author
            """;

    private final JdbcClient jdbc;
    private final Sittings sittings;
    private final KnownSpeakers speakers;

    LiveNotes(JdbcClient jdbc, Sittings sittings, KnownSpeakers speakers) {
        this.jdbc = jdbc;
        this.sittings = sittings;
        this.speakers = speakers;
    }

    /// The lines in order of time.
    @Transactional(readOnly = true)
    public List<LiveEntry> entries(String sitting) {
        return jdbc.sql(ENTRIES + " where e.sitting = ? order by e.noted, e.id")
                .param(sitting)
                .query((row, n) -> entry(row))
                .list();
    }

    /// Another one for every change of any line.
    @Transactional(readOnly = true)
    public String mark(String sitting) {
        return jdbc.sql("""
                        select count(*) || '-' || coalesce(sum(revision), 0)
                            || case when exists (select from forum.notes where sitting = :sitting) then '-closed' else '' end
                        from forum.live_entry where sitting = :sitting""").param("sitting", sitting).query(String.class).single();
    }

    /// Writes a line, or writes it anew. Sent a second time it changes nothing; over what somebody else has written
    /// since it is not written.
    @PreAuthorize("hasRole('CODER')")
    @Transactional
    public Outcome write(String sitting, Line line) {
        if (isClosed(sitting)) {
            return new Outcome.Closed();
        }
        boolean begun = jdbc.sql("""
                        insert into forum.live_entry (id, sitting, noted, speaker_written, words)
                        values (?, ?, least(?, clock_timestamp()), ?, ?) on conflict (id) do nothing""")
                        .params(line.id(), sitting, line.noted().atOffset(ZoneOffset.UTC), line.speaker(), line.words())
                        .update()
                > 0;
        return begun ? new Outcome.Written(1) : change(sitting, line);
    }

    private Outcome change(String sitting, Line line) {
        record Standing(LiveEntry entry, boolean lastMine) {}
        var there = jdbc.sql(ENTRIES + " where e.id = ? and e.sitting = ? for update of e")
                .params(line.id(), sitting)
                .query((row, n) -> new Standing(entry(row), row.getBoolean("last_mine")))
                .optional();
        if (there.isEmpty()) {
            return new Outcome.Closed();
        }
        var entry = there.get().entry();
        if (entry.speaker().equals(line.speaker()) && entry.words().equals(line.words())) {
            return new Outcome.Written(entry.revision());
        }
        // the answer to what the same person wrote last may have been lost on its way
        if (entry.revision() != line.revision() && !there.get().lastMine()) {
            return new Outcome.Overtaken(entry);
        }
        int revision = jdbc.sql("""
                        update forum.live_entry set speaker_written = ?, words = ? where id = ? returning revision""")
                .params(line.speaker(), line.words(), line.id())
                .query(Integer.class)
                .single();
        return new Outcome.Written(revision);
    }

    /// Puts the lines together to notes, which stay as they are from then on; false when there is nothing to put
    /// together, or it was done.
    @PreAuthorize("hasRole('CODER')")
    @Transactional
    public boolean close(Sitting sitting) {
        // nobody writes a line while this goes on
        jdbc.sql("select 1 from forum.sitting where ref = ? for update")
                .param(sitting.ref())
                .query(Integer.class)
                .optional();
        if (isClosed(sitting.ref())) {
            return false;
        }
        var composition = Composition.of(sitting, entries(sitting.ref()), speakers.now());
        if (composition.interventions().isEmpty()) {
            return false;
        }
        sittings.addNotes(sitting.ref(), composition.notes());
        sittings.addInterventions(composition.interventions());
        return true;
    }

    @Transactional(readOnly = true)
    public boolean isClosed(String sitting) {
        return sittings.notes(sitting).isPresent();
    }

    private static LiveEntry entry(ResultSet row) throws SQLException {
        return new LiveEntry(
                row.getObject("id", UUID.class),
                row.getObject("by", UUID.class),
                row.getString("author"),
                row.getBoolean("mine"),
                row.getObject("noted", OffsetDateTime.class).toInstant(),
                row.getString("speaker_written"),
                row.getString("words"),
                row.getInt("revision"));
    }
}
