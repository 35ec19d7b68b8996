package org.tidemark.atlas;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tidemark.atlas.Verdict.Counts;
import org.tidemark.atlas.Verdict.DoesNot;
import org.tidemark.evidence.DayRange;
import org.tidemark.plan.FigureSource;
import org.tidemark.plan.Reading;

/// Jurisdictions that adopted or proposed legal regulation with social-justice components for the first time
/// inside the
/// period (measure M2).
@Component
final class NewRegulation implements FigureSource {
    private static final String ADOPTED = "adopted";
    private static final String PROPOSED = "proposed";

    private final Steps steps;
    private final Assessments assessments;

    NewRegulation(Steps steps, Assessments assessments) {
        this.steps = steps;
        this.assessments = assessments;
    }

    @Override
    public String rule() {
        return "new-regulation";
    }

    @Override
    public String usualMeasure() {
        return "M2";
    }

    @Override
    public List<String> definitions() {
        return Arrays.stream(Definition.values()).map(Definition::code).toList();
    }

    @Override
    public String words() {
        return "atlas." + rule();
    }

    @Override
    public String subjectPage(String subject) {
        return "/atlas/jurisdictions/" + subject;
    }

    @Override
    public Reading read(DayRange period, Instant asOf) {
        var just = assessments.withSocialJustice(asOf);
        return new AtlasReading(
                period,
                steps.historiesAt(PolicyType.LEGAL_REGULATION, asOf),
                code -> new RegulationRule(Definition.of(code), just));
    }

    enum Definition {
        ADOPTED_OR_PROPOSED,
        ADOPTED_ONLY,
        WITHOUT_SOCIAL_JUSTICE,
        COUNTRIES_ONLY;

        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Definition of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    /// @param just the jurisdictions whose regulation meets at least one social-justice component, partly or wholly
    private record RegulationRule(Definition definition, Set<String> just) implements Rule {
        @Override
        public Scope considers() {
            return Scope.NOT_MEDICAL_ONLY;
        }

        @Override
        public List<String> parts() {
            return List.of(ADOPTED, PROPOSED);
        }

        @Override
        public Verdict judge(Past past, DayRange period) {
            return switch (newly(past, period)) {
                case Counts counts
                when counts.part().equals(PROPOSED) && definition == Definition.ADOPTED_ONLY ->
                    new DoesNot(Reason.ONLY_PROPOSED, counts.step());
                case Counts counts
                when definition == Definition.COUNTRIES_ONLY && !Codes.isCountry(past.jurisdiction()) ->
                    new DoesNot(Reason.NOT_A_COUNTRY, counts.step());
                case Counts counts
                when definition != Definition.WITHOUT_SOCIAL_JUSTICE && !just.contains(past.jurisdiction()) ->
                    new DoesNot(Reason.NO_SOCIAL_JUSTICE, counts.step());
                case Verdict other -> other;
            };
        }

        private static Verdict newly(Past past, DayRange period) {
            var given = past.given();
            var proposed = past.proposed();
            boolean givenInside =
                    given.filter(step -> step.happened().isWithin(period)).isPresent();
            if (givenInside && past.standing() != Standing.ENDED) {
                return new Counts(given.orElseThrow(), ADOPTED);
            }
            boolean proposedFirst = proposed.isPresent()
                    && given.filter(step -> Step.IN_ORDER.compare(step, proposed.get()) < 0)
                            .isEmpty();
            if (proposedFirst && proposed.get().happened().isWithin(period)) {
                return new Counts(proposed.get(), PROPOSED);
            }
            if (givenInside) {
                return new DoesNot(Reason.ENDED, past.rollBack().orElse(given.orElseThrow()));
            }
            if (given.isPresent()) {
                return Rule.outside(given.get(), period);
            }
            if (proposed.isPresent()) {
                boolean before = proposed.get().happened().first().isBefore(period.first());
                return new DoesNot(before ? Reason.PROPOSED_BEFORE : Reason.AFTER_THE_PERIOD, proposed.get());
            }
            return Rule.neverGiven(past);
        }
    }
}
