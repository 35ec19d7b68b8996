package org.tidemark.forum;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tidemark.evidence.DayRange;

/// Reads sessions, sittings, interventions and votes for the pages of the record.
@Component
class PublicRecord {
    /// @param coded how many of its interventions somebody has coded; `codedTwice` how many two did
    record SessionLine(
            String code,
            String forum,
            int sittings,
            int interventions,
            int coded,
            int codedTwice,
            @Nullable DayRange held) {}

    /// @param interventions how many it has, of which `coded` are coded
    record SittingLine(Sitting sitting, int interventions, int coded) {}

    record Ballot(
            String ballot,
            String textNumber,
            String title,
            String forum,
            String session,
            @Nullable DayRange voted,
            int votesFor,
            int votesAgainst,
            int abstained,
            int other) {
        /// What it is called: the title of its text, or else the number.
        String name() {
            return title.isBlank() ? textNumber : title;
        }
    }

    record Cast(
            String record,
            String ballot,
            String textNumber,
            String title,
            String session,
            @Nullable DayRange voted,
            String jurisdiction,
            Vote.Cast cast,
            String explanation,
            String explained) {}

    /// A text put before a session, as it stands on record.
    record Text(String record, ForumResolution content) {}

    private static final String SITTING = """
            select s.ref, s.session, s.kind, s.title, s.agenda_item, lower(s.held) as first, upper(s.held) - 1 as last,
                   s.address, s.language, s.reworded,
                   coalesce(p.interventions, 0) as interventions, coalesce(p.coded, 0) as coded
            from forum.sitting s left join forum.coding_progress p on p.sitting = s.ref
            """;
    private static final String CAST = """
            select v.record, c.ballot, c.text_number, c.title, c.session, lower(c.voted) as first,
                   upper(c.voted) - 1 as last, c.jurisdiction, c.vote, c.explanation, c.explained
            from evidence.standing_change v join forum.vote c on c.claim = v.claim
            where v.status = 'confirmed' and v.known @> cast(? as timestamptz)
            """;

    private final JdbcClient jdbc;

    PublicRecord(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Sessions with something published, the latest first.
    @Transactional(readOnly = true)
    List<SessionLine> sessions() {
        return jdbc.sql("""
                        select t.code, t.forum, count(s.ref) as sittings, coalesce(sum(p.interventions), 0) as interventions,
                               coalesce(sum(p.coded), 0) as coded, coalesce(sum(p.coded_twice), 0) as coded_twice,
                               min(lower(s.held)) as first, max(upper(s.held)) - 1 as last
                        from forum.session t join forum.sitting s on s.session = t.code and s.published is not null
                            left join forum.coding_progress p on p.sitting = s.ref
                        group by t.code, t.forum order by last desc nulls last, t.code desc""")
                .query((row, n) -> new SessionLine(
                        row.getString("code"),
                        row.getString("forum"),
                        row.getInt("sittings"),
                        row.getInt("interventions"),
                        row.getInt("coded"),
                        row.getInt("coded_twice"),
                        KnownPositions.days(row)))
                .list();
    }

    @Transactional(readOnly = true)
    List<SittingLine> sittings(String session) {
        return jdbc.sql(SITTING + "where s.session = ? order by s.held nulls last, s.ref")
                .param(session)
                .query((row, n) -> line(row))
                .list();
    }

    @Transactional(readOnly = true)
    Optional<SittingLine> sitting(String ref) {
        return jdbc.sql(SITTING + "where s.ref = ?")
                .param(ref)
                .query((row, n) -> line(row))
                .optional();
    }

    private static SittingLine line(ResultSet row) throws SQLException {
        return new SittingLine(
                new Sitting(
                        row.getString("ref"),
                        row.getString("session"),
                        row.getString("kind"),
                        row.getString("title"),
                        row.getString("agenda_item"),
                        KnownPositions.days(row),
                        row.getString("address"),
                        row.getString("language"),
                        row.getBoolean("reworded")),
                row.getInt("interventions"),
                row.getInt("coded"));
    }

    /// The interventions of a sitting as they stand now, in their order.
    @Transactional(readOnly = true)
    List<Intervention> interventions(String sitting) {
        return jdbc.sql("select * from forum.intervention where sitting = ? and upper_inf(known) order by position")
                .param(sitting)
                .query((row, n) -> intervention(row))
                .list();
    }

    @Transactional(readOnly = true)
    Optional<Intervention> intervention(String ref) {
        return jdbc.sql("select * from forum.intervention where ref = ? and upper_inf(known)")
                .param(ref)
                .query((row, n) -> intervention(row))
                .optional();
    }

    /// What a state has said in published sittings: how often, and the latest sittings.
    @Transactional(readOnly = true)
    List<Intervention> latestOf(String jurisdiction, int limit) {
        return jdbc.sql("""
                        select i.* from forum.intervention i join forum.sitting s on s.ref = i.sitting
                        where i.jurisdiction = ? and upper_inf(i.known) and i.speaker_kind = 'state'
                        order by s.held desc nulls last, i.position limit ?""")
                .params(jurisdiction, limit)
                .query((row, n) -> intervention(row))
                .list();
    }

    /// The latest interventions of a group, and of whoever spoke for it.
    @Transactional(readOnly = true)
    List<Intervention> inTheNameOf(String group, int limit) {
        return jdbc.sql("""
                        select i.* from forum.search_entry e join forum.intervention i on i.ref = e.ref and upper_inf(i.known)
                        where e.entity = :group and e.entity <> '' or e.on_behalf_of = :group and e.on_behalf_of <> ''
                        order by e.day desc, e.ref limit :limit""")
                .param("group", group)
                .param("limit", limit)
                .query((row, n) -> intervention(row))
                .list();
    }

    /// @param coded how many of the interventions somebody has coded; `codedTwice` how many two did
    record Progress(long interventions, long coded, long codedTwice) {}

    /// How far the coding of everything published is.
    @Transactional(readOnly = true)
    Progress progress() {
        return jdbc.sql("""
                        select coalesce(sum(interventions), 0)::bigint as interventions, coalesce(sum(coded), 0)::bigint as coded,
                               coalesce(sum(coded_twice), 0)::bigint as coded_twice
                        from forum.coding_progress""").query(Progress.class).single();
    }

    static Intervention intervention(ResultSet row) throws SQLException {
        return new Intervention(
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
                KnownPositions.speaker(row),
                row.getString("language"));
    }

    @Transactional(readOnly = true)
    List<Ballot> ballots(Instant asOf) {
        return jdbc.sql("""
                        select c.ballot, min(c.text_number) as text_number, min(c.title) as title, min(c.forum) as forum,
                               min(c.session) as session, min(lower(c.voted)) as first, max(upper(c.voted)) - 1 as last,
                               count(*) filter (where c.vote = 'for') as votes_for,
                               count(*) filter (where c.vote = 'against') as votes_against,
                               count(*) filter (where c.vote = 'abstained') as abstained,
                               count(*) filter (where c.vote not in ('for', 'against', 'abstained')) as other
                        from evidence.standing_change v join forum.vote c on c.claim = v.claim
                        where v.status = 'confirmed' and v.known @> cast(? as timestamptz)
                        group by c.ballot order by last desc, c.ballot""")
                .param(asOf.atOffset(ZoneOffset.UTC))
                .query((row, n) -> new Ballot(
                        row.getString("ballot"),
                        row.getString("text_number"),
                        row.getString("title"),
                        row.getString("forum"),
                        row.getString("session"),
                        KnownPositions.days(row),
                        row.getInt("votes_for"),
                        row.getInt("votes_against"),
                        row.getInt("abstained"),
                        row.getInt("other")))
                .list();
    }

    @Transactional(readOnly = true)
    List<Cast> votesOf(String jurisdiction, Instant asOf) {
        return jdbc.sql(CAST + " and c.jurisdiction = ? order by c.voted desc nulls last, c.ballot")
                .params(asOf.atOffset(ZoneOffset.UTC), jurisdiction)
                .query((row, n) -> cast(row))
                .list();
    }

    @Transactional(readOnly = true)
    List<Cast> votesIn(String ballot, Instant asOf) {
        return jdbc.sql(CAST + " and c.ballot = ? order by c.jurisdiction")
                .params(asOf.atOffset(ZoneOffset.UTC), ballot)
                .query((row, n) -> cast(row))
                .list();
    }

    /// The votes that an intervention explains.
    @Transactional(readOnly = true)
    List<Cast> explainedBy(String intervention, Instant asOf) {
        return jdbc.sql(CAST
                        + " and c.explanation = ? and c.explanation <> '' order by c.voted desc nulls last, c.ballot")
                .params(asOf.atOffset(ZoneOffset.UTC), intervention)
                .query((row, n) -> cast(row))
                .list();
    }

    /// The texts on record, the latest first.
    @Transactional(readOnly = true)
    List<Text> texts(Instant asOf) {
        return jdbc.sql("""
                        select v.record, r.*, lower(r.dated) as first, upper(r.dated) - 1 as last
                        from evidence.standing_change v join forum.resolution r on r.claim = v.claim
                        where v.status = 'confirmed' and v.known @> cast(? as timestamptz)
                        order by r.dated desc nulls last, r.text_number""")
                .param(asOf.atOffset(ZoneOffset.UTC))
                .query((row, n) -> new Text(
                        row.getString("record"), ClaimTable.RESOLUTIONS.reader().read(row)))
                .list();
    }

    private static Cast cast(ResultSet row) throws SQLException {
        return new Cast(
                row.getString("record"),
                row.getString("ballot"),
                row.getString("text_number"),
                row.getString("title"),
                row.getString("session"),
                KnownPositions.days(row),
                row.getString("jurisdiction"),
                Vote.Cast.of(row.getString("vote")),
                row.getString("explanation"),
                row.getString("explained"));
    }
}
