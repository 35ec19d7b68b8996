package org.tidemark.atlas;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
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
    private final List<Step> steps;
    private final List<JurisdictionHistory> histories;
    private final Function<String, Rule> rules;
    private final Map<String, List<JurisdictionHistory>> considered = new HashMap<>();

    AtlasReading(DayRange period, List<Step> steps, Function<String, Rule> rules) {
        this.period = period;
        this.steps = steps;
        this.histories = JurisdictionHistory.of(steps);
        this.rules = rules;
    }

    /// The same reading if `record` were confirmed as `foreseen`, or, when that is null, were not there.
    AtlasReading with(String record, @Nullable Step foreseen) {
        var others = new ArrayList<Step>();
        steps.stream().filter(step -> !step.record().equals(record)).forEach(others::add);
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
        for (var history : consideredBy(rule, definition)) {
            switch (rule.judge(history, on, period)) {
                case Counts(Step step, String part) ->
                    counted.add(new Counted(
                            history.jurisdiction(),
                            List.of(step.record()),
                            step.happened(),
                            part,
                            history.standing(on).code()));
                case DoesNot(Reason reason, Step step) ->
                    notCounted.add(new NotCounted(
                            history.jurisdiction(), reason.code(), List.of(step.record()), step.happened()));
            }
            history.rollBack(period, on)
                    .ifPresent(step -> rolledBack.add(new RolledBack(
                            history.jurisdiction(),
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

    private List<JurisdictionHistory> consideredBy(Rule rule, String definition) {
        return considered.computeIfAbsent(
                definition,
                d -> histories.stream()
                        .map(history -> history.only(rule.considers()))
                        .filter(history -> !history.isEmpty())
                        .toList());
    }

    @Override
    public SortedSet<LocalDate> turningPoints() {
        var days = new TreeSet<LocalDate>();
        days.add(period.first());
        histories.stream()
                .flatMap(history -> history.steps().stream())
                .map(step -> step.happened().last())
                .filter(day -> !day.isBefore(period.first()) && !day.isAfter(period.last()))
                .forEach(days::add);
        return days;
    }
}
