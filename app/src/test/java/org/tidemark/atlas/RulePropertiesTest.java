package org.tidemark.atlas;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.tidemark.evidence.DayRange;
import org.tidemark.plan.Counting;

/// What must hold for any set of events whatever.
class RulePropertiesTest {
    private static final DayRange PERIOD = new DayRange(LocalDate.of(2024, 1, 1), LocalDate.of(2027, 12, 31));

    @Property(tries = 300)
    void the_order_of_arrival_never_matters(
            @ForAll("histories") List<Step> steps, @ForAll("days") LocalDate day, @ForAll long seed) {
        var shuffled = new ArrayList<>(steps);
        Collections.shuffle(shuffled, new Random(seed));
        for (var definition : NewDecriminalisation.Definition.values()) {
            assertThat(count(shuffled, day, definition)).isEqualTo(count(steps, day, definition));
        }
    }

    @Property(tries = 300)
    void the_standing_of_a_jurisdiction_depends_on_its_own_events_alone(
            @ForAll("histories") List<Step> steps, @ForAll("days") LocalDate day) {
        var alone = steps.stream().filter(s -> s.jurisdiction().equals("XA")).toList();
        var all = count(steps, day, NewDecriminalisation.Definition.ADOPTED);
        var own = count(alone, day, NewDecriminalisation.Definition.ADOPTED);
        assertThat(all.counted().stream().filter(c -> c.subject().equals("XA")).toList())
                .isEqualTo(own.counted());
    }

    @Property(tries = 300)
    void every_jurisdiction_that_is_considered_is_counted_or_not_and_never_both(
            @ForAll("histories") List<Step> steps, @ForAll("days") LocalDate day) {
        var counting = count(steps, day, NewDecriminalisation.Definition.ADOPTED);
        var subjects = new ArrayList<String>();
        counting.counted().forEach(c -> subjects.add(c.subject()));
        counting.notCounted().forEach(n -> subjects.add(n.subject()));
        assertThat(subjects)
                .doesNotHaveDuplicates()
                .hasSameElementsAs(
                        steps.stream().map(Step::jurisdiction).distinct().toList());
    }

    @Property(tries = 300)
    void an_event_that_lies_after_the_date_changes_nothing_on_the_date(
            @ForAll("histories") List<Step> steps, @ForAll("days") LocalDate day) {
        var known = steps.stream().filter(s -> s.happened().isOver(day)).toList();
        assertThat(count(steps, day, NewDecriminalisation.Definition.ADOPTED).counted())
                .isEqualTo(count(known, day, NewDecriminalisation.Definition.ADOPTED)
                        .counted());
    }

    @Property(tries = 300)
    void the_parts_add_up_to_the_value(@ForAll("histories") List<Step> steps, @ForAll("days") LocalDate day) {
        var counting = count(steps, day, NewDecriminalisation.Definition.ADOPTED);
        assertThat(counting.parts().values().stream()
                        .mapToLong(p -> p.longValue())
                        .sum())
                .isEqualTo(counting.value().longValue());
    }

    @Property(tries = 300)
    void the_course_through_the_period_is_the_count_of_each_day(@ForAll("histories") List<Step> steps) {
        var reading = new AtlasReading(PERIOD, steps, NewDecriminalisation.Definition::of);
        for (var definition : NewDecriminalisation.Definition.values()) {
            var course = new TreeMap<>(reading.course(definition.code()));
            assertThat(course.firstKey()).isEqualTo(PERIOD.first());
            for (LocalDate day = PERIOD.first(); !day.isAfter(PERIOD.last()); day = day.plusDays(7)) {
                assertThat(course.floorEntry(day).getValue())
                        .isEqualTo(reading.on(day, definition.code()).value())
                        .isEqualTo(reading.value(day, definition.code()));
            }
        }
    }

    private static Counting count(List<Step> steps, LocalDate day, NewDecriminalisation.Definition definition) {
        return new AtlasReading(PERIOD, steps, NewDecriminalisation.Definition::of).on(day, definition.code());
    }

    @Provide
    Arbitrary<List<Step>> histories() {
        var days = Combinators.combine(days(), Arbitraries.of(0, 0, 0, 30, 364))
                .as((first, length) -> new DayRange(first, first.plusDays(length)));
        var number = Arbitraries.integers().between(1, 1_000_000);
        return Combinators.combine(
                        number,
                        Arbitraries.of("XA", "XB", "XC", "US-TX", "US-TX-DAL"),
                        Arbitraries.of(Stage.class),
                        Arbitraries.of(Direction.class),
                        days,
                        Arbitraries.of("de_jure", "de_facto"),
                        Arbitraries.of("all", "cannabis"),
                        Arbitraries.of(true, true, true, false))
                .as((n, where, stage, direction, when, model, substances, confirmed) ->
                        new Step("PE-" + n, where, stage, direction, when, model, substances, confirmed))
                .list()
                .ofMaxSize(14)
                .uniqueElements(Step::record);
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers()
                .between(0, 3000)
                .map(days -> LocalDate.of(2020, 1, 1).plusDays(days));
    }
}
