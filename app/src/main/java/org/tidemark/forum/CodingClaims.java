package org.tidemark.forum;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tidemark.access.Audit;
import org.tidemark.access.OnBehalfOf;
import org.tidemark.access.Person;
import org.tidemark.access.Role;
import org.tidemark.evidence.Claim;
import org.tidemark.evidence.Records;
import org.tidemark.evidence.Status;

/// What is claimed of marks once a coding is complete. Each claim is written in the name of the coder whose
/// mark it is,
/// and not before the second coder is done: nothing of a first coding can be found while the second is under way.
@Component
class CodingClaims {
    private final JdbcClient jdbc;
    private final ForumRecords forum;
    private final Records records;
    private final OnBehalfOf onBehalfOf;
    private final Audit audit;

    CodingClaims(JdbcClient jdbc, ForumRecords forum, Records records, OnBehalfOf onBehalfOf, Audit audit) {
        this.jdbc = jdbc;
        this.forum = forum;
        this.records = records;
        this.onBehalfOf = onBehalfOf;
        this.audit = audit;
    }

    /// One coder is enough: what they marked waits for review.
    @Transactional(propagation = Propagation.MANDATORY)
    public void submit(Said said, Pass pass, List<Mark> marks) {
        var written = forum.submit(ClaimTable.CODINGS, codings(said, pass, marks));
        link(pass, marks, written);
    }

    /// Confirms, as the second coder, what both found. A doubt of either stays a doubt.
    @Transactional(propagation = Propagation.MANDATORY)
    public void confirmBoth(Said said, Pass first, Pass second, List<Mark> agreed, List<Mark> mine) {
        var doubted = agreed.stream().map(mark -> doubtedByEither(mark, mine)).toList();
        var claimed = claim(
                said, first, doubted.stream().filter(m -> m.claim() == null).toList());
        for (Mark mark : doubted) {
            UUID claim = mark.claim() == null ? claimed.get(mark.code()) : mark.claim();
            if (claim != null) {
                confirmOrAgree(claim);
                linkOne(second, mark.code(), claim);
            }
        }
    }

    private static Mark doubtedByEither(Mark theirs, List<Mark> mine) {
        boolean doubt = theirs.doubtful() || mine.stream().anyMatch(m -> m.agreesWith(theirs) && m.doubtful());
        return new Mark(
                theirs.code(),
                theirs.stance(),
                theirs.starts(),
                theirs.ends(),
                doubt,
                theirs.comment(),
                theirs.claim());
    }

    private void confirmOrAgree(UUID claim) {
        var standing = standing(claim);
        if (standing.isEmpty()) {
            confirm(claim);
        } else if (standing.get() == Status.CONFIRMED) {
            jdbc.sql("""
                            insert into forum.agreement (record, claim)
                            select record, id from evidence.claim where id = ? on conflict do nothing""").param(claim).update();
        }
    }

    /// Confirms a claim of somebody else: both found it, or the current person settled that it is kept.
    @Transactional(propagation = Propagation.MANDATORY)
    public void confirm(UUID claim) {
        jdbc.sql("select forum.confirm_coding(?)")
                .param(claim)
                .query((row, n) -> 1)
                .single();
        audit.note("record.confirmed", record(claim), "");
    }

    /// How the record of this claim stands, when it does.
    Optional<Status> standing(UUID claim) {
        return jdbc.sql("""
                        select v.status from evidence.version v join evidence.claim c on c.record = v.record
                        where c.id = ? and v.standing and upper_inf(v.known)""")
                .param(claim)
                .query((row, n) -> Status.of(row.getString("status")))
                .optional();
    }

    String record(UUID claim) {
        return jdbc.sql("select record from evidence.claim where id = ?")
                .param(claim)
                .query(String.class)
                .single();
    }

    /// Writes claims of these marks in the name of the coder who made them; the claim of each code. Whoever is no
    /// longer
    /// a coder cannot claim anything: then the current person does, and a reviewer confirms it.
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<String, UUID> claim(Said said, Pass pass, List<Mark> marks) {
        if (marks.isEmpty()) {
            return Map.of();
        }
        var codings = codings(said, pass, marks);
        var coder = coder(pass.coder());
        if (coder.isEmpty()) {
            forum.submit(ClaimTable.CODINGS, codings);
            return Map.of();
        }
        return onBehalfOf.act(coder.get(), () -> {
            var written = forum.write(ClaimTable.CODINGS, codings);
            link(pass, marks, written);
            var byCode = new HashMap<String, UUID>();
            for (int i = 0; i < marks.size(); i++) {
                byCode.put(marks.get(i).code(), written.get(i).id());
            }
            return byCode;
        });
    }

    /// Writes another claim about the same record in the name of the coder whose mark it is, and confirms it.
    @Transactional(propagation = Propagation.MANDATORY)
    public void replace(Said said, Pass pass, Mark mark, UUID before, String reason) {
        var coding = said.coding(record(before), pass.codebook(), mark);
        var claim = coder(pass.coder())
                .map(coder -> onBehalfOf.act(coder, () -> forum.write(ClaimTable.CODINGS, List.of(coding))))
                .orElseGet(() -> forum.write(ClaimTable.CODINGS, List.of(coding)));
        stand(claim.getFirst(), coder(pass.coder()).isPresent() ? Status.CONFIRMED : Status.SUBMITTED, reason);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void withdraw(UUID claim, String reason) {
        stand(new Claim(claim, record(claim)), Status.WITHDRAWN, reason);
    }

    private void stand(Claim claim, Status status, String reason) {
        records.stand(List.of(claim), status, reason);
        audit.note("record." + status.sqlName(), claim.record(), reason);
    }

    private Optional<Person> coder(UUID id) {
        return jdbc.sql("""
                        select p.name from access.person p join access.person_role r on r.person = p.id
                        where p.id = ? and r.role = 'coder' and p.closed is null""")
                .param(id)
                .query((row, n) -> new Person(id, row.getString("name"), Set.of(Role.CODER)))
                .optional();
    }

    private List<Coding> codings(Said said, Pass pass, List<Mark> marks) {
        var codings = new ArrayList<Coding>();
        int number = next(said.intervention().ref());
        for (Mark mark : marks) {
            codings.add(
                    said.coding(StarterNotes.codingRef(said.intervention().ref(), number++), pass.codebook(), mark));
        }
        return codings;
    }

    /// References are numbered, so that none gives away its code.
    private int next(String intervention) {
        String first = StarterNotes.codingRef(intervention, 1);
        String head = first.substring(0, first.length() - 1);
        return jdbc.sql("""
                        select coalesce(max(substring(ref from length(:head) + 1)::int), 0) + 1 from evidence.record
                        where ref >= :head and ref < :head || ':' and substring(ref from length(:head) + 1) ~ '^[0-9]{1,6}$'""").param("head", head).query(Integer.class).single();
    }

    private void link(Pass pass, List<Mark> marks, List<Claim> written) {
        for (int i = 0; i < marks.size(); i++) {
            linkOne(pass, marks.get(i).code(), written.get(i).id());
        }
    }

    private void linkOne(Pass pass, String code, UUID claim) {
        jdbc.sql("update forum.mark set claim = ? where pass = ? and code = ?")
                .params(claim, pass.id(), code)
                .update();
    }
}
