package org.tidemark.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Walks every table as everybody. The application's role is the only one that the software uses, so what it cannot
/// reach here no bug in Java can show.
///
/// **A new table fails this test** until it is either added to [#PUBLIC] with the reason why anybody may read
/// it, or
/// has row-level security and a line in [#protectedTables()]:
/// 1. make `SomebodyElses` put one row into it that most people must not reach (and add its condition to the line);
/// 2. say who may select, insert, update and delete that row, by the first letters of: nobody, member, coder,
///    reviewer, secretariat, administrator.
///
/// The row to insert is a copy of somebody else's, written again by the one who tries. Tables on which the
/// application
/// has no right at all need no line.
@SpringBootTest
class RowLevelSecurityTest {
    private static final Map<String, String> PUBLIC = new TreeMap<>(Map.ofEntries(
            Map.entry("installation.demonstration", "whether this is a demonstration, as every page says"),
            Map.entry("installation.scheduled_tasks", "jobs carry the ids of what they work on and no content"),
            Map.entry("access.spring_session", "read before anybody is known; holds hashes of what opens a session"),
            Map.entry(
                    "access.spring_session_attributes",
                    "the same; a person's id, a device in two words, tokens of forms"),
            Map.entry("geography.city", "names of places"),
            Map.entry("plan.plan", "published"),
            Map.entry("plan.pillar", "published"),
            Map.entry("plan.area", "published"),
            Map.entry("plan.measure", "published"),
            Map.entry("plan.planned_activity", "published"),
            Map.entry("atlas.criterion", "published"),
            Map.entry("forum.session", "published"),
            Map.entry("forum.codebook", "published"),
            Map.entry("forum.code", "published"),
            Map.entry("index.edition", "published"),
            Map.entry("index.element", "published"),
            Map.entry("index.coverage", "published"),
            Map.entry("forum.search_entry", "what is published, for search alone; kept so by triggers")));

    /// Views that look past row-level security on purpose.
    private static final Map<String, String> OPEN_VIEWS = new TreeMap<>(Map.of(
            "index.considered_score", "confirmed scores only; no author",
            "atlas.considered_event",
                    "what a figure counted or not, and that something was handed in and waits; no draft, no author, no text",
            "atlas.considered_assessment", "confirmed ratings only",
            "evidence.standing_change", "when what stood changed; no author, no text",
            "forum.considered_position", "what a figure counted or not, and that something waits; no author, no text",
            "forum.considered_vote", "the same",
            "forum.considered_milestone", "the same",
            "forum.coding_progress", "counts only",
            "forum.coded_now", "confirmed codings only; no author, no text",
            "forum.settled_intervention", "that the coding of an intervention is finished; not who coded, nor how"));

    /// @param row    the condition that finds somebody else's row
    /// @param select who sees it: letters of n m c r s a; likewise the others
    /// @param anew   columns that an inserted copy says anew, such as who writes it
    private record Line(
            String table,
            String row,
            String select,
            String insert,
            String update,
            String delete,
            Map<String, String> anew) {}

    private static final String ME = "access.person_id()";
    private static final String FROM_NOW_ON = "tstzrange(evidence.stamp(), null)";

    private static List<Line> protectedTables(SomebodyElses their) {
        String person = " = '" + their.person() + "'";
        String record = " = '" + their.record() + "'";
        String claim = " = '" + their.claim() + "'";
        String source = " = '" + their.source() + "'";
        String sitting = " = '" + their.sitting() + "'";
        String other = "'" + their.otherClaim() + "'";
        return List.of(
                new Line("access.person", "id" + person, "crsa", "a", "a", "", Map.of()),
                new Line("access.person_role", "person" + person, "crsa", "a", "", "a", Map.of()),
                new Line("access.audit_entry", "person" + person, "a", "nmcrsa", "", "", Map.of("person", ME)),
                new Line("access.outbox_message", "person" + person, "a", "", "", "", Map.of()),
                new Line("access.passkey", "person" + person, "", "mcrsa", "", "", Map.of("person", ME)),
                // a draft that somebody else wrote and has not handed in: its reference is taken, the rest is
                // theirs
                new Line("evidence.record", "ref" + record, "crsa", "cr", "", "", Map.of()),
                new Line("evidence.claim", "record" + record, "r", "cr", "", "", Map.of()),
                new Line(
                        "evidence.version",
                        "record" + record,
                        "r",
                        "cr",
                        "r",
                        "",
                        Map.of("actor", ME, "number", "t.number + 1", "known", FROM_NOW_ON)),
                new Line("evidence.source", "id" + source, "crsa", "cr", "", "", Map.of()),
                // the claim that is on record takes no more sources, so the copy goes to one that is not yet
                new Line("evidence.claim_source", "claim" + claim, "r", "cr", "", "", Map.of("claim", other)),
                new Line("evidence.archived_copy", "source" + source, "crsa", "cr", "cr", "", Map.of()),
                new Line(
                        "evidence.suggestion",
                        "id = '" + their.suggestion() + "'",
                        "crsa",
                        "nmcrsa",
                        "cr",
                        "",
                        Map.of()),
                new Line("atlas.policy_event", "claim" + claim, "r", "cr", "", "", Map.of()),
                new Line("atlas.import_job", "person" + person, "", "c", "", "", Map.of("person", ME)),
                new Line("atlas.assessment", "claim" + claim, "r", "cr", "", "", Map.of()),
                // a sitting that is not published
                new Line("forum.sitting", "ref" + sitting, "crsa", "c", "c", "", Map.of()),
                new Line(
                        "forum.live_entry",
                        "sitting" + sitting,
                        "crsa",
                        "c",
                        "c",
                        "",
                        Map.of("id", "gen_random_uuid()")),
                new Line("forum.blog_file", "person" + person, "", "c", "", "", Map.of()),
                new Line("forum.notes", "sitting" + sitting, "crsa", "c", "", "", Map.of()),
                new Line("forum.intervention", "ref" + sitting, "crsa", "c", "c", "", Map.of()),
                new Line("forum.alias", "written" + sitting, "crsa", "c", "c", "", Map.of("decided_by", ME)),
                // who codes second sees nothing of the first coding
                new Line("forum.coding", "claim" + claim, "", "cr", "", "", Map.of()),
                new Line("forum.pass", "intervention" + sitting, "", "c", "", "", Map.of()),
                new Line(
                        "forum.mark",
                        "pass = (select id from forum.pass where intervention" + sitting + ")",
                        "",
                        "",
                        "",
                        "",
                        Map.of()),
                new Line("forum.saved_search", "person" + person, "", "mcrsa", "", "", Map.of()),
                new Line("forum.agreement", "record" + record, "", "c", "", "", Map.of()),
                new Line("forum.reconciliation", "intervention" + sitting, "", "cr", "", "", Map.of()),
                new Line("forum.embedding", "intervention" + sitting, "crsa", "crsa", "crsa", "", Map.of()),
                new Line("forum.suggestion_model", "learnt_from" + sitting, "crsa", "c", "", "c", Map.of()),
                new Line("forum.statement", "claim" + claim, "r", "cr", "", "", Map.of()),
                new Line("forum.resolution", "claim" + claim, "r", "cr", "", "", Map.of()),
                new Line("forum.vote", "claim" + claim, "r", "cr", "", "", Map.of()),
                new Line("forum.milestone", "claim" + claim, "r", "cr", "", "", Map.of()),
                new Line("index.published_score", "claim" + claim, "r", "cr", "", "", Map.of()));
    }

    @Autowired
    private ApplicationContext context;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private final Map<Character, @Nullable Person> everybody = new LinkedHashMap<>();

    @BeforeEach
    void everybody_is_there() {
        everybody.put('n', null);
        for (Role role : List.of(Role.MEMBER, Role.CODER, Role.REVIEWER, Role.SECRETARIAT, Role.ADMINISTRATOR)) {
            everybody.put(role.sqlName().charAt(0), TestPeople.create(context, role));
        }
    }

    @Test
    void every_table_that_the_application_reaches_is_protected_or_declared_public() {
        var named = protectedTables(SomebodyElses.rows(context)).stream()
                .map(Line::table)
                .collect(Collectors.toCollection(TreeSet::new));
        var reached = new TreeMap<String, Boolean>();
        TestPeople.asOwner(
                context,
                owner -> owner.sql("""
                        select n.nspname || '.' || c.relname as name, c.relrowsecurity as guarded
                        from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where c.relkind in ('r', 'p', 'm', 'f') and n.nspname !~ '^(pg_|information_schema$)'
                          and (has_table_privilege(:app, c.oid, 'select, insert, update, delete, truncate')
                               or has_any_column_privilege(:app, c.oid, 'select, insert, update'))""")
                        .param("app", applicationRole())
                        .query((row, number) -> reached.put(row.getString("name"), row.getBoolean("guarded")))
                        .list());
        var guarded = reached.keySet().stream().filter(reached::get).collect(Collectors.toCollection(TreeSet::new));
        var open =
                reached.keySet().stream().filter(t -> !reached.get(t)).collect(Collectors.toCollection(TreeSet::new));
        assertThat(open).as("tables without row-level security").isEqualTo(PUBLIC.keySet());
        assertThat(guarded).as("tables with row-level security").isEqualTo(named);
    }

    @Test
    void a_view_shows_nobody_more_than_its_tables_do() {
        var past = TestPeople.asOwner(
                context,
                owner -> owner.sql("""
                        select n.nspname || '.' || c.relname
                        from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where c.relkind = 'v' and n.nspname !~ '^(pg_|information_schema$|public$)'
                          and has_table_privilege(:app, c.oid, 'select')
                          and not coalesce(c.reloptions::text ~ 'security_invoker=(true|on|1)', false)""")
                        .param("app", applicationRole())
                        .query(String.class)
                        .list());
        assertThat(new TreeSet<>(past))
                .as("views that look past row-level security")
                .isEqualTo(OPEN_VIEWS.keySet());
    }

    @Test
    void everybody_reaches_exactly_what_is_theirs_to_reach() {
        var their = SomebodyElses.rows(context);
        var expected = new TreeMap<String, String>();
        var found = new TreeMap<String, String>();
        for (Line line : protectedTables(their)) {
            expected.put(line.table(), said(line.select(), line.insert(), line.update(), line.delete()));
            found.put(line.table(), said(select(line), insert(line), update(line), delete(line)));
        }
        assertThat(found).isEqualTo(expected);
    }

    @Test
    void the_application_cannot_give_itself_more_rights() {
        for (String attempt : List.of(
                "alter table access.person disable row level security",
                "create policy all_mine on access.person using (true)",
                "set role postgres",
                "set session authorization postgres",
                "select rolpassword from pg_authid",
                "create table access.mine (x int)",
                "create schema mine",
                "create function access.has_role(wanted text) returns boolean language sql as 'select true'",
                "truncate access.audit_entry",
                "select * from access.sign_in_link",
                "select * from access.first_administrator_offer",
                "select access.daily_hash('x')",
                "copy access.person to program 'true'")) {
            assertThatThrownBy(() -> transaction.executeWithoutResult(
                            status -> jdbc.sql(attempt).query().listOfRows()))
                    .as(attempt)
                    .satisfies(refusal -> assertThat(state(refusal)).isEqualTo("42501"));
        }
    }

    @Test
    void saying_to_be_somebody_gives_no_role_that_the_database_does_not_know() {
        var pretender = new Person(UUID.randomUUID(), "Pretender", java.util.Set.of(Role.ADMINISTRATOR));
        long seen = CurrentPerson.as(
                pretender,
                () -> transaction.execute(status -> jdbc.sql("select count(*) from access.person")
                        .query(Long.class)
                        .single()));
        assertThat(seen).isZero();
    }

    private String select(Line line) {
        return whoCan(person -> jdbc.sql("select count(*) from " + line.table() + " where " + line.row())
                        .query(Long.class)
                        .single()
                > 0);
    }

    private String insert(Line line) {
        var row = TestPeople.asOwner(
                context,
                owner -> owner.sql(
                                "select to_jsonb(t)::text from " + line.table() + " t where " + line.row() + " limit 1")
                        .query(String.class)
                        .single());
        return whoCan(person -> {
            var columns = columns(line.table(), "insert");
            if (columns.isEmpty()) {
                return false;
            }
            String values = columns.stream()
                    .map(column -> line.anew().getOrDefault(column, "t." + column))
                    .collect(Collectors.joining(", "));
            jdbc.sql("insert into " + line.table() + " (" + String.join(", ", columns) + ") select " + values
                            + " from jsonb_populate_record(null::" + line.table() + ", ?::jsonb) t")
                    .param(row)
                    .update();
            return true;
        });
    }

    private String update(Line line) {
        return whoCan(person -> {
            var columns = columns(line.table(), "update");
            return !columns.isEmpty()
                    && jdbc.sql("update " + line.table() + " set " + columns.getFirst() + " = " + columns.getFirst()
                                            + " where " + line.row())
                                    .update()
                            > 0;
        });
    }

    private String delete(Line line) {
        return whoCan(person ->
                jdbc.sql("delete from " + line.table() + " where " + line.row()).update() > 0);
    }

    private List<String> columns(String table, String right) {
        return jdbc.sql("""
                select attname from pg_attribute
                where attrelid = ?::regclass and attnum > 0 and not attisdropped and attgenerated = ''
                  and has_column_privilege(attrelid, attnum, ?)
                order by attnum desc""").params(table, right).query(String.class).list();
    }

    private interface Attempt {
        boolean succeeds(@Nullable Person person);
    }

    /// The letters of those whose attempt gets past the database's rights, policies and rules. Nothing is kept.
    private String whoCan(Attempt attempt) {
        return everybody.entrySet().stream()
                .filter(who -> {
                    var person = who.getValue();
                    return person == null
                            ? tried(attempt, null)
                            : CurrentPerson.as(person, () -> tried(attempt, person));
                })
                .map(who -> String.valueOf(who.getKey()))
                .collect(Collectors.joining());
    }

    private boolean tried(Attempt attempt, @Nullable Person person) {
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> {
                status.setRollbackOnly();
                return attempt.succeeds(person);
            }));
        } catch (DataAccessException refusal) {
            // a constraint, or a rule about a row that was found, is asked after the policies: whoever meets
            // one got
            // past
            return state(refusal).startsWith("23") || state(refusal).equals("TM001");
        }
    }

    private static String state(Throwable refusal) {
        return NestedExceptionUtils.getMostSpecificCause(refusal) instanceof SQLException e
                ? String.valueOf(e.getSQLState())
                : "";
    }

    private static String said(String... who) {
        return Stream.of(who).map(letters -> letters.isEmpty() ? "–" : letters).collect(Collectors.joining(" "))
                + " (select insert update delete)";
    }

    private String applicationRole() {
        return jdbc.sql("select current_user").query(String.class).single();
    }
}
