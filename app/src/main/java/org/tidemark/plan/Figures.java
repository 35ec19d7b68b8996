package org.tidemark.plan;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tidemark.evidence.KnownTime;
import org.tidemark.plan.Figure.Alternative;
import org.tidemark.plan.Plan.Measure;

/// Every figure of the current plan, at any pair of dates. Nothing is stored: each is counted when it is asked.
@Component
public class Figures {
    private final Plans plans;
    private final KnownTime knownTime;
    private final List<FigureSource> sources;
    private final Clock clock = Clock.systemUTC();

    Figures(Plans plans, KnownTime knownTime, List<FigureSource> sources) {
        this.plans = plans;
        this.knownTime = knownTime;
        this.sources = sources;
    }

    /// The figure of `measure`, or empty when nothing counts it yet.
    ///
    /// @param on in force on; null is today (UTC)
    /// @param asOf as known on; null is now
    /// @param definition null is the plan's own
    /// @throws UnknownDefinition when the rule has no such definition
    @Transactional(readOnly = true)
    public Optional<Figure> figure(
            Measure measure, @Nullable LocalDate on, @Nullable Instant asOf, @Nullable String definition) {
        return trend(measure, on, asOf, definition).map(Trend::figure);
    }

    /// The figure with its way there: the count and its band on each day of the period on which it may have changed.
    @Transactional(readOnly = true)
    public Optional<Trend> trend(
            Measure measure, @Nullable LocalDate on, @Nullable Instant asOf, @Nullable String definition) {
        var source = sourceOf(measure);
        var plan = plans.current();
        if (source.isEmpty() || plan.isEmpty()) {
            return Optional.empty();
        }
        var rule = source.get();
        String chosen = definition == null ? rule.definitions().getFirst() : definition;
        if (!rule.definitions().contains(chosen)) {
            throw new UnknownDefinition(chosen, rule.definitions());
        }
        var date = on == null ? LocalDate.now(clock) : on;
        var moment = knownTime.settled(asOf);
        var reading = rule.read(plan.get().period(), moment);
        var figure = new Figure(
                measure,
                date,
                moment,
                chosen,
                reading.on(date, chosen),
                rule.definitions().stream()
                        .map(d -> new Alternative(d, reading.on(date, d).value()))
                        .toList());
        return Optional.of(new Trend(figure, rule, plan.get().period(), steps(rule, reading, date, chosen)));
    }

    private static List<Trend.Step> steps(FigureSource rule, Reading reading, LocalDate until, String chosen) {
        var days = new TreeSet<>(reading.turningPoints().headSet(until.plusDays(1)));
        var steps = new ArrayList<Trend.Step>();
        for (LocalDate day : days) {
            var band = rule.definitions().stream()
                    .map(d -> reading.on(day, d).value())
                    .sorted()
                    .toList();
            steps.add(new Trend.Step(day, reading.on(day, chosen).value(), band.getFirst(), band.getLast()));
        }
        return steps;
    }

    /// The rule that counts `measure`, when the module that keeps its evidence has one.
    public Optional<FigureSource> sourceOf(Measure measure) {
        String rule = measure.rule();
        return sources.stream()
                .filter(s -> rule == null
                        ? s.usualMeasure().equals(measure.code())
                        : s.rule().equals(rule))
                .findFirst();
    }
}
