package org.tidemark.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.tidemark.evidence.DayRange;

/// A figure and the steps by which it came there inside the period.
public record Trend(Figure figure, FigureSource source, DayRange period, List<Step> steps) {
    /// The count from `day` on, with the smallest and largest count of the definition band.
    public record Step(LocalDate day, BigDecimal value, BigDecimal lowest, BigDecimal highest) {}
}
