package org.tidemark.atlas;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tidemark.evidence.KnownTime;
import org.tidemark.plan.FigureSource;
import org.tidemark.plan.Figures;
import org.tidemark.plan.Plans;
import org.tidemark.plan.Times;

/// What the figures of today would be if an event were confirmed as it stands in the form: the same rules on
/// what is
/// known and one event more.
@Component
class EventPreview {
    record Expected(String measure, String question, BigDecimal now, BigDecimal then) {
        boolean changes() {
            return now.compareTo(then) != 0;
        }
    }

    private final Plans plans;
    private final Figures figures;
    private final KnownTime knownTime;

    EventPreview(Plans plans, Figures figures, KnownTime knownTime) {
        this.plans = plans;
        this.figures = figures;
        this.knownTime = knownTime;
    }

    @Transactional(readOnly = true)
    public List<Expected> of(PolicyEvent event) {
        var plan = plans.current();
        if (plan.isEmpty()) {
            return List.of();
        }
        var moment = knownTime.settled(null);
        var expected = new ArrayList<Expected>();
        for (var measure : plan.get().measures()) {
            var source = figures.sourceOf(measure);
            if (source.isPresent() && source.get().read(plan.get().period(), moment) instanceof AtlasReading reading) {
                String definition = source.get().definitions().getFirst();
                var foreseen = counts(source.get(), event.type()) ? step(event) : null;
                expected.add(new Expected(
                        measure.code(),
                        measure.question(),
                        reading.on(Times.today(), definition).value(),
                        reading.with(event.ref(), foreseen)
                                .on(Times.today(), definition)
                                .value()));
            }
        }
        return expected;
    }

    private static boolean counts(FigureSource source, PolicyType type) {
        return switch (type) {
            case DECRIMINALISATION -> source instanceof NewDecriminalisation;
            case LEGAL_REGULATION -> source instanceof NewRegulation;
        };
    }

    private static Step step(PolicyEvent event) {
        return new Step(
                event.ref(),
                event.jurisdiction(),
                event.stage(),
                event.direction(),
                event.happened(),
                event.model(),
                event.substances(),
                true);
    }
}
