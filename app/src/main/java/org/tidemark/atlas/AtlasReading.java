package org.tidemark.atlas;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tidemark.atlas.Verdict.Counts;
import org.tidemark.atlas.Verdict.DoesNot;
import org.tidemark.evidence.DayRange;
import org.tidemark.plan.Counting;
import org.tidemark.plan.Counting.Counted;
import org.tidemark.plan.Counting.NotCounted;
import org.tidemark.plan.Counting.RolledBack;
import org.tidemark.plan.Reading;

/// The steps known at one moment, counted by a rule at any date.
final class AtlasReading implements Reading {
    private final DayRange period;
    private final KnownHistories known;
    private final Function<String, Rule> rules;
    /// Of the day asked for last; most definitions of a band look at the same steps.
    private final Map<Scope, List<Past>> pasts = new EnumMap<>(Scope.class);

    private @Nullable LocalDate pastsOn;

    AtlasReading(DayRange period, KnownHistories known, Function<String, Rule> rules) {
        this.period = period;
        this.known = known;
        this.rules = rules;
    }

    AtlasReading(DayRange period, List<Step> steps, Function<String, Rule> rules) {
        this(period, KnownHistories.of(steps), rules);
    }

    /// The same reading if `record` were confirmed as `foreseen`, or, when that is null, were not there.
    AtlasReading with(String record, @Nullable Step foreseen) {
        var others = new ArrayList<Step>();
        known.steps().stream().filter(step -> !step.record().equals(record)).forEach(others::add);
        if (foreseen != null) {
            others.add(foreseen);
        }
        return new AtlasReading(period, others, rules);
    }

    @Override
    public Counting on(LocalDate on, String definition) {
        Rule rule = rules.apply(definition);
        var counted = new ArrayList<Counted>();
        var notCounted = new ArrayList<NotCounted>();
        var rolledBack = new ArrayList<RolledBack>();
        for (var past : pasts(rule, on)) {
            switch (rule.judge(past, period)) {
                case Counts(Step step, String part) ->
                    counted.add(new Counted(
                            past.jurisdiction(),
                            List.of(step.record()),
                            step.happened(),
                            part,
                            past.standing().code()));
                case DoesNot(Reason reason, Step step) ->
                    notCounted.add(new NotCounted(
                            past.jurisdiction(), reason.code(), List.of(step.record()), step.happened()));
            }
            past.rollBack()
                    .ifPresent(step -> rolledBack.add(new RolledBack(
                            past.jurisdiction(),
                            List.of(step.record()),
                            step.happened(),
                            step.stage() == Stage.SUSPENDED ? "suspended" : "ended")));
        }
        return new Counting(BigDecimal.valueOf(counted.size()), parts(rule, counted), counted, notCounted, rolledBack);
    }

    private static LinkedHashMap<String, BigDecimal> parts(Rule rule, List<Counted> counted) {
        var parts = new LinkedHashMap<String, BigDecimal>();
        for (String part : rule.parts()) {
            long size = counted.stream().filter(c -> c.part().equals(part)).count();
            parts.put(part, BigDecimal.valueOf(size));
        }
        return parts;
    }

    @Override
    public BigDecimal value(LocalDate on, String definition) {
        Rule rule = rules.apply(definition);
        return BigDecimal.valueOf(pasts(rule, on).stream()
                .filter(past -> rule.judge(past, period) instanceof Counts)
                .count());
    }

    /// A jurisdiction's own turning points are the only days on which it can begin or cease to count.
    @Override
    public SortedMap<LocalDate, BigDecimal> course(String definition) {
        Rule rule = rules.apply(definition);
        var differences = new TreeMap<LocalDate, Integer>();
        for (var history : known.within(rule.considers())) {
            boolean counted = false;
            for (LocalDate day : history.turningPoints(period)) {
                if (rule.judge(new Past(history, day, period), period) instanceof Counts != counted) {
                    counted = !counted;
                    differences.merge(day, counted ? 1 : -1, Integer::sum);
                }
            }
        }
        return addedUp(differences);
    }

    private SortedMap<LocalDate, BigDecimal> addedUp(SortedMap<LocalDate, Integer> differences) {
        var values = new TreeMap<LocalDate, BigDecimal>();
        values.put(period.first(), BigDecimal.ZERO);
        long value = 0;
        for (var difference : differences.entrySet()) {
            value += difference.getValue();
            if (difference.getValue() != 0) {
                values.put(difference.getKey(), BigDecimal.valueOf(value));
            }
        }
        return values;
    }

    private List<Past> pasts(Rule rule, LocalDate on) {
        if (!on.equals(pastsOn)) {
            pasts.clear();
            pastsOn = on;
        }
        return pasts.computeIfAbsent(
                rule.considers(),
                scope -> known.within(scope).stream()
                        .map(history -> new Past(history, on, period))
                        .toList());
    }
}
