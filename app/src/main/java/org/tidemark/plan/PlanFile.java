package org.tidemark.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tidemark.evidence.DayRange;
import org.tidemark.plan.Plan.Area;
import org.tidemark.plan.Plan.Cell;
import org.tidemark.plan.Plan.Measure;
import org.tidemark.plan.Plan.Pillar;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// Reads a plan from YAML. Every problem of the file is found before any is reported.
final class PlanFile {
    private final List<String> problems = new ArrayList<>();
    private final JsonNode root;

    private PlanFile(JsonNode root) {
        this.root = root;
    }

    /// @throws UnusablePlan naming all that is wrong, in the file's own words
    static Plan read(String yaml) {
        try {
            return new PlanFile(new YAMLMapper().readTree(yaml)).plan();
        } catch (JacksonException e) {
            throw new UnusablePlan(List.of("not YAML: " + e.getOriginalMessage()));
        }
    }

    /// What the file says in more languages: by language, then by place and code.
    static Map<String, Map<String, String>> translations(String yaml) {
        var languages = new LinkedHashMap<String, Map<String, String>>();
        new YAMLMapper().readTree(yaml).path("translations").properties().forEach(language -> {
            var texts = new LinkedHashMap<String, String>();
            language.getValue()
                    .properties()
                    .forEach(text -> texts.put(text.getKey(), text.getValue().asString()));
            languages.put(language.getKey(), texts);
        });
        return languages;
    }

    static final class UnusablePlan extends RuntimeException {
        UnusablePlan(List<String> problems) {
            super("The plan cannot be loaded: " + String.join("; ", problems));
        }
    }

    private Plan plan() {
        var head = root.path("plan");
        var pillars = each("pillars", p -> new Pillar(text(p, "code", "a pillar"), text(p, "name", "a pillar")));
        var areas = new ArrayList<Area>();
        for (JsonNode a : root.path("areas")) {
            areas.add(new Area(
                    text(a, "code", "an area"),
                    a.path("number").asInt(areas.size() + 1),
                    text(a, "name", "an area"),
                    a.path("aspiration").asString("")));
        }
        var measures = each("measures", this::measure);
        var plan = new Plan(
                text(head, "code", "plan"),
                text(head, "owner", "plan"),
                head.path("vision").asString(""),
                period(head.path("period")),
                pillars,
                areas,
                measures,
                cells(areas, pillars));
        check(plan);
        if (!problems.isEmpty()) {
            throw new UnusablePlan(problems);
        }
        return plan;
    }

    private DayRange period(JsonNode period) {
        var from = DayRange.parse(period.path("from").asString(""));
        var to = DayRange.parse(period.path("to").asString(""));
        if (from == null || to == null || to.last().isBefore(from.first())) {
            problems.add("plan.period needs two dates, from and to, such as 2024-01-01 and 2027-12-31");
            return new DayRange(java.time.LocalDate.EPOCH, java.time.LocalDate.EPOCH);
        }
        return new DayRange(from.first(), to.last());
    }

    private Measure measure(JsonNode m) {
        var states = new LinkedHashMap<String, String>();
        for (String key : List.of("population", "baseline", "evidence", "roll_up", "owner")) {
            if (m.hasNonNull(key)) {
                states.put(key, words(m.get(key)));
            }
        }
        return new Measure(
                text(m, "code", "a measure"),
                text(m, "area", "a measure"),
                text(m, "question", "a measure"),
                m.path("unit").asString(""),
                m.path("source").asString(""),
                m.hasNonNull("rule") ? m.get("rule").asString() : null,
                m.path("counts").asString(""),
                states);
    }

    private static String words(JsonNode value) {
        if (!value.isObject()) {
            return value.asString();
        }
        var parts = new ArrayList<String>();
        value.properties().forEach(p -> parts.add(p.getValue().asString()));
        return String.join(", ", parts);
    }

    private List<Cell> cells(List<Area> areas, List<Pillar> pillars) {
        var written = new LinkedHashMap<String, List<String>>();
        root.path("cells").properties().forEach(cell -> {
            var activities = new ArrayList<String>();
            cell.getValue().forEach(a -> activities.add(a.asString()));
            written.put(cell.getKey(), activities);
        });
        var cells = new ArrayList<Cell>();
        for (Area area : areas) {
            for (Pillar pillar : pillars) {
                var activities = written.remove(area.code() + "." + pillar.code());
                cells.add(new Cell(area.code(), pillar.code(), activities == null ? List.of() : activities));
            }
        }
        written.keySet().forEach(code -> problems.add("cell " + code + " names no area and pillar of this plan"));
        return cells;
    }

    private void check(Plan plan) {
        unique("pillar", plan.pillars().stream().map(Pillar::code).toList());
        unique("area", plan.areas().stream().map(Area::code).toList());
        unique("measure", plan.measures().stream().map(Measure::code).toList());
        if (plan.areas().isEmpty()) {
            problems.add("the plan has no areas");
        }
        for (Measure m : plan.measures()) {
            if (plan.area(m.area()).isEmpty()) {
                problems.add("measure " + m.code() + " names the area " + m.area() + ", which the plan has not");
            }
        }
    }

    private void unique(String what, List<String> codes) {
        Set<String> seen = new HashSet<>();
        codes.stream()
                .filter(code -> !seen.add(code))
                .forEach(code -> problems.add("there are two " + what + "s " + code));
    }

    private <T> List<T> each(String field, java.util.function.Function<JsonNode, T> read) {
        var all = new ArrayList<T>();
        root.path(field).forEach(node -> all.add(read.apply(node)));
        return all;
    }

    private String text(JsonNode node, String field, String where) {
        @Nullable JsonNode value = node.get(field);
        if (value == null || value.asString("").isBlank()) {
            problems.add(where + " lacks " + field + place(node));
            return "";
        }
        return value.asString();
    }

    private static String place(JsonNode node) {
        return node.has("code") ? " (" + node.get("code").asString("") + ")" : "";
    }
}
