package org.tidemark.atlas;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tidemark.atlas.AtlasTable.Known;
import org.tidemark.evidence.Histories;
import org.tidemark.evidence.Records;
import org.tidemark.evidence.RefusedByRule;
import org.tidemark.evidence.Source;
import org.tidemark.evidence.Status;
import org.tidemark.evidence.Version;

/// What a coder does with one policy event: open it, look for its likes, save it.
@Component
@PreAuthorize("hasRole('CODER')")
class EventDesk {
    private static final Pattern NUMBERED = Pattern.compile("\\d{2,6}");

    /// An event as it is worked on: the open proposal if there is one, else what stands.
    record Opened(PolicyEvent event, int version) {}

    /// An event that may be the same one.
    record Alike(String ref, String date, String stage, String instrument) {}

    private final JdbcClient jdbc;
    private final EventTable table;
    private final PolicyEvents events;
    private final Records records;
    private final Histories histories;

    EventDesk(JdbcClient jdbc, EventTable table, PolicyEvents events, Records records, Histories histories) {
        this.jdbc = jdbc;
        this.table = table;
        this.events = events;
        this.records = records;
        this.histories = histories;
    }

    @Transactional(readOnly = true)
    public Optional<Opened> open(String ref) {
        var history = histories.of(ref);
        return latest(ref)
                .flatMap(known -> history.flatMap(found -> found.latest()
                        .map(version ->
                                new Opened(known.content().citing(found.sourcesOf(known.claim())), version.number()))));
    }

    private Optional<Known<PolicyEvent>> latest(String ref) {
        var known = table.knownNow(List.of(ref));
        return known.stream()
                .filter(each -> !each.status().stands())
                .findFirst()
                .or(() -> known.stream().findFirst());
    }

    /// The next free reference in the manner of `PE-BR-2026-01`.
    @Transactional(readOnly = true)
    public String nextRef(PolicyEvent event) {
        String prefix =
                "PE-" + event.jurisdiction() + "-" + event.happened().first().getYear() + "-";
        int last = jdbc
                .sql("select substr(ref, ?) from evidence.record where starts_with(ref, ?)")
                .params(prefix.length() + 1, prefix)
                .query(String.class)
                .list()
                .stream()
                .filter(rest -> NUMBERED.matcher(rest).matches())
                .mapToInt(Integer::parseInt)
                .max()
                .orElse(0);
        return prefix + "%02d".formatted(last + 1);
    }

    /// Events of the same jurisdiction and policy that lie within 90 days or name nearly the same instrument.
    @Transactional(readOnly = true)
    public List<Alike> alike(PolicyEvent event) {
        return jdbc.sql("""
                        select v.record as ref, lower(e.happened) || '/' || (upper(e.happened) - 1) as date,
                               e.stage, e.instrument
                        from evidence.version v join atlas.policy_event e on e.claim = v.claim
                        where upper_inf(v.known) and v.status <> 'withdrawn' and v.record <> :ref
                          and e.jurisdiction = :jurisdiction and e.policy_type = :type
                          and (e.happened && daterange(cast(:from as date) - 90, cast(:to as date) + 90, '[]')
                               or (:instrument <> ''
                                   and public.similarity(lower(e.instrument), lower(:instrument)) > 0.5))
                        order by lower(e.happened), v.record""")
                .param("ref", event.ref())
                .param("jurisdiction", event.jurisdiction())
                .param("type", event.type().code())
                .param("from", event.happened().first())
                .param("to", event.happened().last())
                .param("instrument", event.instrument())
                .query(Alike.class)
                .list();
    }

    /// Saves a new event; without a reference it gets the next free one.
    ///
    /// @throws TakenReference when there is such a record already
    @Transactional
    public String add(PolicyEvent event, Status status) {
        records.takeTurn();
        var named = event.ref().isEmpty() ? event.called(nextRef(event)) : event;
        if (histories.of(named.ref()).isPresent()) {
            throw new TakenReference();
        }
        events.propose(List.of(named), status);
        return named.ref();
    }

    /// Saves a change to an event, unless somebody else changed it after version `seen`.
    ///
    /// @throws RefusedByRule when somebody did
    @Transactional
    public void change(PolicyEvent event, int seen, Status status) {
        records.takeTurn();
        var history = histories.of(event.ref());
        int now = history.flatMap(found -> found.latest().map(Version::number)).orElse(0);
        if (now != seen) {
            throw new RefusedByRule(RefusedByRule.Rule.CHANGED_MEANWHILE, event.ref());
        }
        var before = open(event.ref()).map(opened -> opened.event().sources()).orElse(List.of());
        events.propose(List.of(event.citing(inFull(event.sources(), before))), status);
    }

    /// The form tells the address, title and publisher of a source; the rest stays as it was known.
    private static List<Source> inFull(List<Source> sources, List<Source> before) {
        return sources.stream()
                .map(source -> before.stream()
                        .filter(known -> known.address().equals(source.address())
                                && known.title().equals(source.title())
                                && known.publisher().equals(source.publisher()))
                        .findFirst()
                        .orElse(source))
                .toList();
    }

    static final class TakenReference extends RuntimeException {}
}
