package org.tidemark.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PlanTranslationsTest {
    private static final Path STARTER = Path.of("src/main/java/org/tidemark/plan/starter/plan.yaml");

    @Test
    void what_a_language_lacks_stays_as_the_plan_says_it() throws IOException {
        var plan = PlanFile.read(Files.readString(STARTER));
        var read = new PlanTranslations(Map.of("area.DEC", "Decriminalización", "measure.M1.unit", "lugares")).of(plan);
        assertThat(read.area("DEC").orElseThrow().name()).isEqualTo("Decriminalización");
        assertThat(read.area("LEG").orElseThrow().name()).isEqualTo("Responsible regulation");
        assertThat(read.measure("M1").orElseThrow().unit()).isEqualTo("lugares");
        assertThat(read.measure("M1").orElseThrow().question()).startsWith("How many new jurisdictions");
        assertThat(read.cells()).isEqualTo(plan.cells());
    }

    @Test
    void every_translation_of_the_starter_plan_names_something_in_it_in_five_languages() throws IOException {
        String yaml = Files.readString(STARTER);
        var plan = PlanFile.read(yaml);
        Set<String> places = new HashSet<>();
        plan.pillars().forEach(pillar -> places.add("pillar." + pillar.code()));
        plan.areas()
                .forEach(area -> places.addAll(Set.of("area." + area.code(), "area." + area.code() + ".aspiration")));
        plan.measures().forEach(measure -> {
            String key = "measure." + measure.code();
            places.addAll(Set.of(key, key + ".unit", key + ".counts"));
            measure.states().keySet().forEach(stated -> places.add(key + "." + stated));
        });
        var translations = PlanFile.translations(yaml);
        assertThat(translations.keySet()).containsExactly("fr", "es", "pt", "ru", "ar");
        translations.forEach((language, texts) -> assertThat(places)
                .as("places of the plan translated to %s", language)
                .containsAll(texts.keySet()));
    }
}
