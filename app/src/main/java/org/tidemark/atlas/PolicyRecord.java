package org.tidemark.atlas;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What the record says of one policy in one place at a date.
///
/// @param decisive the event that led to the standing
/// @param first the first event that gave the policy
/// @param events all that is known, also what lies after the date
record PolicyRecord(
        PolicyType type,
        Standing standing,
        @Nullable PolicyEvent decisive,
        @Nullable PolicyEvent first,
        List<PolicyEvent> events,
        Scorecard scorecard) {
    static PolicyRecord of(
            String code, PolicyType type, Standings standings, List<PolicyEvent> events, Scorecard scorecard) {
        var own = events.stream().filter(event -> event.type() == type).toList();
        return new PolicyRecord(
                type,
                standings.of(code, type),
                event(own, standings.decisive(code, type)),
                event(own, standings.first(code, type)),
                own,
                scorecard);
    }

    private static @Nullable PolicyEvent event(List<PolicyEvent> events, Optional<Step> step) {
        return step.flatMap(s -> events.stream()
                        .filter(event -> event.ref().equals(s.record()))
                        .findFirst())
                .orElse(null);
    }

    /// What the decisive event says, or else the latest one that says anything.
    String latest(Function<PolicyEvent, String> what) {
        if (decisive != null && !what.apply(decisive).isBlank()) {
            return what.apply(decisive);
        }
        return decisive == null
                ? ""
                : events.reversed().stream()
                        .map(what)
                        .filter(said -> !said.isBlank())
                        .findFirst()
                        .orElse("");
    }

    /// The message that says where it stands.
    String sentence() {
        return "atlas.place.says." + type.code() + "." + (events.isEmpty() ? "nothing" : standing.code());
    }
}
