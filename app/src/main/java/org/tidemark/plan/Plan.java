package org.tidemark.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tidemark.evidence.DayRange;

/// A network's strategy: areas × pillars of work, and the measures that say where it stands.
public record Plan(
        String code,
        String owner,
        String vision,
        DayRange period,
        List<Pillar> pillars,
        List<Area> areas,
        List<Measure> measures,
        List<Cell> cells) {
    public record Pillar(String code, String name) {}

    public record Area(String code, int number, String name, String aspiration) {}

    /// One meeting of an area and a pillar, with what is planned there.
    public record Cell(String area, String pillar, List<String> activities) {
        public String code() {
            return area + "." + pillar;
        }
    }

    /// A measure of success.
    ///
    /// @param source the module that keeps its evidence
    /// @param rule the name of the rule that counts it, when it is not the usual one of that code
    /// @param states what it says of itself, as far as it does: population, baseline, evidence, roll_up, owner
    public record Measure(
            String code,
            String area,
            String question,
            String unit,
            String source,
            @Nullable String rule,
            String counts,
            Map<String, String> states) {}

    public Optional<Measure> measure(String measureCode) {
        return measures.stream().filter(m -> m.code().equals(measureCode)).findFirst();
    }

    public Optional<Area> area(String areaCode) {
        return areas.stream().filter(a -> a.code().equals(areaCode)).findFirst();
    }

    public Pillar pillar(String pillarCode) {
        return pillars.stream()
                .filter(p -> p.code().equals(pillarCode))
                .findFirst()
                .orElseThrow();
    }

    /// The cells of one area, in the order of the pillars.
    public List<Cell> cells(Area area) {
        return cells.stream().filter(c -> c.area().equals(area.code())).toList();
    }

    public Optional<Cell> cell(String cellCode) {
        return cells.stream().filter(c -> c.code().equals(cellCode)).findFirst();
    }
}
