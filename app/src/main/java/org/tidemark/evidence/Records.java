package org.tidemark.evidence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The collection of records, and how claims about them are written: first the claims with their sources, then
/// (by the
/// module that owns the kind) their typed content, then the versions that say how the claims stand. All three
/// happen in
/// one transaction of the caller.
@Component
public class Records {
    private final JdbcClient jdbc;
    private final JdbcTemplate batch;

    Records(JdbcClient jdbc, JdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    /// Writes claims in the name of the current person, opening the records that are new; in the order given.
    @PreAuthorize("hasAnyRole('CODER', 'REVIEWER')")
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Claim> write(String kind, List<NewClaim> wanted) {
        var refs = wanted.stream().map(NewClaim::ref).toArray(String[]::new);
        jdbc.sql("insert into evidence.record (ref, kind) select r, ? from unnest(?) r on conflict do nothing")
                .params(kind, refs)
                .update();
        var ids = jdbc.sql("select installation.uuidv7() from generate_series(1, ?)")
                .param(wanted.size())
                .query(UUID.class)
                .list();
        var claims = new ArrayList<Claim>(wanted.size());
        for (int i = 0; i < refs.length; i++) {
            claims.add(new Claim(ids.get(i), refs[i]));
        }
        batch.batchUpdate("insert into evidence.claim (id, record) values (?, ?)", claims, 1000, (row, claim) -> {
            row.setObject(1, claim.id());
            row.setString(2, claim.record());
        });
        cite(claims, wanted);
        return claims;
    }

    private void cite(List<Claim> claims, List<NewClaim> wanted) {
        record Citation(UUID claim, int position, Source source) {}
        var citations = new ArrayList<Citation>();
        for (int i = 0; i < claims.size(); i++) {
            int position = 0;
            for (Source source : wanted.get(i).sources()) {
                citations.add(new Citation(claims.get(i).id(), position++, source));
            }
        }
        batch.batchUpdate(
                """
                insert into evidence.source (title, address, publisher, published)
                values (?, ?, ?, cast(? as daterange)) on conflict do nothing""", citations.stream().map(Citation::source).distinct().toList(), 1000, (row, source) -> {
                    row.setString(1, source.title());
                    row.setString(2, source.address());
                    row.setString(3, source.publisher());
                    row.setString(4, published(source));
                });
        // one statement for all: an insert from a select is not among those that the driver joins
        jdbc.sql("""
                        insert into evidence.claim_source (claim, position, retrieved, passage, source)
                        select c.claim, c.position, c.retrieved, c.passage, s.id
                        from unnest(?, ?, cast(? as date[]), ?, ?, ?, ?, cast(? as daterange[]))
                            as c (claim, position, retrieved, passage, address, title, publisher, published)
                        join evidence.source s on s.address = c.address and s.title = c.title
                            and s.publisher = c.publisher and s.published is not distinct from c.published""")
                .param(each(citations, UUID[]::new, Citation::claim))
                .param(each(citations, Integer[]::new, Citation::position))
                .param(each(citations, String[]::new, c -> written(c.source().retrieved())))
                .param(each(citations, String[]::new, c -> c.source().passage()))
                .param(each(citations, String[]::new, c -> c.source().address()))
                .param(each(citations, String[]::new, c -> c.source().title()))
                .param(each(citations, String[]::new, c -> c.source().publisher()))
                .param(each(citations, String[]::new, c -> published(c.source())))
                .update();
    }

    private static <T, R> R[] each(List<T> all, IntFunction<R[]> array, Function<T, @Nullable R> value) {
        return all.stream().map(value).toArray(array);
    }

    private static @Nullable String written(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static @Nullable String published(Source source) {
        var days = source.published();
        return days == null ? null : "[" + days.first() + "," + days.last() + "]";
    }

    /// Lets `claims` stand with `status` from this moment on. A confirmed or withdrawn claim takes the place of
    /// what
    /// stood and of what was proposed; a draft or submitted one only of what was proposed.
    @PreAuthorize("hasAnyRole('CODER', 'REVIEWER')")
    @Transactional(propagation = Propagation.MANDATORY)
    public void stand(List<Claim> claims, Status status, String note) {
        takeTurn();
        if (!status.stands()) {
            var refs = claims.stream().map(Claim::record).toList();
            refuse(draftedByOthers(refs), RefusedByRule.Rule.DRAFTED_BY_ANOTHER);
            if (status == Status.DRAFT) {
                refuse(submittedByOthers(refs), RefusedByRule.Rule.SUBMITTED_BY_ANOTHER);
            }
        }
        stand(claims, status, note, null);
    }

    private static void refuse(List<String> refs, RefusedByRule.Rule rule) {
        if (!refs.isEmpty()) {
            throw new RefusedByRule(rule, refs.getFirst());
        }
    }

    void stand(List<Claim> claims, Status status, String note, @Nullable String mergedInto) {
        var refs = claims.stream().map(Claim::record).toArray(String[]::new);
        var ids = claims.stream().map(Claim::id).toArray(UUID[]::new);
        takeTurn();
        jdbc.sql("""
                        update evidence.version set known = tstzrange(lower(known), evidence.stamp())
                        where record = any(?) and upper_inf(known) and (not standing or ?)""").params(refs, status.stands()).update();
        jdbc.sql("""
                        insert into evidence.version (record, number, claim, status, known, note, merged_into)
                        select c.record, evidence.next_number(c.record), c.id, ?, tstzrange(evidence.stamp(), null), ?, ?
                        from evidence.claim c where c.id = any(?)""")
                .param(status.sqlName())
                .param(note)
                .param(mergedInto)
                .param(ids)
                .update();
    }

    /// Those of `refs` on which somebody else is drafting, which only a reviewer may take over.
    @Transactional(readOnly = true)
    public List<String> draftedByOthers(Collection<String> refs) {
        return jdbc.sql("select evidence.drafted_by_others(?)")
                .param(refs.toArray(String[]::new))
                .query(String.class)
                .list();
    }

    /// What waits for review is not pushed aside by a draft, which its author would not see.
    private List<String> submittedByOthers(List<String> refs) {
        return jdbc.sql("""
                        select v.record from evidence.version v join evidence.claim c on c.id = v.claim
                        where v.record = any(?) and v.status = 'submitted' and upper_inf(v.known)
                          and c.author <> access.person_id() order by v.record""")
                .param(refs.toArray(String[]::new))
                .query(String.class)
                .list();
    }

    /// Waits for the writers before this one; what is read afterwards cannot be changed by another until the
    /// commit.
    @Transactional(propagation = Propagation.MANDATORY)
    public void takeTurn() {
        jdbc.sql("select evidence.stamp()").query((row, n) -> 1).single();
    }
}
