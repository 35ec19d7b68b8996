package org.tidemark.evidence;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tidemark.access.Audit;
import org.tidemark.access.CurrentPerson;
import org.tidemark.evidence.RefusedByRule.Rule;

/// What a second person decides about a record. Each decision names the version that the person looked at; when
/// another
/// has changed the record meanwhile it is refused instead of overwriting theirs.
@Component
public class Review {
    private final Histories histories;
    private final Records records;
    private final Audit audit;

    Review(Histories histories, Records records, Audit audit) {
        this.histories = histories;
        this.records = records;
        this.audit = audit;
    }

    /// Confirms what is proposed: from now on it counts.
    @PreAuthorize("hasRole('REVIEWER')")
    @Transactional
    public void confirm(String ref, int seen, String note) {
        var history = unchanged(ref, seen);
        var proposal = submitted(history);
        var me = CurrentPerson.get().orElseThrow().id();
        if (me.equals(proposal.author()) || me.equals(proposal.actor())) {
            throw new RefusedByRule(Rule.OWN_WORK, ref);
        }
        if (history.sourcesOf(proposal.claim()).isEmpty()) {
            throw new RefusedByRule(Rule.NO_SOURCE, ref);
        }
        stand(proposal, Status.CONFIRMED, note, null);
    }

    /// Gives it back to its author with a note that says what is missing.
    @PreAuthorize("hasRole('REVIEWER')")
    @Transactional
    public void sendBack(String ref, int seen, String note) {
        requireReason(ref, note);
        stand(submitted(unchanged(ref, seen)), Status.DRAFT, note, null);
    }

    /// Takes the record out of every figure from now on; what was known before stays known.
    @PreAuthorize("hasRole('REVIEWER')")
    @Transactional
    public void withdraw(String ref, int seen, String reason) {
        requireReason(ref, reason);
        var history = unchanged(ref, seen);
        var version = history.standing().or(history::latest).orElseThrow(() -> missing(ref));
        stand(version, Status.WITHDRAWN, reason, null);
    }

    /// Withdraws a duplicate and says which record stands for both.
    @PreAuthorize("hasRole('REVIEWER')")
    @Transactional
    public void merge(String ref, int seen, String into, String reason) {
        requireReason(ref, reason);
        if (ref.equals(into)
                || standing(into).filter(v -> v.status() == Status.CONFIRMED).isEmpty()) {
            throw new RefusedByRule(Rule.NOT_THERE, into);
        }
        var history = unchanged(ref, seen);
        var version = history.standing().or(history::latest).orElseThrow(() -> missing(ref));
        stand(version, Status.WITHDRAWN, reason, into);
    }

    /// Hands a draft in for review.
    @PreAuthorize("hasRole('CODER')")
    @Transactional
    public void submit(String ref, int seen) {
        var draft = unchanged(ref, seen)
                .proposal()
                .filter(v -> v.status() == Status.DRAFT)
                .orElseThrow(() -> new RefusedByRule(Rule.NOTHING_PROPOSED, ref));
        stand(draft, Status.SUBMITTED, "", null);
    }

    private void stand(Version version, Status status, String note, @Nullable String mergedInto) {
        records.stand(List.of(new Claim(version.claim(), version.record())), status, note, mergedInto);
        audit.note("record." + status.sqlName(), version.record(), note);
    }

    private Optional<Version> standing(String ref) {
        return histories.of(ref).flatMap(History::standing);
    }

    private History unchanged(String ref, int seen) {
        records.takeTurn();
        var history = histories.of(ref).orElseThrow(() -> missing(ref));
        if (history.latest().map(Version::number).orElse(0) != seen) {
            throw new RefusedByRule(Rule.CHANGED_MEANWHILE, ref);
        }
        return history;
    }

    private static Version submitted(History history) {
        return history.proposal()
                .filter(v -> v.status() == Status.SUBMITTED)
                .orElseThrow(() -> new RefusedByRule(Rule.NOTHING_PROPOSED, history.ref()));
    }

    private static void requireReason(String ref, String reason) {
        if (reason.isBlank()) {
            throw new RefusedByRule(Rule.REASON_MISSING, ref);
        }
    }

    private static RefusedByRule missing(String ref) {
        return new RefusedByRule(Rule.NOT_THERE, ref);
    }
}
