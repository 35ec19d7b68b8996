package org.tidemark.forum;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tidemark.forum.CodingRefused.Rule;

/// The work of coding: a coder marks codes in an intervention and hands them in. Until then nobody else sees
/// them, and
/// a
/// second coder sees nothing of the first. What is claimed of them is written only when the coding is complete.
@Component
class Passes {
    private final JdbcClient jdbc;
    private final PassTable passes;
    private final SaidReading reading;
    private final CodingClaims claims;

    Passes(JdbcClient jdbc, PassTable passes, SaidReading reading, CodingClaims claims) {
        this.jdbc = jdbc;
        this.passes = passes;
        this.reading = reading;
        this.claims = claims;
    }

    @Transactional(readOnly = true)
    public Optional<Pass> mine(String intervention) {
        return passes.mine(intervention);
    }

    @Transactional(readOnly = true)
    public List<Mark> marks(Pass pass) {
        return passes.marks(pass.id());
    }

    /// Notes that the current coder sees this code, instead of what they marked for it before.
    @PreAuthorize("hasRole('CODER')")
    @Transactional
    public void mark(String intervention, Mark mark) {
        var said = reading.read(intervention);
        if (!said.holds(mark.starts(), mark.ends())) {
            throw new CodingRefused(Rule.OUTSIDE_THE_TEXT);
        }
        var pass = unfinished(said);
        boolean known = jdbc.sql("select exists (select from forum.code where codebook = ? and code = ?)")
                .params(pass.codebook(), mark.code())
                .query(Boolean.class)
                .single();
        if (!known) {
            throw new CodingRefused(Rule.NO_SUCH_CODE);
        }
        jdbc.sql("""
                        insert into forum.mark (pass, code, stance, evidence_starts, evidence_ends, doubtful, comment)
                        values (?, ?, ?, ?, ?, ?, ?)
                        on conflict (pass, code) do update set stance = excluded.stance, doubtful = excluded.doubtful,
                            evidence_starts = excluded.evidence_starts, evidence_ends = excluded.evidence_ends,
                            comment = excluded.comment""")
                .params(
                        pass.id(),
                        mark.code(),
                        mark.stance().code(),
                        mark.starts(),
                        mark.ends(),
                        mark.doubtful(),
                        mark.comment())
                .update();
    }

    /// Takes a mark back.
    @PreAuthorize("hasRole('CODER')")
    @Transactional
    public void unmark(String intervention, String code) {
        var pass = unfinished(reading.read(intervention));
        jdbc.sql("delete from forum.mark where pass = ? and code = ?")
                .params(pass.id(), code)
                .update();
    }

    /// Hands the coding in; it is not changed afterwards.
    ///
    /// @param seen the version of the intervention that the coder looked at
    /// @param nothing whether the coder says that there is nothing to code
    @PreAuthorize("hasRole('CODER')")
    @Transactional
    public HandedIn handIn(String intervention, String seen, boolean nothing, String comment) {
        takeTurn(intervention);
        var said = reading.read(intervention);
        var pass = unfinished(said);
        if (!said.version().equals(seen)) {
            throw new CodingRefused(Rule.CHANGED_MEANWHILE);
        }
        var marks = passes.marks(pass.id());
        if (marks.isEmpty() != nothing) {
            throw new CodingRefused(nothing ? Rule.MARKED_AFTER_ALL : Rule.NOTHING_MARKED);
        }
        if (!marks.stream().allMatch(mark -> said.holds(mark.starts(), mark.ends()))) {
            throw new CodingRefused(Rule.OUTSIDE_THE_TEXT);
        }
        jdbc.sql("update forum.pass set done = clock_timestamp(), comment = ? where id = ?")
                .params(comment, pass.id())
                .update();
        var before = passes.handedIn(intervention).stream()
                .filter(each -> !each.id().equals(pass.id()))
                .toList();
        return switch (before.size()) {
            case 0 -> first(said, pass, marks);
            case 1 -> second(said, before.getFirst(), pass, marks);
            default -> new HandedIn(HandedIn.Kind.ONE_MORE, marks.size(), 0, 0);
        };
    }

    private HandedIn first(Said said, Pass pass, List<Mark> marks) {
        if (said.coders() == 2) {
            return new HandedIn(HandedIn.Kind.FIRST, marks.size(), 0, 0);
        }
        claims.submit(said, pass, marks);
        return new HandedIn(HandedIn.Kind.ALONE, marks.size(), 0, 0);
    }

    private HandedIn second(Said said, Pass first, Pass second, List<Mark> marks) {
        var theirs = passes.marks(first.id());
        var agreed = theirs.stream()
                .filter(mark -> marks.stream().anyMatch(mark::agreesWith))
                .toList();
        claims.confirmBoth(said, first, second, agreed, marks);
        int disagreements = (int) java.util.stream.Stream.concat(theirs.stream(), marks.stream())
                .map(Mark::code)
                .filter(code -> agreed.stream().noneMatch(mark -> mark.code().equals(code)))
                .distinct()
                .count();
        return new HandedIn(HandedIn.Kind.SECOND, marks.size(), agreed.size(), disagreements);
    }

    /// One after the other: what two coders hand in at the same moment is compared all the same.
    private void takeTurn(String intervention) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('forum.coding ' || ?, 0))")
                .param(intervention)
                .query((row, n) -> 1)
                .single();
    }

    /// The current coder's pass, opened when it is their first step here.
    private Pass unfinished(Said said) {
        String intervention = said.intervention().ref();
        var mine = passes.mine(intervention);
        if (mine.isPresent()) {
            if (mine.get().isDone()) {
                throw new CodingRefused(Rule.HANDED_IN_BEFORE);
            }
            return mine.get();
        }
        if (handedInByOthers(said) >= said.coders()) {
            throw new CodingRefused(Rule.CODED_BY_OTHERS);
        }
        jdbc.sql("""
                        insert into forum.pass (intervention, codebook) values (?, forum.codebook_for(?))
                        on conflict do nothing""").params(intervention, intervention).update();
        return passes.mine(intervention).orElseThrow();
    }

    private int handedInByOthers(Said said) {
        return jdbc.sql("select coalesce(max(handed_in), 0) from forum.coding_work(?) where intervention = ?")
                .params(said.sitting().ref(), said.intervention().ref())
                .query(Integer.class)
                .single();
    }
}
