package org.tidemark.forum.entry;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tidemark.evidence.Histories;
import org.tidemark.evidence.History;
import org.tidemark.evidence.Records;
import org.tidemark.evidence.RefusedByRule;
import org.tidemark.evidence.Source;
import org.tidemark.evidence.Status;
import org.tidemark.evidence.Version;
import org.tidemark.forum.ForumRecords;

/// What a coder does with one record of the forum: open it, save it as a draft or for review.
@Component
@PreAuthorize("hasRole('CODER')")
class EntryDesk {
    private static final Pattern NUMBERED = Pattern.compile("\\d{1,6}");

    /// A record as it is worked on: the open proposal if there is one, else what stands.
    record Opened<T>(T content, List<Source> sources, int version) {}

    private final JdbcClient jdbc;
    private final ForumRecords forum;
    private final Records records;
    private final Histories histories;

    EntryDesk(JdbcClient jdbc, ForumRecords forum, Records records, Histories histories) {
        this.jdbc = jdbc;
        this.forum = forum;
        this.records = records;
        this.histories = histories;
    }

    @Transactional(readOnly = true)
    public <T> Optional<Opened<T>> open(Entry<T> entry, String ref) {
        return histories
                .of(ref)
                .filter(history -> history.kind().equals(entry.table().kind()))
                .flatMap(history -> opened(entry, history));
    }

    private <T> Optional<Opened<T>> opened(Entry<T> entry, History history) {
        UUID claim =
                history.proposal().or(history::standing).map(Version::claim).orElse(null);
        if (claim == null) {
            return Optional.empty();
        }
        int version = history.latest().map(Version::number).orElse(0);
        return forum.content(entry.table(), claim)
                .map(content -> new Opened<>(content, history.sourcesOf(claim), version));
    }

    /// Saves a new record under the next free reference; returns it.
    ///
    /// @throws TakenReference when the reference that the content itself gives is taken
    @Transactional
    public <T> String add(Entry<T> entry, T content, List<Source> sources, Status status) {
        records.takeTurn();
        String ref = free(entry.reference(content).replace(' ', '-'));
        if (histories.reference(ref).isPresent() || histories.of(ref).isPresent()) {
            throw new TakenReference(ref);
        }
        forum.propose(entry.table(), List.of(entry.called(content, ref, sources)), status);
        return ref;
    }

    private String free(String wanted) {
        if (!wanted.endsWith("-")) {
            return wanted;
        }
        int last = jdbc
                .sql("select substr(ref, ?) from evidence.record where starts_with(ref, ?)")
                .params(wanted.length() + 1, wanted)
                .query(String.class)
                .list()
                .stream()
                .filter(rest -> NUMBERED.matcher(rest).matches())
                .mapToInt(Integer::parseInt)
                .max()
                .orElse(0);
        return wanted + "%02d".formatted(last + 1);
    }

    /// Saves a change, unless somebody else changed the record after version `seen`.
    ///
    /// @throws RefusedByRule when somebody did
    @Transactional
    public <T> void change(Entry<T> entry, String ref, T content, List<Source> sources, int seen, Status status) {
        records.takeTurn();
        var before = open(entry, ref);
        if (before.map(Opened::version).orElse(0) != seen) {
            throw new RefusedByRule(RefusedByRule.Rule.CHANGED_MEANWHILE, ref);
        }
        var known = before.map(Opened::sources).orElse(List.of());
        forum.propose(entry.table(), List.of(entry.called(content, ref, inFull(sources, known))), status);
    }

    /// The form tells the address, title and publisher of a source; the rest stays as it was known.
    static List<Source> inFull(List<Source> sources, List<Source> before) {
        return sources.stream()
                .map(source -> before.stream()
                        .filter(known -> known.address().equals(source.address())
                                && known.title().equals(source.title())
                                && known.publisher().equals(source.publisher()))
                        .findFirst()
                        .orElse(source))
                .toList();
    }

    static final class TakenReference extends RuntimeException {
        private final String ref;

        TakenReference(@Nullable String ref) {
            this.ref = ref == null ? "" : ref;
        }

        String ref() {
            return ref;
        }
    }
}
