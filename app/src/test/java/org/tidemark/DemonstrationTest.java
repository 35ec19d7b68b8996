package org.tidemark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.tidemark.access.CurrentPerson;
import org.tidemark.access.DemoPeople;
import org.tidemark.access.Role;
import org.tidemark.evidence.Histories;
import org.tidemark.evidence.Review;
import org.tidemark.evidence.Status;
import org.tidemark.geography.Jurisdictions;
import org.tidemark.installation.Command;
import org.tidemark.plan.Figures;
import org.tidemark.plan.Plans;

@SpringBootTest(properties = "tidemark.demo=true")
class DemonstrationTest {
    @Autowired
    private WebApplicationContext context;

    @Autowired
    private DemoPeople people;

    @Autowired
    private Histories histories;

    @Autowired
    private Review review;

    @Autowired
    private Jurisdictions jurisdictions;

    @Autowired
    private Figures figures;

    @Autowired
    private Plans plans;

    @Test
    void every_page_and_every_figure_says_that_it_is_a_demonstration() {
        var door = door();
        for (String page : new String[] {"/", "/measures/M1", "/atlas", "/atlas/jurisdictions/QM", "/sign-in"}) {
            assertThat(door.get().uri(page))
                    .as(page)
                    .hasStatusOk()
                    .bodyText()
                    .contains("class=\"demonstration\"", "Demonstration:");
        }
        assertThat(door.get().uri("/?lang=ar")).bodyText().contains("عرض توضيحي");
        assertThat(door.get().uri("/api/v1/measures/M1/figure")).bodyText().contains("\"demo\":true");
        assertThat(door.get().uri("/atlas/events.csv"))
                .hasHeader("Tidemark-Demonstration", "fictional")
                .bodyText()
                .contains("Demoland (fictional)");
    }

    @Test
    void a_number_changes_when_the_demo_reviewer_confirms_what_the_demo_coder_submitted() {
        var coder = people.with(Role.CODER);
        var reviewer = people.with(Role.REVIEWER);
        var measure = plans.current().orElseThrow().measure("M1").orElseThrow();
        var before = figures.figure(measure, null, null, null).orElseThrow();
        assertThat(before.counting().counted())
                .as("nothing made up counts at first")
                .noneMatch(counted -> counted.subject().matches("Q[M-P]"));

        CurrentPerson.as(reviewer, () -> {
            assertThat(histories.waiting())
                    .filteredOn(version -> version.record().matches("PE-Q[M-P]-.*"))
                    .hasSize(3)
                    .allMatch(version -> version.author().equals(coder.id()));
            review.confirm("PE-QN-2025-01", 1, "");
            return reviewer;
        });

        var after = figures.figure(measure, null, null, null).orElseThrow();
        assertThat(after.value()).isEqualByComparingTo(before.value().add(java.math.BigDecimal.ONE));
    }

    @Test
    void work_is_there_in_every_state() {
        CurrentPerson.as(people.with(Role.CODER), () -> {
            assertThat(histories
                            .of("PE-QP-2026-01")
                            .orElseThrow()
                            .proposal()
                            .orElseThrow()
                            .status())
                    .isEqualTo(Status.DRAFT);
            assertThat(histories
                            .of("PE-QP-2025-01")
                            .orElseThrow()
                            .proposal()
                            .orElseThrow()
                            .note())
                    .contains("names a day");
            var corrected = histories.of("PE-QM-2019-01").orElseThrow();
            assertThat(corrected.standing()).isPresent();
            assertThat(corrected.proposal()).isPresent();
            return corrected;
        });
    }

    @Test
    void whoever_is_at_the_machine_gets_a_sign_in_link_for_each_made_up_person() {
        var printed = new ByteArrayOutputStream();
        var out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        assertThat(context.getBean("demoLinks", Command.class).run(List.of(), out, out))
                .isEqualTo(Command.DONE);
        var links = Pattern.compile("demo (\\w+) +http\\S+?(/sign-in/links/\\S+)")
                .matcher(printed.toString(StandardCharsets.UTF_8))
                .results()
                .collect(Collectors.toMap(found -> found.group(1), found -> found.group(2)));
        assertThat(links).containsOnlyKeys("administrator", "secretariat", "coder", "reviewer", "member");
        assertThat(door().get().uri(links.get("coder")))
                .hasStatusOk()
                .bodyText()
                .contains("Demo coder");
    }

    private MockMvcTester door() {
        return MockMvcTester.create(MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .addFilters(context.getBean("demonstrationHeader", jakarta.servlet.Filter.class))
                .build());
    }

    @Test
    void its_places_have_names_in_every_language_and_belong_to_no_group() {
        assertThat(jurisdictions.find("QM")).isPresent();
        assertThat(jurisdictions.name("QM", Locale.FRENCH)).isEqualTo("Démolande (fictive)");
        assertThat(jurisdictions.unGroup("QM")).isEmpty();
    }
}
