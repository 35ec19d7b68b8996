package org.tidemark.forum.data;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tidemark.forum.ForumWords;
import org.tidemark.forum.Vote;

/// Who spoke and how states voted, in the terms of Popolo. No person is named in the record, so `persons` is empty:
/// states and organisations speak and vote.
@Component
class Popolo {
    private final JdbcClient jdbc;
    private final ForumWords words;

    Popolo(JdbcClient jdbc, ForumWords words) {
        this.jdbc = jdbc;
        this.words = words;
    }

    @Transactional(readOnly = true)
    public Map<String, Object> document(Instant asOf) {
        var casts = casts(asOf);
        var document = new LinkedHashMap<String, Object>();
        document.put("persons", List.of());
        document.put("organizations", organizations(casts));
        document.put("events", events());
        document.put("motions", motions(asOf, casts));
        document.put("vote_events", voteEvents(casts));
        return document;
    }

    private record Cast(
            String record,
            String ballot,
            String forum,
            String session,
            String textNumber,
            String title,
            @Nullable String day,
            String state,
            Vote.Cast cast,
            String sources) {}

    private List<Cast> casts(Instant asOf) {
        return jdbc.sql("""
                        select v.record, c.ballot, c.forum, c.session, c.text_number, c.title, c.jurisdiction, c.vote,
                               case when upper(c.voted) - lower(c.voted) = 1 then lower(c.voted)::text end as day,
                               (select coalesce(string_agg(distinct o.address, ' '), '') from evidence.claim_source cs
                                    join evidence.source o on o.id = cs.source where cs.claim = v.claim) as sources
                        from evidence.standing_change v join forum.vote c on c.claim = v.claim
                        where v.status = 'confirmed' and v.known @> cast(? as timestamptz)
                        order by c.ballot, c.jurisdiction, v.record""")
                .param(asOf.atOffset(ZoneOffset.UTC))
                .query((row, n) -> new Cast(
                        row.getString("record"),
                        row.getString("ballot"),
                        row.getString("forum"),
                        row.getString("session"),
                        row.getString("text_number"),
                        row.getString("title"),
                        row.getString("day"),
                        row.getString("jurisdiction"),
                        Vote.Cast.of(row.getString("vote")),
                        row.getString("sources")))
                .list();
    }

    private List<Map<String, Object>> organizations(List<Cast> casts) {
        var all = new TreeMap<String, Map<String, Object>>();
        casts.forEach(cast -> all.computeIfAbsent(state(cast.state()), id -> stateOrganization(cast.state())));
        casts.forEach(cast -> all.computeIfAbsent(forum(cast.forum()), id -> organization(id, cast.forum(), "forum")));
        jdbc.sql("""
                select distinct speaker_kind, jurisdiction, entity, forum, on_behalf_of from forum.search_entry
                where speaker_kind in ('state', 'group', 'un_entity', 'igo', 'ngo') order by 1, 2, 3, 4, 5""").query(row -> {
            add(all, row);
        });
        return List.copyOf(all.values());
    }

    private void add(Map<String, Map<String, Object>> all, ResultSet row) throws SQLException {
        String state = row.getString("jurisdiction");
        String entity = row.getString("entity");
        String kind = row.getString("speaker_kind");
        String body = row.getString("forum");
        String group = row.getString("on_behalf_of");
        all.computeIfAbsent(forum(body), id -> organization(id, body, "forum"));
        if (state != null) {
            all.computeIfAbsent(state(state), id -> stateOrganization(state));
        } else if (!entity.isBlank()) {
            all.computeIfAbsent(named(entity), id -> organization(id, entity, kind));
        }
        if (!group.isBlank()) {
            all.computeIfAbsent(named(group), id -> organization(id, group, "group"));
        }
    }

    private Map<String, Object> stateOrganization(String code) {
        var organization = organization(state(code), words.place(code, Locale.ENGLISH), "state");
        organization.put("identifiers", List.of(Map.of("scheme", "ISO 3166-1", "identifier", code)));
        return organization;
    }

    private static Map<String, Object> organization(String id, String name, String classification) {
        var organization = new LinkedHashMap<String, Object>();
        organization.put("id", id);
        organization.put("name", name);
        organization.put("classification", classification);
        return organization;
    }

    private List<Map<String, Object>> events() {
        return jdbc.sql("""
                        select t.code, t.forum, t.title, min(lower(s.held))::text as first, (max(upper(s.held)) - 1)::text as last
                        from forum.session t join forum.sitting s on s.session = t.code and s.published is not null
                        group by t.code, t.forum, t.title order by t.code""")
                .query((row, n) -> {
                    var event = new LinkedHashMap<String, Object>();
                    event.put("id", row.getString("code"));
                    event.put(
                            "name", row.getString("title").isBlank() ? row.getString("code") : row.getString("title"));
                    event.put("classification", "session");
                    event.put("organization_id", forum(row.getString("forum")));
                    event.put("start_date", row.getString("first"));
                    event.put("end_date", row.getString("last"));
                    return (Map<String, Object>) event;
                })
                .list();
    }

    /// The texts on record, and those that were voted on and are not.
    private List<Map<String, Object>> motions(Instant asOf, List<Cast> casts) {
        var all = new TreeMap<String, Map<String, Object>>();
        jdbc.sql("""
                select distinct on (c.text_number) c.text_number, c.forum, c.session, c.title, c.adopted_by,
                       case when upper(c.dated) - lower(c.dated) = 1 then lower(c.dated)::text end as day
                from evidence.standing_change v join forum.resolution c on c.claim = v.claim
                where v.status = 'confirmed' and v.known @> cast(? as timestamptz)
                order by c.text_number, v.record""").param(asOf.atOffset(ZoneOffset.UTC)).query(row -> {
            String number = row.getString("text_number");
            all.put(
                    motion(number),
                    motion(
                            number,
                            row.getString("forum"),
                            row.getString("session"),
                            row.getString("title"),
                            row.getString("day"),
                            row.getString("adopted_by")));
        });
        casts.forEach(cast -> all.computeIfAbsent(
                motion(cast.textNumber()),
                id -> motion(cast.textNumber(), cast.forum(), cast.session(), cast.title(), cast.day(), "")));
        return List.copyOf(all.values());
    }

    private static Map<String, Object> motion(
            String number, String body, String session, String title, @Nullable String day, String result) {
        var motion = new LinkedHashMap<String, Object>();
        motion.put("id", motion(number));
        motion.put("identifier", number);
        motion.put("text", title);
        motion.put("organization_id", forum(body));
        motion.put("legislative_session_id", session);
        if (day != null) {
            motion.put("date", day + "T00:00:00Z");
        }
        if (!result.isBlank()) {
            motion.put("result", result);
        }
        return motion;
    }

    private static List<Map<String, Object>> voteEvents(List<Cast> casts) {
        var ballots = new LinkedHashMap<String, List<Cast>>();
        casts.forEach(cast ->
                ballots.computeIfAbsent(cast.ballot(), b -> new ArrayList<>()).add(cast));
        var events = new ArrayList<Map<String, Object>>();
        ballots.forEach((ballot, cast) -> events.add(voteEvent(ballot, cast)));
        return events;
    }

    private static Map<String, Object> voteEvent(String ballot, List<Cast> casts) {
        var first = casts.getFirst();
        var event = new LinkedHashMap<String, Object>();
        event.put("id", ballot);
        event.put("identifier", ballot);
        event.put("motion_id", motion(first.textNumber()));
        event.put("organization_id", forum(first.forum()));
        event.put("legislative_session_id", first.session());
        event.put("classification", "roll call");
        if (first.day() != null) {
            event.put("start_date", first.day() + "T00:00:00Z");
        }
        var counts = new TreeMap<String, Integer>();
        casts.forEach(cast -> counts.merge(option(cast.cast()), 1, Integer::sum));
        event.put(
                "counts",
                counts.entrySet().stream()
                        .map(each -> Map.of("option", each.getKey(), "value", each.getValue()))
                        .toList());
        event.put("votes", casts.stream().map(Popolo::vote).toList());
        event.put(
                "sources",
                casts.stream()
                        .flatMap(cast -> List.of(cast.sources().split(" ")).stream())
                        .filter(address -> !address.isBlank())
                        .distinct()
                        .map(address -> Map.of("url", address))
                        .toList());
        return event;
    }

    private static Map<String, Object> vote(Cast cast) {
        var vote = new LinkedHashMap<String, Object>();
        vote.put("id", cast.record());
        vote.put("vote_event_id", cast.ballot());
        vote.put("voter_id", state(cast.state()));
        vote.put("option", option(cast.cast()));
        return vote;
    }

    /// In Popolo's words; what no source says stays unknown.
    private static String option(Vote.Cast cast) {
        return switch (cast) {
            case FOR -> "yes";
            case AGAINST -> "no";
            case ABSTAINED -> "abstain";
            case PRESENT_NOT_VOTING -> "not voting";
            case ABSENT -> "absent";
            case UNKNOWN -> "unknown";
        };
    }

    private static String state(String code) {
        return "state/" + code;
    }

    private static String forum(String code) {
        return "forum/" + code;
    }

    private static String motion(String number) {
        return "text/" + number;
    }

    /// The same for the same name, whatever is in it.
    private static String named(String name) {
        return "organization/" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
