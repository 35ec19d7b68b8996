package org.tidemark.forum.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tidemark.evidence.DayRange;
import org.tidemark.forum.Sitting;
import org.tidemark.forum.intake.SittingLine.State;
import org.tidemark.web.Paging;

/// The sittings that staff work on, published or not.
@Component
public class SittingList {
    private static final String LINES = """
            select s.ref, s.session, s.kind, s.title, s.agenda_item, lower(s.held) as first, upper(s.held) - 1 as last,
                   s.address, s.language, s.reworded, s.opened,
                   case when s.published is not null then 'published'
                        when i.interventions > 0 then 'split'
                        when exists (select from forum.notes n where n.sitting = s.ref) then 'notes'
                        else 'live' end as state,
                   i.interventions, i.unknown
            from forum.sitting s left join lateral (
                select count(*) as interventions, count(*) filter (where speaker_kind = 'unknown') as unknown
                from forum.intervention i where i.sitting = s.ref and upper_inf(i.known)) i on true
            """;
    private static final int A_PAGE = 50;

    /// @param session the code of a session, or empty
    /// @param words what title or address contain, or empty
    record Wanted(String state, String session, String words) {}

    record Part(List<SittingLine> lines, Paging paging) {}

    private final JdbcClient jdbc;

    SittingList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    Part find(Wanted wanted, int page) {
        String which = "select * from (" + LINES + ") line where (:state = '' or state = :state)"
                + " and (:session = '' or session = :session)"
                + " and (:words = '' or title ilike :like or address ilike :like)";
        String like = "%" + wanted.words().replaceAll("[\\\\%_]", "\\\\$0") + "%";
        long total = jdbc.sql("select count(*) from (" + which + ") x")
                .param("state", wanted.state())
                .param("session", wanted.session())
                .param("words", wanted.words())
                .param("like", like)
                .query(Long.class)
                .single();
        var paging = new Paging(page, A_PAGE, total);
        var lines = jdbc.sql(which + " order by opened desc, first desc nulls last, ref limit :most offset :from")
                .param("state", wanted.state())
                .param("session", wanted.session())
                .param("words", wanted.words())
                .param("like", like)
                .param("most", A_PAGE)
                .param("from", paging.offset())
                .query((row, n) -> line(row))
                .list();
        return new Part(lines, paging);
    }

    /// One sitting as the desk knows it.
    @Transactional(readOnly = true)
    Optional<SittingLine> find(String ref) {
        return jdbc.sql(LINES + " where s.ref = ?")
                .param(ref)
                .query((row, n) -> line(row))
                .optional();
    }

    /// The sitting alone.
    @Transactional(readOnly = true)
    public Optional<Sitting> sitting(String ref) {
        return find(ref).map(SittingLine::sitting);
    }

    @Transactional(readOnly = true)
    List<String> sessions() {
        return jdbc.sql("select code from forum.session order by code")
                .query(String.class)
                .list();
    }

    private static SittingLine line(ResultSet row) throws SQLException {
        var first = row.getObject("first", LocalDate.class);
        var last = row.getObject("last", LocalDate.class);
        return new SittingLine(
                new Sitting(
                        row.getString("ref"),
                        row.getString("session"),
                        row.getString("kind"),
                        row.getString("title"),
                        row.getString("agenda_item"),
                        first == null || last == null ? null : new DayRange(first, last),
                        row.getString("address"),
                        row.getString("language"),
                        row.getBoolean("reworded")),
                State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getInt("interventions"),
                row.getInt("unknown"));
    }
}
