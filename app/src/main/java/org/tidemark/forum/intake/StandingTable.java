package org.tidemark.forum.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tidemark.forum.Intervention;
import org.tidemark.forum.Speaker;
import org.tidemark.forum.SpeakerKind;

/// The rows of interventions: one that stood is closed when another takes its place.
@Component
class StandingTable {
    private static final String COLUMNS = """
            ref, sitting, position, label_starts, label_ends, starts, ends, words, speaker_written, found, speaker_kind,
            jurisdiction, entity, on_behalf_of, language""";

    private final JdbcClient jdbc;

    StandingTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    List<Standing> part(String sitting, int most, long from) {
        return jdbc.sql("""
                        select *, lower(known) as since from forum.intervention
                        where sitting = ? and upper_inf(known) order by position, ref limit ? offset ?""")
                .params(sitting, most, from)
                .query((row, n) -> standing(row))
                .list();
    }

    Optional<Standing> find(String sitting, String ref) {
        return jdbc.sql("""
                        select *, lower(known) as since from forum.intervention
                        where ref = ? and sitting = ? and upper_inf(known) for update""")
                .params(ref, sitting)
                .query((row, n) -> standing(row))
                .optional();
    }

    Optional<Standing> after(Standing one) {
        return jdbc.sql("""
                        select *, lower(known) as since from forum.intervention
                        where sitting = ? and upper_inf(known) and (position, ref) > (?, ?)
                        order by position, ref limit 1""")
                .params(one.said().sitting(), one.said().position(), one.said().ref())
                .query((row, n) -> standing(row))
                .optional();
    }

    List<Standing> unsureCalled(String label) {
        return jdbc.sql("""
                        select *, lower(known) as since from forum.intervention
                        where speaker_kind = 'unknown' and speaker_written = ? and upper_inf(known)""").param(label).query((row, n) -> standing(row)).list();
    }

    int nextNumber(String sitting) {
        return jdbc.sql("""
                        select coalesce(max(substring(ref from '-([0-9]{1,6})$')::int), 0) + 1 from forum.intervention
                        where sitting = ?""").param(sitting).query(Integer.class).single();
    }

    void close(String ref) {
        jdbc.sql("""
                        update forum.intervention set known = tstzrange(lower(known), evidence.stamp())
                        where ref = ? and upper_inf(known)""").param(ref).update();
    }

    /// Makes room after a position: whatever follows moves on by one step.
    void moveOn(String sitting, int position) {
        var later = jdbc.sql("""
                        with closed as (
                            update forum.intervention set known = tstzrange(lower(known), evidence.stamp())
                            where sitting = ? and upper_inf(known) and position > ? returning *)
                        select *, lower(known) as since from closed""")
                .params(sitting, position)
                .query((row, n) -> standing(row).said())
                .list();
        for (var each : later) {
            open(new Intervention(
                    each.ref(),
                    each.sitting(),
                    each.position() + Proposal.STEP,
                    each.labelStarts(),
                    each.labelEnds(),
                    each.starts(),
                    each.ends(),
                    each.words(),
                    each.speakerWritten(),
                    each.found(),
                    each.speaker(),
                    each.language()));
        }
    }

    void open(Intervention each) {
        jdbc.sql("insert into forum.intervention (" + COLUMNS
                        + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(each.ref())
                .param(each.sitting())
                .param(each.position())
                .param(each.labelStarts())
                .param(each.labelEnds())
                .param(each.starts())
                .param(each.ends())
                .param(each.words())
                .param(each.speakerWritten())
                .param(each.found())
                .param(each.speaker().kind().code())
                .param(each.speaker().jurisdiction())
                .param(each.speaker().entity())
                .param(each.speaker().onBehalfOf())
                .param(each.language())
                .update();
    }

    /// The moment of the latest change before `until` (or at all), other than that in which they were first found.
    Optional<OffsetDateTime> latestChange(String sitting, @Nullable OffsetDateTime until) {
        return jdbc.sql("""
                        select max(lower(known)) from forum.intervention
                        where sitting = :sitting
                          and (cast(:until as timestamptz) is null or lower(known) < cast(:until as timestamptz))
                          and lower(known) > (select min(lower(known)) from forum.intervention where sitting = :sitting)""")
                .param("sitting", sitting)
                .param("until", until)
                .query(OffsetDateTime.class)
                .optional();
    }

    /// What stood just before a moment.
    List<Standing> asOfBefore(String sitting, OffsetDateTime moment) {
        return jdbc.sql("""
                        select *, lower(known) as since from forum.intervention
                        where sitting = ? and lower(known) < ? and (upper_inf(known) or upper(known) >= ?)""")
                .params(sitting, moment, moment)
                .query((row, n) -> standing(row))
                .list();
    }

    static Standing standing(ResultSet row) throws SQLException {
        return new Standing(
                new Intervention(
                        row.getString("ref"),
                        row.getString("sitting"),
                        row.getInt("position"),
                        row.getInt("label_starts"),
                        row.getInt("label_ends"),
                        row.getInt("starts"),
                        row.getInt("ends"),
                        row.getString("words"),
                        row.getString("speaker_written"),
                        row.getString("found"),
                        new Speaker(
                                SpeakerKind.of(row.getString("speaker_kind")),
                                row.getString("jurisdiction"),
                                row.getString("entity"),
                                row.getString("on_behalf_of")),
                        row.getString("language")),
                row.getObject("since", OffsetDateTime.class));
    }
}
