package org.tidemark.plan;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.tidemark.plan.Plan.Measure;

/// The answer to: where does this measure stand, in force on a date, as known at a moment, under a definition?
///
/// @param band the same count under each definition, the asked one among them
public record Figure(
        Measure measure, LocalDate on, Instant asOf, String definition, Counting counting, List<Alternative> band) {
    public record Alternative(String definition, BigDecimal value) {}

    public BigDecimal value() {
        return counting.value();
    }

    /// The smallest and largest value of the band.
    public BigDecimal lowest() {
        return band.stream().map(Alternative::value).min(BigDecimal::compareTo).orElse(value());
    }

    public BigDecimal highest() {
        return band.stream().map(Alternative::value).max(BigDecimal::compareTo).orElse(value());
    }
}
