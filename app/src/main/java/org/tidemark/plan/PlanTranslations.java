package org.tidemark.plan;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.tidemark.plan.Plan.Area;
import org.tidemark.plan.Plan.Measure;
import org.tidemark.plan.Plan.Pillar;

/// What a plan file says in one more language, by place and code: `area.DEC`, `area.DEC.aspiration`, `pillar.NET`,
/// `measure.M1` (its question), `measure.M1.unit`. What is missing stays as the plan says it.
record PlanTranslations(Map<String, String> texts) {
    Plan of(Plan plan) {
        return texts.isEmpty()
                ? plan
                : new Plan(
                        plan.code(),
                        plan.owner(),
                        text("plan.vision", plan.vision()),
                        plan.period(),
                        plan.pillars().stream()
                                .map(p -> new Pillar(p.code(), text("pillar." + p.code(), p.name())))
                                .toList(),
                        plan.areas().stream().map(this::area).toList(),
                        plan.measures().stream().map(this::measure).toList(),
                        plan.cells());
    }

    private Area area(Area a) {
        String key = "area." + a.code();
        return new Area(a.code(), a.number(), text(key, a.name()), text(key + ".aspiration", a.aspiration()));
    }

    private Measure measure(Measure m) {
        String key = "measure." + m.code();
        Map<String, String> states = m.states().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        stated -> text(key + "." + stated.getKey(), stated.getValue()),
                        (one, other) -> one,
                        LinkedHashMap::new));
        return new Measure(
                m.code(),
                m.area(),
                text(key, m.question()),
                text(key + ".unit", m.unit()),
                m.source(),
                m.rule(),
                text(key + ".counts", m.counts()),
                states);
    }

    private String text(String key, String otherwise) {
        return texts.getOrDefault(key, otherwise);
    }
}
