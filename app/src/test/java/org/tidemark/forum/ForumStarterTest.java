package org.tidemark.forum;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tidemark.plan.Figure;
import org.tidemark.plan.Figures;
import org.tidemark.plan.Plans;
import tools.jackson.databind.json.JsonMapper;

/// The record that an installation starts with, and the figures that are read from it.
@SpringBootTest
class ForumStarterTest {
    private static final LocalDate ON = LocalDate.of(2026, 11, 24);

    @Autowired
    private Figures figures;

    @Autowired
    private Plans plans;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void everything_that_the_files_hold_is_on_record() {
        assertThat(count("select count(*) from forum.sitting where reworded")).isGreaterThanOrEqualTo(98);
        assertThat(
                        count(
                                "select count(*) from forum.intervention i join forum.sitting s on s.ref = i.sitting where s.reworded"))
                .isGreaterThanOrEqualTo(348);
        assertThat(count("select count(*) from evidence.record where kind = 'vote'"))
                .isGreaterThanOrEqualTo(56);
        assertThat(count("select count(*) from evidence.record where kind = 'statement'"))
                .isGreaterThanOrEqualTo(120);
    }

    @Test
    void an_intervention_is_a_range_of_the_notes() {
        var different = jdbc.sql("""
                        select i.ref from forum.intervention i join forum.notes n on n.sitting = i.sitting
                        where substr(n.text, i.starts + 1, i.ends - i.starts) <> i.words""").query(String.class).list();
        assertThat(different).isEmpty();
    }

    @Test
    void calls_for_change_equal_a_count_made_from_the_files_alone() throws IOException {
        var counted = new TreeSet<String>();
        figure("M3b", "own-name").counting().counted().forEach(each -> counted.add(each.subject()));
        assertThat(counted).isEqualTo(countedFromTheFiles());
    }

    @Test
    void the_band_is_what_the_notes_on_the_data_say() {
        var band = figure("M3b", "own-name").band().stream()
                .map(each -> each.definition() + " " + each.value())
                .toList();
        assertThat(band)
                .containsExactly(
                        "own-name 1",
                        "with-joint-statements 26",
                        "with-votes 30",
                        "system-change-only 1",
                        "convention-reform-only 0",
                        "agreed-by-two-coders 0",
                        "cnd-only 1");
    }

    @Test
    void no_rung_of_the_ladder_is_reached_and_every_related_step_is_listed() {
        var figure = figure("M3a", "highest-rung");
        assertThat(figure.value()).isZero();
        assertThat(figure.counting().notCounted())
                .hasSize(14)
                .allMatch(not -> not.reason().equals("related-step"));
    }

    private Figure figure(String measure, String definition) {
        var plan = plans.current().orElseThrow();
        return figures.figure(plan.measure(measure).orElseThrow(), ON, null, definition)
                .orElseThrow();
    }

    /// The five conditions of the rule, applied to the files without any of the module's code.
    private static TreeSet<String> countedFromTheFiles() throws IOException {
        var states = new TreeSet<String>();
        try (var rows = CsvReader.builder().ofNamedCsvRecord(file("statements_2024_2026.csv"))) {
            for (var row : rows) {
                if (row.getField("speaker_kind").equals("state")
                        && isCall(row.getField("code"))
                        && row.getField("stance").equals("support")
                        && row.getField("verified").equals("yes")
                        && row.getField("date").matches("202[4-7].*")) {
                    states.add(row.getField("iso2"));
                }
            }
        }
        var json = JsonMapper.builder().build();
        var dates = new java.util.HashMap<String, String>();
        file("posts.jsonl")
                .lines()
                .map(json::readTree)
                .forEach(post ->
                        dates.put(post.path("id").asString(), post.path("date").asString("")));
        file("codes.jsonl")
                .lines()
                .map(json::readTree)
                .forEach(turn -> turn.path("codes").forEach(code -> {
                    if (turn.path("speaker_kind").asString().equals("state")
                            && isCall(code.path("code").asString())
                            && code.path("stance").asString().equals("support")
                            && !code.path("doubtful").asBoolean()
                            && dates.getOrDefault(turn.path("post_id").asString(), "")
                                    .matches("202[4-7].*")) {
                        states.add(turn.path("iso2").asString());
                    }
                }));
        return states;
    }

    private static boolean isCall(String code) {
        return code.equals("SYSTEM_CHANGE") || code.equals("CONVENTION_REFORM");
    }

    private static String file(String name) throws IOException {
        try (InputStream file = ForumStarter.class.getResourceAsStream("starter/" + name)) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
