package org.tidemark.forum;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.tidemark.evidence.DayRange;
import org.tidemark.plan.Counting;
import org.tidemark.plan.Counting.Counted;
import org.tidemark.plan.Counting.NotCounted;
import org.tidemark.plan.FigureSource;
import org.tidemark.plan.Reading;

/// The rung reached on the ladder to a dedicated UN mechanism on the human-rights impacts of drug policy
/// (measure M3a).
@Component
final class HumanRightsMechanism implements FigureSource {
    private static final String HIGHEST_RUNG = "highest-rung";

    private final KnownPositions known;

    HumanRightsMechanism(KnownPositions known) {
        this.known = known;
    }

    @Override
    public String rule() {
        return "human-rights-mechanism";
    }

    @Override
    public String usualMeasure() {
        return "M3a";
    }

    @Override
    public List<String> definitions() {
        return List.of(HIGHEST_RUNG);
    }

    @Override
    public String words() {
        return "forum." + rule();
    }

    @Override
    public String standingWords() {
        return words() + ".standing";
    }

    @Override
    public String subjectPage(String subject) {
        return "/forum/mechanism";
    }

    @Override
    public Reading read(DayRange period, Instant asOf) {
        return new LadderReading(period, known.milestones(asOf));
    }

    /// The value is the highest rung reached, 0 for none; each rung counts by its earliest milestone.
    private record LadderReading(DayRange period, List<KnownPositions.Step> steps) implements Reading {
        @Override
        public Counting on(LocalDate on, String definition) {
            var reached =
                    steps.stream().filter(step -> reason(step, on).isEmpty()).toList();
            int highest = reached.stream()
                    .mapToInt(step -> step.rung().ordinal())
                    .max()
                    .orElse(0);
            var parts = new LinkedHashMap<String, BigDecimal>();
            parts.put("rungs", BigDecimal.valueOf(Milestone.Rung.ladder().size()));
            return new Counting(
                    BigDecimal.valueOf(highest),
                    parts,
                    reached.stream()
                            .sorted(Comparator.comparing(KnownPositions.Step::rung)
                                    .thenComparing(step -> Objects.requireNonNull(step.happened())))
                            .map(step -> new Counted(
                                    step.body(),
                                    List.of(step.record()),
                                    Objects.requireNonNull(step.happened()),
                                    "",
                                    step.rung().code().replace('_', '-')))
                            .toList(),
                    steps.stream()
                            .filter(step -> !reason(step, on).isEmpty())
                            .map(step -> new NotCounted(
                                    step.body(), reason(step, on), List.of(step.record()), step.happened()))
                            .toList(),
                    List.of());
        }

        private String reason(KnownPositions.Step step, LocalDate on) {
            if (!step.confirmed()) {
                return "not-confirmed";
            }
            if (step.rung() == Milestone.Rung.RELATED_STEP) {
                return "related-step";
            }
            if (step.happened() == null) {
                return "undated";
            }
            return step.happened().isOver(on) ? "" : "after-the-date";
        }

        @Override
        public SortedMap<LocalDate, BigDecimal> course(String definition) {
            return Reading.course(turningPoints(), day -> value(day, definition));
        }

        private SortedSet<LocalDate> turningPoints() {
            var days = new TreeSet<LocalDate>();
            days.add(period.first());
            steps.stream()
                    .map(KnownPositions.Step::happened)
                    .filter(Objects::nonNull)
                    .map(DayRange::last)
                    .filter(day -> !day.isBefore(period.first()) && !day.isAfter(period.last()))
                    .forEach(days::add);
            return days;
        }
    }
}
