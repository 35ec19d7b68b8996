package org.tidemark.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.tidemark.evidence.Citations.Citation;
import org.tidemark.evidence.DayRange;
import org.tidemark.plan.Counting.NotCounted;
import org.tidemark.plan.Counting.RolledBack;
import org.tidemark.web.BandDots;
import org.tidemark.web.Page;
import org.tidemark.web.StepChart;

/// A figure as its page and its row in the tide table show it.
record MeasureView(
        Plan plan, Trend trend, Times times, Map<String, Citation> citations, Function<String, String> names) {
    Figure figure() {
        return trend.figure();
    }

    Counting counting() {
        return trend.figure().counting();
    }

    String code() {
        return figure().measure().code();
    }

    String value(Page page) {
        return page.number(figure().value().longValue());
    }

    /// The sentence around the number: what it counts, since when.
    String says(Page page) {
        return sentence(page, ".says");
    }

    /// What was lost beside it, or empty.
    String lost(Page page) {
        int lost = counting().rolledBack().size();
        return lost == 0 ? "" : page.t(trend.source().words() + ".lost", lost);
    }

    String whole(Page page) {
        return page.t(trend.source().words() + ".whole");
    }

    /// The range of the definition band in words, or empty when all definitions agree.
    String bandWords(Page page) {
        long lowest = figure().lowest().longValue();
        long highest = figure().highest().longValue();
        return lowest == highest ? "" : page.t("plan.band.range", lowest, highest);
    }

    private String sentence(Page page, String key) {
        var arguments = new ArrayList<Object>();
        arguments.add(figure().value().longValue());
        arguments.add(page.date(plan.period().first()));
        counting().parts().values().forEach(part -> arguments.add(part.longValue()));
        return page.t(trend.source().words() + key, arguments.toArray());
    }

    String definitionName(Page page, String definition) {
        return page.t(trend.source().words() + ".definition." + definition);
    }

    String reason(Page page, String reason) {
        return page.t(trend.source().words() + ".reason." + reason);
    }

    String standing(Page page, String standing) {
        return page.t(trend.source().standingWords() + "." + standing);
    }

    /// Rust for what is lost or stopped, tide for the rest.
    String tone(String standing) {
        return switch (standing) {
            case "suspended", "ended" -> "rust";
            default -> "tide";
        };
    }

    /// What was lost, the latest first.
    List<RolledBack> rolledBack() {
        return counting().rolledBack().stream()
                .sorted(Comparator.comparing((RolledBack lost) -> lost.date().last())
                        .reversed())
                .toList();
    }

    /// Not counted, by reason, the commonest reason first.
    Map<String, List<NotCounted>> byReason() {
        Map<String, List<NotCounted>> groups = new LinkedHashMap<>();
        counting()
                .notCounted()
                .forEach(n -> groups.computeIfAbsent(n.reason(), r -> new ArrayList<>())
                        .add(n));
        var sorted = new LinkedHashMap<String, List<NotCounted>>();
        groups.entrySet().stream()
                .sorted((a, b) -> b.getValue().size() - a.getValue().size())
                .forEach(group -> sorted.put(group.getKey(), group.getValue()));
        return sorted;
    }

    BandDots band(Page page) {
        return new BandDots(figure().band().stream()
                .map(alternative -> new BandDots.Row(
                        definitionName(page, alternative.definition()),
                        alternative.value().longValue(),
                        alternative.definition().equals(figure().definition()),
                        page.here("definition", alternative.definition())))
                .toList());
    }

    StepChart chart() {
        return new StepChart(
                plan.period().first(),
                plan.period().last(),
                until(),
                points(Trend.Step::value),
                points(Trend.Step::lowest),
                points(Trend.Step::highest),
                counting().rolledBack().stream()
                        .map(lost -> new StepChart.Mark(lost.date().last(), names.apply(lost.subject())))
                        .toList());
    }

    /// The days on which the count or its band changed, the first day of the period first.
    List<Trend.Step> steps() {
        var changed = new ArrayList<Trend.Step>();
        for (var step : trend.steps()) {
            if (changed.isEmpty() || !step.says(changed.getLast())) {
                changed.add(step);
            }
        }
        return changed;
    }

    private LocalDate until() {
        var on = figure().on();
        return on.isAfter(plan.period().last())
                ? plan.period().last()
                : on.isBefore(plan.period().first()) ? plan.period().first() : on;
    }

    private List<StepChart.Point> points(Function<Trend.Step, BigDecimal> value) {
        return trend.steps().stream()
                .map(step -> new StepChart.Point(step.day(), value.apply(step).longValue()))
                .toList();
    }

    /// The step line in words, for those who do not see it.
    String chartWords(Page page) {
        return page.t("plan.chart.words", figure().value().longValue(), page.date(figure().on()));
    }

    String day(Page page, DayRange days) {
        return page.date(days.first(), days.last());
    }

    /// The day on which the figure last changed, or null when it never did.
    @org.jspecify.annotations.Nullable
    LocalDate lastChange() {
        LocalDate last = null;
        BigDecimal before = BigDecimal.ZERO;
        for (var step : trend.steps()) {
            if (step.value().compareTo(before) != 0) {
                last = step.day();
            }
            before = step.value();
        }
        return last;
    }
}
