package org.tidemark.forum.data;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The tables that can be taken along. Each is read in pages by its key; the columns of a file are those of the
/// query,
/// in its order.
enum ForumTable {
    INTERVENTIONS("intervention", """
            select i.ref as intervention, '/forum/interventions/' || i.ref as address, s.session, t.forum, i.sitting,
                   s.title as sitting_title, s.kind as sitting_kind, s.agenda_item, lower(s.held) as held_from,
                   upper(s.held) - 1 as held_to, i.position, i.speaker_kind, i.jurisdiction as state, i.entity, i.on_behalf_of,
                   i.speaker_written, i.language, i.words, s.reworded, s.address as original
            from forum.intervention i join forum.sitting s on s.ref = i.sitting join forum.session t on t.code = s.session
            where i.ref > :after and i.known @> cast(:asOf as timestamptz) and s.published <= cast(:asOf as timestamptz)
            order by i.ref limit :page"""),
    CODINGS("record", """
            select * from (
                select v.record, '/records/' || v.record as address, 'coding' as origin, c.intervention, c.codebook, c.code,
                       c.stance, c.doubtful, c.words, c.forum, c.session, lower(c.said) as said_from,
                       upper(c.said) - 1 as said_to, c.speaker_kind, c.jurisdiction as state, c.entity, c.on_behalf_of,
                       exists (select from forum.agreement a where a.record = v.record
                           and a.known @> cast(:asOf as timestamptz)) as agreed_by_two_coders,
                       cast(:licence as text) as licence, v.claim
                from evidence.standing_change v join forum.coding c on c.claim = v.claim
                where v.status = 'confirmed' and v.known @> cast(:asOf as timestamptz)
                union all
                select v.record, '/records/' || v.record, 'statement', null, null, s.code, s.stance, false, s.summary,
                       s.forum, s.session, lower(s.said), upper(s.said) - 1, s.speaker_kind, s.jurisdiction, s.entity,
                       s.on_behalf_of, false, cast(:licence as text), v.claim
                from evidence.standing_change v join forum.statement s on s.claim = v.claim
                where v.status = 'confirmed' and v.known @> cast(:asOf as timestamptz)) said
                cross join lateral (
                    select coalesce(string_agg(o.address, ' ' order by cs.position), '') as sources
                    from evidence.claim_source cs join evidence.source o on o.id = cs.source where cs.claim = said.claim) cited
            where record > :after order by record limit :page"""),
    VOTES("record", """
            select v.record, '/records/' || v.record as address, c.ballot, c.forum, c.session, lower(c.voted) as voted_from,
                   upper(c.voted) - 1 as voted_to, c.text_number, c.title, c.jurisdiction as state, c.vote,
                   c.explanation, c.explained, cast(:licence as text) as licence, v.claim, cited.sources
            from evidence.standing_change v join forum.vote c on c.claim = v.claim
                cross join lateral (
                    select coalesce(string_agg(o.address, ' ' order by cs.position), '') as sources
                    from evidence.claim_source cs join evidence.source o on o.id = cs.source where cs.claim = v.claim) cited
            where v.status = 'confirmed' and v.known @> cast(:asOf as timestamptz) and v.record > :after
            order by v.record limit :page""");

    private final String key;
    private final String sql;

    ForumTable(String key, String sql) {
        this.key = key;
        this.sql = sql;
    }

    /// As files are called: `interventions`.
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    String key() {
        return key;
    }

    String sql() {
        return sql;
    }

    static Optional<ForumTable> of(String code) {
        return Arrays.stream(values())
                .filter(table -> table.code().equals(code))
                .findFirst();
    }

    static List<ForumTable> all() {
        return List.of(values());
    }
}
