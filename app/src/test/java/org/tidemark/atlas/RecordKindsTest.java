package org.tidemark.atlas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.tidemark.evidence.Description;
import org.tidemark.evidence.Histories;
import org.tidemark.evidence.RecordKind;

@SpringBootTest
class RecordKindsTest {
    @Autowired
    private List<RecordKind> kinds;

    @Autowired
    private Histories histories;

    @Test
    void a_policy_event_says_in_words_where_and_when_and_what() {
        var event = described("PE-BR-2024-02", Locale.ENGLISH);
        assertThat(event.title()).isEqualTo("Brazil: Decriminalisation, Court ruling");
        assertThat(event.subject()).isEqualTo("BR");
        assertThat(event.valid()).hasToString("2024-06-26");
        assertThat(event.fields())
                .contains(
                        new Description.Field("atlas.field.instrument", "Supreme Federal Court, RE 635659 (Theme 506)"),
                        new Description.Field("atlas.field.substances", "Cannabis"))
                .noneMatch(field -> field.value().isBlank());
    }

    @Test
    void an_assessment_says_in_words_which_criterion_and_how_it_fares() {
        var assessment = described("AS-PT-decriminalisation-GS03", Locale.ENGLISH);
        assertThat(assessment.title()).isEqualTo("Portugal: GS03 All substances covered, meets");
        assertThat(assessment.valid()).isNull();
    }

    @Test
    void an_event_is_changed_in_the_coders_form() {
        assertThat(kind(PolicyEvent.KIND).editPage("PE-BR-2024-02")).isEqualTo("/desk/events/PE-BR-2024-02/edit");
    }

    private Description described(String ref, Locale locale) {
        var history = histories.of(ref).orElseThrow();
        var claim = history.standing().orElseThrow().claim();
        var described = kind(history.kind()).describe(List.of(claim), locale);
        assertThat(described).containsOnlyKeys(claim);
        return described.values().iterator().next();
    }

    private RecordKind kind(String name) {
        return kinds.stream()
                .filter(kind -> kind.kind().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
