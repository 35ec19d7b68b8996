package org.tidemark.atlas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;
import org.tidemark.access.CurrentPerson;
import org.tidemark.access.Person;
import org.tidemark.access.Role;
import org.tidemark.access.TestPeople;
import org.tidemark.evidence.DayRange;
import org.tidemark.evidence.KnownTime;
import org.tidemark.evidence.Source;
import org.tidemark.evidence.Status;

@SpringBootTest
class AtlasExportTest {
    @Autowired
    private WebApplicationContext context;

    @Autowired
    private AtlasExport export;

    @Autowired
    private PolicyEvents events;

    @Autowired
    private KnownTime knownTime;

    @Autowired
    private TransactionTemplate transaction;

    /// The moment at which the starter data had just come in, whatever other tests have added since.
    private Instant afterTheStart() {
        return TestPeople.asOwner(
                context,
                owner -> owner.sql("select min(lower(known)) from evidence.version where actor = ?")
                        .param(Person.STARTER.id())
                        .query(java.time.OffsetDateTime.class)
                        .single()
                        .toInstant());
    }

    @Test
    void the_starter_events_leave_as_they_came_byte_for_byte() throws IOException {
        var out = new StringWriter();
        CurrentPerson.as(Person.IMPORTER, () -> export.events(out, afterTheStart(), true));
        assertThat(out.toString()).isEqualTo(starter("policy_events.csv"));
    }

    @Test
    void the_starter_assessments_leave_as_they_came_in_order_of_their_references() throws IOException {
        var out = new StringWriter();
        CurrentPerson.as(Person.IMPORTER, () -> export.assessments(out, afterTheStart(), true));
        var order = Comparator.<String>naturalOrder();
        assertThat(out.toString().lines().sorted(order))
                .containsExactlyElementsOf(
                        starter("assessments.csv").lines().sorted(order).toList());
    }

    @Test
    void a_visitor_gets_only_what_is_confirmed() {
        var visitor = door().get().uri("/atlas/events.csv?all=true").exchange();
        assertThat(visitor).hasStatusOk();
        assertThat(visitor.getResponse().getContentType()).startsWith("text/csv");
        assertThat(visitor).bodyText().contains("PE-BR-2024-0").doesNotContain("PE-KG-1998-01", ",no,");
    }

    @Test
    void a_file_as_known_before_the_first_record_has_a_heading_and_no_row() {
        assertThat(door().get().uri("/atlas/assessments.csv?asOf=2020-01-01"))
                .hasStatusOk()
                .bodyText()
                .isEqualTo(String.join(",", AtlasFile.ASSESSMENT_COLUMNS) + "\r\n");
    }

    @Test
    void thresholds_and_further_sources_have_columns_only_when_some_row_needs_them() {
        var coder = TestPeople.create(context, Role.CODER);
        var before = knownTime.settled(null);
        var event = new PolicyEvent(
                "PE-ZZ-" + UUID.randomUUID(),
                "BR",
                "Brazil",
                PolicyType.DECRIMINALISATION,
                Stage.PROPOSED,
                java.util.Objects.requireNonNull(DayRange.parse("2019-03")),
                Direction.REFORM,
                "=1+1",
                "",
                "de_jure",
                "all",
                "",
                "A \"quoted\", two-line\nsummary; بالعربية",
                "",
                "10 g",
                "",
                List.of(
                        Source.of("One", "https://example.org/one"),
                        Source.of("Two words", "https://example.org/two")));
        CurrentPerson.as(coder, () -> transaction.execute(s -> events.propose(List.of(event), Status.SUBMITTED)));

        var out = new StringWriter();
        CurrentPerson.as(coder, () -> export.events(out, knownTime.settled(null), true));
        assertThat(out.toString()).contains("threshold", "more_sources", "'=1+1");
        assertThat(AtlasFile.events(out.toString()).rows())
                .extracting(AtlasFile.Row::content)
                .contains(event);
        var earlier = new StringWriter();
        CurrentPerson.as(coder, () -> export.events(earlier, before, false));
        assertThat(earlier.toString().lines().findFirst().orElseThrow()).doesNotContain("more_sources");
    }

    private MockMvcTester door() {
        return MockMvcTester.create(MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build());
    }

    private static String starter(String file) throws IOException {
        try (var in = java.util.Objects.requireNonNull(AtlasStarter.class.getResourceAsStream("starter/" + file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
