package org.tidemark.forum;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tidemark.evidence.DayRange;

/// The collection of sessions and sittings with their notes and interventions: how they are written down.
@Component
public class Sittings {
    private final JdbcClient jdbc;
    private final JdbcTemplate batch;

    Sittings(JdbcClient jdbc, JdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    /// Makes sure that a session of this code is known.
    @PreAuthorize("hasRole('CODER')")
    @Transactional
    public void addSession(String code, String forum, String title, @Nullable DayRange held) {
        jdbc.sql(
                        "insert into forum.session (code, forum, title, held) values (?, ?, ?, cast(? as daterange)) on conflict do nothing")
                .param(code)
                .param(forum)
                .param(title)
                .param(sql(held))
                .update();
    }

    /// Writes down a sitting with the notes that were taken of it.
    @PreAuthorize("hasRole('CODER')")
    @Transactional
    public void add(Sitting sitting, String notes) {
        open(sitting);
        addNotes(sitting.ref(), notes);
    }

    /// Writes down a sitting of which there are no notes yet.
    @PreAuthorize("hasRole('CODER')")
    @Transactional
    public void open(Sitting sitting) {
        jdbc.sql("""
                        insert into forum.sitting (ref, session, kind, title, agenda_item, held, address, language, reworded)
                        values (?, ?, ?, ?, ?, cast(? as daterange), ?, ?, ?)""")
                .param(sitting.ref())
                .param(sitting.session())
                .param(sitting.kind())
                .param(sitting.title())
                .param(sitting.agendaItem())
                .param(sql(sitting.held()))
                .param(sitting.address())
                .param(sitting.language())
                .param(sitting.reworded())
                .update();
    }

    /// Keeps the notes of a sitting, which never change from then on.
    @PreAuthorize("hasRole('CODER')")
    @Transactional
    public void addNotes(String sitting, String notes) {
        jdbc.sql("insert into forum.notes (sitting, text) values (?, ?)")
                .params(sitting, notes)
                .update();
    }

    /// Writes down interventions as they stand from this moment on.
    @PreAuthorize("hasRole('CODER')")
    @Transactional
    public void addInterventions(List<Intervention> interventions) {
        batch.batchUpdate("""
                insert into forum.intervention (ref, sitting, position, label_starts, label_ends, starts, ends, words,
                    speaker_written, found, speaker_kind, jurisdiction, entity, on_behalf_of, language)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", interventions, 500, (row, each) -> {
            row.setString(1, each.ref());
            row.setString(2, each.sitting());
            row.setInt(3, each.position());
            row.setInt(4, each.labelStarts());
            row.setInt(5, each.labelEnds());
            row.setInt(6, each.starts());
            row.setInt(7, each.ends());
            row.setString(8, each.words());
            row.setString(9, each.speakerWritten());
            row.setString(10, each.found());
            row.setString(11, each.speaker().kind().code());
            row.setString(12, each.speaker().jurisdiction());
            row.setString(13, each.speaker().entity());
            row.setString(14, each.speaker().onBehalfOf());
            row.setString(15, each.language());
        });
    }

    /// Lets everybody see it from now on.
    @PreAuthorize("hasRole('CODER')")
    @Transactional
    public void publish(List<String> sittings) {
        jdbc.sql("update forum.sitting set published = clock_timestamp() where ref = any(?) and published is null")
                .param(sittings.toArray(String[]::new))
                .update();
    }

    /// Says how many coders the interventions of a sitting want: one, or two who are blind to each other.
    @PreAuthorize("hasRole('CODER')")
    @Transactional
    public void wantCoders(List<String> sittings, int coders) {
        jdbc.sql("update forum.sitting set coders = ? where ref = any(?)")
                .params(coders, sittings.toArray(String[]::new))
                .update();
    }

    /// Takes it back from the public.
    @PreAuthorize("hasRole('CODER')")
    @Transactional
    public boolean withdraw(String sitting) {
        return jdbc.sql("update forum.sitting set published = null where ref = ? and published is not null")
                        .param(sitting)
                        .update()
                > 0;
    }

    @Transactional(readOnly = true)
    public Optional<String> notes(String sitting) {
        return jdbc.sql("select text from forum.notes where sitting = ?")
                .param(sitting)
                .query(String.class)
                .optional();
    }

    static @Nullable String sql(@Nullable DayRange days) {
        return days == null ? null : String.format(Locale.ROOT, "[%s,%s]", days.first(), days.last());
    }
}
