package org.tidemark.atlas;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tidemark.atlas.Verdict.Counts;
import org.tidemark.atlas.Verdict.DoesNot;
import org.tidemark.evidence.DayRange;
import org.tidemark.plan.FigureSource;
import org.tidemark.plan.Reading;

/// Jurisdictions that decriminalised for the first time inside the period and still do (measure M1).
@Component
final class NewDecriminalisation implements FigureSource {
    private final Steps steps;

    NewDecriminalisation(Steps steps) {
        this.steps = steps;
    }

    @Override
    public String rule() {
        return "new-decriminalisation";
    }

    @Override
    public String usualMeasure() {
        return "M1";
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
        return new AtlasReading(
                period, steps.historiesAt(PolicyType.DECRIMINALISATION, asOf), code -> Definition.of(code));
    }

    /// The plan's own definition first; each other one changes one thing in it.
    enum Definition implements Rule {
        ADOPTED,
        IN_FORCE,
        COUNTRIES_ONLY,
        ALL_SUBSTANCES,
        DE_JURE,
        WITHOUT_CITIES;

        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Definition of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
        }

        @Override
        public Scope considers() {
            return switch (this) {
                case ALL_SUBSTANCES -> Scope.ALL_SUBSTANCES;
                case DE_JURE -> Scope.DE_JURE;
                case ADOPTED, IN_FORCE, COUNTRIES_ONLY, WITHOUT_CITIES -> Scope.EVERY_STEP;
            };
        }

        @Override
        public List<String> parts() {
            return Stream.of(Standing.IN_FORCE, Standing.ADOPTED, Standing.SUSPENDED)
                    .map(Standing::code)
                    .toList();
        }

        @Override
        public Verdict judge(Past past, DayRange period) {
            if (past.given().isEmpty()) {
                return Rule.neverGiven(past);
            }
            Step first = past.given().get();
            if (!first.happened().isWithin(period)) {
                return Rule.outside(first, period);
            }
            var standing = past.standing();
            if (standing == Standing.ENDED) {
                return new DoesNot(Reason.ENDED, past.rollBack().orElse(first));
            }
            return switch (this) {
                case IN_FORCE -> countsIf(standing == Standing.IN_FORCE, first, standing, Reason.NOT_IN_FORCE);
                case COUNTRIES_ONLY ->
                    countsIf(Codes.isCountry(past.jurisdiction()), first, standing, Reason.NOT_A_COUNTRY);
                case WITHOUT_CITIES -> countsIf(!Codes.isCity(past.jurisdiction()), first, standing, Reason.A_CITY);
                case ADOPTED, ALL_SUBSTANCES, DE_JURE -> new Counts(first, standing.code());
            };
        }

        private static Verdict countsIf(boolean holds, Step first, Standing standing, Reason otherwise) {
            return holds ? new Counts(first, standing.code()) : new DoesNot(otherwise, first);
        }
    }
}
