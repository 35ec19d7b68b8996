package org.tidemark.forum.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tidemark.evidence.DayRange;
import org.tidemark.forum.Speaker;
import org.tidemark.forum.SpeakerKind;
import org.tidemark.web.Paging;

/// Looks through what was said in published sittings, the newest first.
///
/// A word may stand in nearly every intervention or in one; [WayToFind] says how it is looked for. The database plans
/// each step for the very words that are asked for.
@Component
public class InterventionSearch {
    private static final String MARKS = "StartSel=\"" + Passage.FOUND_STARTS + "\", StopSel=\"" + Passage.FOUND_ENDS
            + "\", MaxFragments=2, MinWords=14, MaxWords=32, ShortWord=0, FragmentDelimiter=\" … \"";
    private static final String HOLDS_WORDS = "e.searchable @@ cast(:query as tsquery)";
    private static final Pattern ROWS = Pattern.compile(" rows=(\\d+) ");
    private static final String LONGEST = "5s";
    private static final int SMALLEST_BATCH = 200;
    private static final String NEWEST = "day desc, e.ref";
    private static final String LATEST = "appeared desc, e.day desc, e.ref";
    private static final String GIVEN_UP = "57014";
    private static final int PASSAGE_WITHOUT_WORDS = 240;

    private final JdbcClient jdbc;

    InterventionSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A place in the list from which it goes on: after this one.
    public record After(@Nullable LocalDate day, String ref) {}

    /// A condition of the search, with what it compares.
    private record Conditions(List<String> sql, Map<String, Object> values) {
        Conditions() {
            this(new ArrayList<>(), new LinkedHashMap<>());
        }

        Conditions and(String condition) {
            sql.add(condition);
            return this;
        }

        Conditions and(String condition, String name, Object value) {
            values.put(name, value);
            return and(condition);
        }

        Conditions copy() {
            return new Conditions(new ArrayList<>(sql), new LinkedHashMap<>(values));
        }

        /// The same so that no index on words is used.
        Conditions inOrder() {
            var inOrder = copy();
            inOrder.sql.replaceAll(
                    condition -> condition.equals(HOLDS_WORDS) ? "(" + condition + ") is true" : condition);
            return inOrder;
        }

        String where() {
            return sql.isEmpty() ? "" : "where " + String.join(" and ", sql);
        }
    }

    /// One page of the newest that match.
    ///
    /// @throws org.springframework.web.server.ResponseStatusException (503) when it takes too long
    @Transactional(readOnly = true)
    public SearchResult page(SearchAsk ask, Locale locale, int number, int size) {
        var found = find(ask, locale);
        var paging = new Paging(number, size, found.entries().size());
        return new SearchResult(
                found, paging, hits(found.refs((int) paging.offset(), size), found.query()), codes(found));
    }

    /// The newest that match, at most [Found#MOST].
    @Transactional(readOnly = true)
    public Found find(SearchAsk ask, Locale locale) {
        return find(ask, locale, null, Found.MOST);
    }

    /// The newest that match and come after a place in the list, at most `most`.
    @Transactional(readOnly = true)
    public Found find(SearchAsk ask, Locale locale, @Nullable After after, int most) {
        planForTheseWords();
        var words = SearchWords.of(ask.q());
        String query = query(words, locale);
        boolean tooCommon = query.isEmpty() && !words.isEmpty();
        if (tooCommon || ask.isImpossible()) {
            return Found.nothing(tooCommon);
        }
        var conditions = conditions(ask, query);
        // of a phrase a few are another form of its words
        int reserve = words.phrases().isEmpty() ? 1 : 1 + most / 8;
        var found = new ArrayList<Found.Entry>();
        for (var step : way(ask, query, words, conditions).steps()) {
            var asked = step.inOrder() ? conditions.inOrder() : conditions.copy();
            var inSpan = step.span().isEmpty() ? asked : asked.and(step.span());
            var from = after;
            List<Found.Entry> batch;
            int size;
            do {
                size = Math.max(most + reserve - found.size(), SMALLEST_BATCH);
                batch = read(from == null ? inSpan : after(inSpan, from), NEWEST, size, step.inOrder());
                found.addAll(asWritten(batch, words.phrases()));
                from = batch.isEmpty()
                        ? from
                        : new After(batch.getLast().day(), batch.getLast().ref());
            } while (found.size() <= most && batch.size() == size);
            if (found.size() > most) {
                break;
            }
        }
        boolean hasMore = found.size() > most;
        return new Found(
                query.isEmpty() ? null : query, false, List.copyOf(hasMore ? found.subList(0, most) : found), hasMore);
    }

    private static Conditions after(Conditions conditions, After place) {
        return conditions
                .copy()
                .and("e.day <= cast(:afterDay as date)", "afterDay", day(place.day()))
                .and("(e.day < cast(:afterDay as date) or e.ref > :afterRef)", "afterRef", place.ref());
    }

    /// Those that have the phrases word by word. The index finds them by their stems; few are another form of them.
    private List<Found.Entry> asWritten(List<Found.Entry> entries, List<String> phrases) {
        if (phrases.isEmpty() || entries.isEmpty()) {
            return entries;
        }
        var refs = new HashSet<>(jdbc.sql("""
                        select ref from forum.intervention
                        where ref = any(?) and upper_inf(known) and words ~* all(?)""")
                .param(entries.stream().map(Found.Entry::ref).toArray(String[]::new))
                .param(phrases.toArray(String[]::new))
                .query(String.class)
                .list());
        return entries.stream().filter(entry -> refs.contains(entry.ref())).toList();
    }

    /// Those that everybody may read since after `since`, or all when it is null; what appeared last comes first.
    @Transactional(readOnly = true)
    public Found lately(SearchAsk ask, Locale locale, @Nullable Instant since, int most) {
        planForTheseWords();
        var words = SearchWords.of(ask.q());
        String query = query(words, locale);
        if (query.isEmpty() && !words.isEmpty() || ask.isImpossible()) {
            return Found.nothing(query.isEmpty() && !words.isEmpty());
        }
        var conditions = conditions(ask, query);
        if (since != null) {
            conditions.and("e.appeared > cast(:since as timestamptz)", "since", since.atOffset(ZoneOffset.UTC));
        }
        boolean inOrder = way(ask, query, words, conditions).beginsInOrder();
        var found = asWritten(
                read(inOrder ? conditions.inOrder() : conditions, LATEST, most + 1, inOrder), words.phrases());
        boolean hasMore = found.size() > most;
        return new Found(query.isEmpty() ? null : query, false, hasMore ? found.subList(0, most) : found, hasMore);
    }

    /// A plan made for any words is a bad one for most. What is searched is mostly in memory, so following an
    /// index is
    /// cheap, and no search is long enough for helpers to pay.
    private void planForTheseWords() {
        jdbc.sql("""
                        select set_config('plan_cache_mode', 'force_custom_plan', true), set_config('jit', 'off', true),
                               set_config('random_page_cost', '1.1', true),
                               set_config('max_parallel_workers_per_gather', '0', true),
                               set_config('statement_timeout', ?, true)""").param(LONGEST).query().singleRow();
    }

    private String query(SearchWords words, Locale locale) {
        if (words.isEmpty()) {
            return "";
        }
        return jdbc.sql("select cast(forum.search_query(?, ?, ?) as text)")
                .param(words.wanted())
                .param(words.unwanted().toArray(String[]::new))
                .param(Stream.of(locale.getLanguage(), "en").distinct().toArray(String[]::new))
                .query(String.class)
                .single();
    }

    private WayToFind way(SearchAsk ask, String query, SearchWords words, Conditions conditions) {
        if (query.isEmpty()) {
            return WayToFind.IN_ORDER;
        }
        if (ask.asksForCodes()) {
            return WayToFind.AT_ONCE;
        }
        long match = expected(conditions);
        boolean filtered = conditions.sql().size() > 1;
        long holdThem = filtered ? expected(conditions(SearchAsk.of(Map.of("q", ask.q())), query)) : match;
        return jdbc.sql("""
                        select (select reltuples from pg_class where oid = 'forum.search_entry'::regclass)::bigint as all_of_them,
                            (select min(day) from forum.search_entry where day > '-infinity') as first,
                            (select max(day) from forum.search_entry where day > '-infinity') as last""")
                .query((row, n) -> WayToFind.of(
                        new WayToFind.Expected(words.count(), holdThem, match, row.getLong("all_of_them")),
                        row.getObject("first", LocalDate.class),
                        ask.year() == null ? row.getObject("last", LocalDate.class) : null))
                .single();
    }

    /// How many the database expects to find, by what it knows of the frequency of words.
    private long expected(Conditions conditions) {
        String plan = jdbc.sql("explain select from forum.search_entry e " + conditions.where())
                .params(conditions.values())
                .query(String.class)
                .list()
                .getFirst();
        var rows = ROWS.matcher(plan);
        return rows.find() ? Long.parseLong(rows.group(1)) : 0;
    }

    private static Conditions conditions(SearchAsk ask, String query) {
        var all = new Conditions();
        if (!query.isEmpty()) {
            all.and(HOLDS_WORDS, "query", query);
        }
        equal(all, "e.jurisdiction", ask, SearchAsk.STATE);
        equal(all, "e.speaker_kind", ask, SearchAsk.KIND);
        equal(all, "e.forum", ask, SearchAsk.FORUM);
        equal(all, "e.session", ask, SearchAsk.SESSION);
        String speaker = ask.filter(SearchAsk.SPEAKER);
        if (speaker != null) {
            all.and("(e.entity = :speaker or e.on_behalf_of = :speaker)", SearchAsk.SPEAKER, speaker);
        }
        Integer year = ask.year();
        if (year != null) {
            all.and("e.day >= cast(:first as date)", "first", LocalDate.of(year, 1, 1))
                    .and("e.day <= cast(:last as date)", "last", LocalDate.of(year, 12, 31));
        }
        String coded = Stream.of(SearchAsk.CODE, SearchAsk.STANCE)
                .filter(name -> ask.filter(name) != null)
                .map(name -> {
                    all.values().put(name, String.valueOf(ask.filter(name)));
                    return "c." + name + " = :" + name;
                })
                .reduce("", (one, other) -> one.isEmpty() ? other : one + " and " + other);
        if (!coded.isEmpty()) {
            all.and("e.ref in (select c.intervention from forum.coded_now c where " + coded + ")");
        }
        return all;
    }

    private static void equal(Conditions all, String column, SearchAsk ask, String filter) {
        String value = ask.filter(filter);
        if (value != null) {
            all.and(column + " = :" + filter, filter, value);
        }
    }

    /// `inOrder`: whether the database goes through an index of the order until there are enough; else it finds all
    /// before it orders them.
    private List<Found.Entry> read(Conditions conditions, String order, int most, boolean inOrder) {
        String from = inOrder
                ? "forum.search_entry e " + conditions.where()
                : "(select * from forum.search_entry e " + conditions.where() + " offset 0) e";
        try {
            return jdbc.sql("""
                            select e.ref, e.session, e.forum, case when isfinite(e.day) then e.day end as said, e.speaker_kind,
                                   e.jurisdiction
                            from %s order by e.%s limit %d""".formatted(from, order, most))
                    .params(conditions.values())
                    .query((row, n) -> new Found.Entry(
                            row.getString("ref"),
                            row.getString("session"),
                            row.getString("forum"),
                            row.getObject("said", LocalDate.class),
                            row.getString("speaker_kind"),
                            row.getString("jurisdiction")))
                    .list();
        } catch (DataAccessException e) {
            if (e.getMostSpecificCause() instanceof SQLException cause && GIVEN_UP.equals(cause.getSQLState())) {
                throw new SearchTooLong(e);
            }
            throw e;
        }
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "-infinity" : day.toString();
    }

    /// What stands at these references, in their order, with the words around what was looked for.
    @Transactional(readOnly = true)
    public List<Hit> hits(List<String> refs, @Nullable String query) {
        if (refs.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                        select i.ref, i.speaker_kind, i.jurisdiction, i.entity, i.on_behalf_of, i.speaker_written, i.language,
                               case when cast(:query as text) is null then left(i.words, :short)
                                   else ts_headline(forum.stemming(i.language),
                                       translate(left(i.words, 20000), :signs, ''), cast(:query as tsquery), :marks) end
                                   as passage,
                               left(i.words, 12) as beginning, right(i.words, 12) as ending,
                               s.ref as sitting, s.title, s.kind, s.session, e.forum, e.appeared,
                               lower(s.held) as first, upper(s.held) - 1 as last
                        from unnest(:refs) with ordinality as wanted (ref, place)
                            join forum.search_entry e on e.ref = wanted.ref
                            join forum.intervention i on i.ref = wanted.ref and upper_inf(i.known)
                            join forum.sitting s on s.ref = i.sitting
                        order by wanted.place""")
                .param("query", query)
                .param("short", PASSAGE_WITHOUT_WORDS)
                .param("signs", "" + Passage.FOUND_STARTS + Passage.FOUND_ENDS)
                .param("marks", MARKS)
                .param("refs", refs.toArray(String[]::new))
                .query((row, n) -> hit(row))
                .list();
    }

    private static Hit hit(ResultSet row) throws SQLException {
        return new Hit(
                row.getString("ref"),
                new Speaker(
                        SpeakerKind.of(row.getString("speaker_kind")),
                        row.getString("jurisdiction"),
                        row.getString("entity"),
                        row.getString("on_behalf_of")),
                row.getString("speaker_written"),
                row.getString("language"),
                Passage.cutOut(row.getString("passage"), row.getString("beginning"), row.getString("ending")),
                row.getString("sitting"),
                row.getString("title"),
                row.getString("kind"),
                row.getString("session"),
                row.getString("forum"),
                days(row),
                row.getTimestamp("appeared").toInstant());
    }

    private static @Nullable DayRange days(ResultSet row) throws SQLException {
        var first = row.getObject("first", LocalDate.class);
        return first == null ? null : new DayRange(first, row.getObject("last", LocalDate.class));
    }

    /// How many of these carry each code, the most frequent first.
    @Transactional(readOnly = true)
    public List<Found.Facet> codes(Found found) {
        if (found.entries().isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                        select code as value, interventions as count from forum.codes_of(?)""")
                .param(found.refs(0, Found.MOST).toArray(String[]::new))
                .query(Found.Facet.class)
                .list();
    }
}
