package org.tidemark.plan;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tidemark.evidence.DayRange;
import org.tidemark.evidence.KnownTime;
import org.tidemark.plan.Figure.Alternative;
import org.tidemark.plan.Plan.Measure;
import org.tidemark.web.UnreadableParameter;

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
    /// @throws UnreadableParameter when the rule has no such definition
    @Transactional(readOnly = true)
    public Optional<Figure> figure(
            Measure measure, @Nullable LocalDate on, @Nullable Instant asOf, @Nullable String definition) {
        return ask(measure, on, asOf, definition).map(Asked::figure);
    }

    /// The figure with its way there: the count and its band on each day of the period on which any of them
    /// changed.
    @Transactional(readOnly = true)
    public Optional<Trend> trend(
            Measure measure, @Nullable LocalDate on, @Nullable Instant asOf, @Nullable String definition) {
        return ask(measure, on, asOf, definition).map(Asked::trend);
    }

    private Optional<Asked> ask(
            Measure measure, @Nullable LocalDate on, @Nullable Instant asOf, @Nullable String definition) {
        var source = sourceOf(measure);
        var period = plans.period();
        if (source.isEmpty() || period.isEmpty()) {
            return Optional.empty();
        }
        var rule = source.get();
        String chosen = definition == null ? rule.definitions().getFirst() : definition;
        if (!rule.definitions().contains(chosen)) {
            throw UnreadableParameter.notAmong(rule.definitions(), "definition", chosen);
        }
        var date = on == null ? LocalDate.now(clock) : on;
        var moment = knownTime.settled(asOf);
        var reading = rule.read(period.get(), moment);
        return Optional.of(new Asked(measure, rule, period.get(), date, moment, chosen, reading));
    }

    /// A question, with what was read to answer it.
    private record Asked(
            Measure measure,
            FigureSource rule,
            DayRange period,
            LocalDate on,
            Instant asOf,
            String definition,
            Reading reading) {
        Figure figure() {
            var counting = reading.on(on, definition);
            var band = rule.definitions().stream()
                    .map(d -> new Alternative(d, d.equals(definition) ? counting.value() : reading.value(on, d)))
                    .toList();
            return new Figure(measure, on, asOf, definition, counting, band);
        }

        Trend trend() {
            var courses = new LinkedHashMap<String, SortedMap<LocalDate, BigDecimal>>();
            rule.definitions().forEach(d -> courses.put(d, reading.course(d)));
            return new Trend(figure(), rule, period, Trend.steps(courses, definition, on));
        }
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
