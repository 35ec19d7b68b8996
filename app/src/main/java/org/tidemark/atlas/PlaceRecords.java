package org.tidemark.atlas;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;

/// Puts together what the record says of single places.
@Component
class PlaceRecords {
    private final KnownAtlas atlas;
    private final Steps steps;
    private final Criteria criteria;

    PlaceRecords(KnownAtlas atlas, Steps steps, Criteria criteria) {
        this.atlas = atlas;
        this.steps = steps;
        this.criteria = criteria;
    }

    Standings standings(LocalDate on, Instant asOf) {
        return new Standings(on, type -> steps.knownAt(type, asOf));
    }

    /// Both policies of one place, in the order in which pages show them.
    List<PolicyRecord> of(String code, Standings standings, Instant asOf) {
        var events = atlas.eventsIn(code, asOf);
        var assessments = atlas.assessmentsIn(code, asOf);
        var all = criteria.all();
        return Arrays.stream(PolicyType.values())
                .map(type -> PolicyRecord.of(code, type, standings, events, Scorecard.of(type, all, assessments)))
                .toList();
    }
}
