package org.tidemark.atlas;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.tidemark.plan.Figure;
import org.tidemark.plan.Figures;
import org.tidemark.plan.Plans;

/// The two measures on the starter data, against a count made apart from this code.
@SpringBootTest
class StarterFiguresTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    @Autowired
    private Figures figures;

    @Autowired
    private Plans plans;

    @Test
    void six_jurisdictions_have_newly_decriminalised_and_each_definition_has_its_own_count() {
        var figure = figure("M1", null);
        assertThat(subjects(figure)).contains("BR", "BS", "GD", "US-TX-BAS", "US-TX-DAL", "US-TX-LOC");
        assertThat(band(figure))
                .isEqualTo(Map.of(
                        "adopted", 6,
                        "in-force", 3,
                        "countries-only", 3,
                        "all-substances", 1,
                        "de-jure", 4,
                        "without-cities", 3));
    }

    @Test
    void new_south_wales_is_new_only_where_its_cannabis_scheme_is_left_out() {
        assertThat(subjects(figure("M1", "all-substances"))).containsExactly("AU-NSW");
    }

    @Test
    void three_jurisdictions_newly_regulate_and_one_proposes_to() {
        var figure = figure("M2", null);
        assertThat(subjects(figure)).containsExactly("CZ", "DE", "SI", "ZA");
        assertThat(figure.counting().parts())
                .hasEntrySatisfying("adopted", n -> assertThat(n).isEqualByComparingTo("3"))
                .hasEntrySatisfying("proposed", n -> assertThat(n).isEqualByComparingTo("1"));
        assertThat(band(figure))
                .isEqualTo(Map.of(
                        "adopted-or-proposed", 4,
                        "adopted-only", 3,
                        "without-social-justice", 6,
                        "countries-only", 4));
    }

    @Test
    void a_draft_of_the_starter_data_is_considered_and_not_counted() {
        assertThat(figure("M1", null).counting().notCounted())
                .anyMatch(n -> n.subject().equals("EE") && n.reason().equals("not-confirmed"));
    }

    private Figure figure(String measure, @org.jspecify.annotations.Nullable String definition) {
        var plan = plans.current().orElseThrow();
        return figures.figure(plan.measure(measure).orElseThrow(), DAY, null, definition)
                .orElseThrow();
    }

    private static java.util.List<String> subjects(Figure figure) {
        return figure.counting().counted().stream().map(c -> c.subject()).toList();
    }

    private static Map<String, Integer> band(Figure figure) {
        return figure.band().stream()
                .collect(Collectors.toMap(
                        Figure.Alternative::definition, a -> a.value().intValue()));
    }
}
