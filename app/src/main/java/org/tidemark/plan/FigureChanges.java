package org.tidemark.plan;

import static org.tidemark.plan.FigureJson.object;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tidemark.evidence.Histories;
import org.tidemark.evidence.StandingChange;
import org.tidemark.plan.Plan.Measure;

/// Compares a figure with itself as it was on an earlier day, and says of each difference what brought it about.
@Component
class FigureChanges {
    /// Where a subject stood in a figure: `counted`, the reason why not, or null when it was not considered at all.
    private record Place(@Nullable String state, List<String> records) {
        static final Place NONE = new Place(null, List.of());
    }

    /// @param why `new-record`, `correction`, `withdrawal`, or `date-reached` when only time went by
    record Change(
            String subject,
            @Nullable String from,
            @Nullable String to,
            String why,
            List<String> records,
            String note) {}

    record Difference(Figure before, Figure after, List<Change> changes) {
        Map<String, Object> json() {
            return object(
                    "measure",
                    after.measure().code(),
                    "definition",
                    after.definition(),
                    "before",
                    moment(before),
                    "after",
                    moment(after),
                    "changes",
                    changes.stream()
                            .map(c -> object(
                                    "subject", c.subject(),
                                    "from", c.from(),
                                    "to", c.to(),
                                    "why", c.why(),
                                    "records", c.records(),
                                    "note", c.note()))
                            .toList());
        }

        private static Map<String, Object> moment(Figure figure) {
            BigDecimal value = figure.value();
            return object("on", figure.on().toString(), "asOf", figure.asOf().toString(), "value", value.longValue());
        }
    }

    private final Figures figures;
    private final Histories histories;

    FigureChanges(Figures figures, Histories histories) {
        this.figures = figures;
        this.histories = histories;
    }

    @Transactional(readOnly = true)
    Optional<Difference> between(Measure measure, Times then, Times now, @Nullable String definition) {
        var before = figures.figure(measure, then.on(), then.asOf(), definition);
        var after = figures.figure(measure, now.on(), now.asOf(), definition);
        if (before.isEmpty() || after.isEmpty()) {
            return Optional.empty();
        }
        var was = places(before.get());
        var is = places(after.get());
        var subjects = new TreeSet<>(was.keySet());
        subjects.addAll(is.keySet());
        var changes = new ArrayList<Change>();
        for (String subject : subjects) {
            var from = was.getOrDefault(subject, Place.NONE);
            var to = is.getOrDefault(subject, Place.NONE);
            if (!java.util.Objects.equals(from.state(), to.state())) {
                changes.add(change(subject, from, to, before.get(), after.get()));
            }
        }
        return Optional.of(new Difference(before.get(), after.get(), changes));
    }

    private Change change(String subject, Place from, Place to, Figure before, Figure after) {
        var records = new ArrayList<>(new TreeSet<>(join(from.records(), to.records())));
        var known = histories.changes(records, before.asOf(), after.asOf());
        String why = known.isEmpty() ? "date-reached" : code(known.getLast().kind());
        String note = known.isEmpty() ? "" : known.getLast().note();
        return new Change(subject, from.state(), to.state(), why, records, note);
    }

    private static String code(StandingChange.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static List<String> join(List<String> some, List<String> more) {
        var all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }

    private static Map<String, Place> places(Figure figure) {
        var places = new HashMap<String, Place>();
        figure.counting().notCounted().forEach(n -> places.put(n.subject(), new Place(n.reason(), n.records())));
        figure.counting().counted().forEach(c -> places.put(c.subject(), new Place("counted", c.records())));
        return places;
    }
}
