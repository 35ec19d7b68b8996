package org.tidemark.atlas;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.tidemark.evidence.DayRange;

/// Where all places stand under one policy at a date: each by its own events, and by those of the states,
/// provinces and
/// cities inside it.
final class Situations {
    private final TreeMap<String, JurisdictionHistory> histories = new TreeMap<>();
    private final LocalDate date;
    private final @Nullable DayRange period;

    /// @param period of the plan; without one nothing is new
    Situations(Collection<JurisdictionHistory> histories, LocalDate date, @Nullable DayRange period) {
        histories.forEach(history -> this.histories.put(history.jurisdiction(), history));
        this.date = date;
        this.period = period;
    }

    Situation of(String place) {
        Situation own = own(place);
        if (stands(own)) {
            return own;
        }
        if (within(place, Situations::stands)) {
            return Situation.PART;
        }
        if (own == Situation.GONE) {
            return own;
        }
        if (own == Situation.PROPOSED || within(place, Situation.PROPOSED::equals)) {
            return Situation.PROPOSED;
        }
        return within(place, Situation.GONE::equals) ? Situation.GONE : Situation.NONE;
    }

    /// Of a state or province: where it has no standing of its own, what stands in the whole country holds.
    Situation inCountry(String place) {
        Situation here = of(place);
        Situation country = own(Codes.country(place));
        return here == Situation.NONE && stands(country) ? country : here;
    }

    /// By its own events alone.
    Situation own(String place) {
        var history = histories.get(place);
        return history == null
                ? Situation.NONE
                : switch (history.standing(date)) {
                    case NONE -> Situation.NONE;
                    case PROPOSED -> Situation.PROPOSED;
                    case ADOPTED, IN_FORCE -> isNew(history) ? Situation.NEW : Situation.BEFORE;
                    case SUSPENDED, ENDED -> Situation.GONE;
                };
    }

    Standing standing(String place) {
        var history = histories.get(place);
        return history == null ? Standing.NONE : history.standing(date);
    }

    /// The step by which a place came to where it stands.
    Optional<Step> decisive(String place) {
        return Optional.ofNullable(histories.get(place)).flatMap(history -> history.decisive(date));
    }

    /// The places inside `place` in which the policy stands, by code.
    List<String> standingWithin(String place) {
        return inside(place).keySet().stream().filter(part -> stands(own(part))).toList();
    }

    /// Whether anything is recorded of a state, province or city inside `country`.
    boolean isDivided(String country) {
        return inside(country).keySet().stream().anyMatch(part -> own(part) != Situation.NONE);
    }

    private boolean within(String place, Predicate<Situation> wanted) {
        return inside(place).keySet().stream().map(this::own).anyMatch(wanted);
    }

    private Map<String, JurisdictionHistory> inside(String place) {
        // "." follows "-" in the alphabet of codes
        return histories.subMap(place + "-", place + ".");
    }

    private boolean isNew(JurisdictionHistory history) {
        return period != null
                && history.first(date, Step::gives)
                        .filter(first -> first.happened().isWithin(period))
                        .isPresent();
    }

    static boolean stands(Situation situation) {
        return situation == Situation.NEW || situation == Situation.BEFORE;
    }
}
