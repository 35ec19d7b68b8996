package org.tidemark.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tidemark.evidence.DayRange;
import org.tidemark.plan.Plan.Area;
import org.tidemark.plan.Plan.Cell;
import org.tidemark.plan.Plan.Measure;
import org.tidemark.plan.Plan.Pillar;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The plans that this installation runs. The one loaded last is the current one.
@Component
public class Plans {
    private static final TypeReference<LinkedHashMap<String, String>> TEXTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Plans(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Transactional(readOnly = true)
    public Optional<Plan> current() {
        return jdbc.sql("""
                        select code, owner, vision, lower(period) as first, upper(period) - 1 as last
                        from plan.plan order by loaded desc limit 1""")
                .query((row, n) -> {
                    String code = row.getString("code");
                    return new Plan(
                            code,
                            row.getString("owner"),
                            row.getString("vision"),
                            new DayRange(
                                    row.getObject("first", LocalDate.class), row.getObject("last", LocalDate.class)),
                            pillars(code),
                            areas(code),
                            measures(code),
                            cells(code));
                })
                .optional();
    }

    /// The period of the current plan.
    @Transactional(readOnly = true)
    public Optional<DayRange> period() {
        return jdbc.sql("select lower(period), upper(period) - 1 from plan.plan order by loaded desc limit 1")
                .query((row, n) -> new DayRange(row.getObject(1, LocalDate.class), row.getObject(2, LocalDate.class)))
                .optional();
    }

    /// The current plan in a reader's language, as far as its file has words in it.
    @Transactional(readOnly = true)
    Optional<Plan> current(Locale locale) {
        return current().map(plan -> translations(plan.code(), locale).of(plan));
    }

    private PlanTranslations translations(String plan, Locale locale) {
        return new PlanTranslations(jdbc.sql(
                        "select coalesce(about -> 'translations' -> cast(? as text), '{}') from plan.plan where code = ?")
                .params(locale.getLanguage(), plan)
                .query((row, n) -> json.readValue(row.getString(1), TEXTS))
                .single());
    }

    private List<Pillar> pillars(String plan) {
        return jdbc.sql("select code, name from plan.pillar where plan = ? order by position")
                .param(plan)
                .query(Pillar.class)
                .list();
    }

    private List<Area> areas(String plan) {
        return jdbc.sql(
                        "select code, position as number, name, aspiration from plan.area where plan = ? order by position")
                .param(plan)
                .query(Area.class)
                .list();
    }

    private List<Measure> measures(String plan) {
        return jdbc.sql("select * from plan.measure where plan = ? order by position")
                .param(plan)
                .query((row, n) -> new Measure(
                        row.getString("code"),
                        row.getString("area"),
                        row.getString("question"),
                        row.getString("unit"),
                        row.getString("source"),
                        row.getString("rule"),
                        row.getString("counts"),
                        json.readValue(row.getString("states"), TEXTS)))
                .list();
    }

    private List<Cell> cells(String plan) {
        Map<String, List<String>> planned = new LinkedHashMap<>();
        jdbc.sql("""
                        select a.code || '.' || p.code as cell, t.text
                        from plan.area a cross join plan.pillar p
                        left join plan.planned_activity t on (t.plan, t.area, t.pillar) = (a.plan, a.code, p.code)
                        where a.plan = ? and p.plan = a.plan order by a.position, p.position, t.position""").param(plan).query(row -> {
            var activities = planned.computeIfAbsent(row.getString("cell"), c -> new ArrayList<>());
            String text = row.getString("text");
            if (text != null) {
                activities.add(text);
            }
        });
        return planned.entrySet().stream()
                .map(cell -> {
                    int dot = cell.getKey().indexOf('.');
                    return new Cell(
                            cell.getKey().substring(0, dot), cell.getKey().substring(dot + 1), cell.getValue());
                })
                .toList();
    }

    /// Loads a plan from its YAML; nothing is kept when any part of it is unusable.
    @Transactional
    public Plan load(String yaml) {
        Plan plan = PlanFile.read(yaml);
        jdbc.sql("""
                        insert into plan.plan (code, owner, vision, period, about)
                        values (?, ?, ?, daterange(?, ?, '[]'), cast(? as jsonb))""")
                .params(
                        plan.code(),
                        plan.owner(),
                        plan.vision(),
                        plan.period().first(),
                        plan.period().last(),
                        json.writeValueAsString(Map.of("translations", PlanFile.translations(yaml))))
                .update();
        int position = 0;
        for (Pillar p : plan.pillars()) {
            jdbc.sql("insert into plan.pillar values (?, ?, ?, ?)")
                    .params(plan.code(), p.code(), ++position, p.name())
                    .update();
        }
        for (Area a : plan.areas()) {
            jdbc.sql("insert into plan.area values (?, ?, ?, ?, ?)")
                    .params(plan.code(), a.code(), a.number(), a.name(), a.aspiration())
                    .update();
        }
        position = 0;
        for (Measure m : plan.measures()) {
            insert(plan.code(), ++position, m);
        }
        for (Cell cell : plan.cells()) {
            position = 0;
            for (String activity : cell.activities()) {
                jdbc.sql("insert into plan.planned_activity values (?, ?, ?, ?, ?)")
                        .params(plan.code(), cell.area(), cell.pillar(), ++position, activity)
                        .update();
            }
        }
        return plan;
    }

    private void insert(String plan, int position, Measure m) {
        jdbc.sql("""
                        insert into plan.measure
                            (plan, code, position, area, question, unit, source, rule, counts, states)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, cast(? as jsonb))""")
                .params(plan, m.code(), position, m.area(), m.question(), m.unit(), m.source())
                .param(m.rule())
                .param(m.counts())
                .param(json.writeValueAsString(m.states()))
                .update();
    }
}
