package org.tidemark.atlas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.tidemark.Eventually;
import org.tidemark.access.CurrentPerson;
import org.tidemark.access.Person;
import org.tidemark.access.Role;
import org.tidemark.access.TestPeople;
import org.tidemark.evidence.Histories;
import org.tidemark.evidence.Status;

@SpringBootTest
class ImportTest {
    private static final Logger LOG = LoggerFactory.getLogger(ImportTest.class);
    private static final String HEADING = String.join(",", AtlasFile.EVENT_COLUMNS) + "\n";

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private Imports imports;

    @Autowired
    private ImportWork work;

    @Autowired
    private ImportChecks checks;

    @Autowired
    private EventTable events;

    @Autowired
    private AtlasImport atlas;

    @Autowired
    private Histories histories;

    private Person coder = Person.IMPORTER;
    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void somebodyCodes() {
        coder = TestPeople.create(context, Role.CODER);
    }

    @Test
    void every_problem_is_shown_at_once_with_its_row_and_column_and_nothing_is_saved() {
        String csv = HEADING
                + row("A", "BR", "Brazil", "adopted", "soon")
                + row("B", "XX", "Brazil", "adopted", "2025")
                + row("C", "ZZ", "", "enacted", "2025-02-30")
                + row("C", "BR", "Brazil", "adopted", "2025");
        var report = looked(csv);
        assertThat(report.problems())
                .extracting(p -> p.row() + " " + p.column() + " " + p.problem())
                .containsExactlyInAnyOrder(
                        "2 event_date atlas.import.not-a-date",
                        "3 jurisdiction_code atlas.import.did-you-mean",
                        "4 jurisdiction_code atlas.import.unknown-place",
                        "4 stage atlas.import.not-one-of",
                        "4 event_date atlas.import.not-a-date",
                        "5 event_id atlas.import.twice");
        assertThat(report.problems()).extracting(CsvRows.Problem::hint).contains("BR");
        assertThat(report.canBeSubmitted()).isFalse();
        assertThat(history("B")).isEmpty();
    }

    @Test
    void what_is_new_waits_for_review_in_the_coders_name_and_the_same_file_again_says_nothing_new() {
        String csv = HEADING + row("A", "BR", "Brazil", "adopted", "2025");
        var id = opened(csv);
        ended(id, ImportJob.State.CHECKED);
        assertThat(CurrentPerson.as(coder, () -> imports.submit(id))).isTrue();
        ended(id, ImportJob.State.SUBMITTED);

        var proposal =
                history("A").flatMap(org.tidemark.evidence.History::proposal).orElseThrow();
        assertThat(proposal.status()).isEqualTo(Status.SUBMITTED);
        assertThat(proposal.author()).isEqualTo(coder.id());
        CurrentPerson.as(coder, () -> {
            work.goOn(id);
            return id;
        });
        assertThat(history("A").orElseThrow().versions()).hasSize(1);

        var again = looked(csv);
        assertThat(again.unchanged()).isEqualTo(1);
        assertThat(again.canBeSubmitted()).isFalse();
        var changed = looked(csv.replace("Law of the test", "Another law"));
        assertThat(changed.changed()).isEqualTo(1);
        assertThat(changed.changes().getFirst().changes())
                .containsExactly(new ImportComparison.Change("instrument", "Law of the test", "Another law"));
    }

    @Test
    void a_stopped_import_saves_nothing() {
        var id = opened(HEADING + row("S", "BR", "Brazil", "adopted", "2025"));
        ended(id, ImportJob.State.CHECKED);
        assertThat(CurrentPerson.as(coder, () -> imports.stop(id))).isTrue();
        assertThat(CurrentPerson.as(coder, () -> imports.submit(id))).isFalse();
        assertThat(history("S")).isEmpty();
    }

    @Test
    void a_workbook_is_read_like_a_csv_file_dates_and_years_included() throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "test", "1.0")) {
            var sheet = workbook.newWorksheet("Events");
            for (int i = 0; i < AtlasFile.EVENT_COLUMNS.size(); i++) {
                sheet.value(0, i, AtlasFile.EVENT_COLUMNS.get(i));
            }
            String[] first = row("X", "BR", "Brazil", "adopted", "").strip().split(",", -1);
            for (int i = 0; i < first.length; i++) {
                sheet.value(1, i, first[i]);
                sheet.value(3, i, first[i].replace(mark + "X", mark + "Y"));
            }
            int date = AtlasFile.EVENT_COLUMNS.indexOf("event_date");
            sheet.value(1, date, java.time.LocalDate.of(2025, 3, 9));
            sheet.style(1, date).format("yyyy-mm-dd").set();
            sheet.value(3, date, 2025);
        }
        var file = AtlasFile.events(Spreadsheet.text(bytes.toByteArray()));
        assertThat(file.problems()).isEmpty();
        assertThat(file.rows())
                .extracting(each -> each.number() + " " + each.content().happened())
                .containsExactly("2 2025-03-09", "4 2025");
    }

    @Test
    void a_workbook_that_unpacks_to_too_much_is_refused() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new java.util.zip.ZipOutputStream(bytes)) {
            zip.putNextEntry(new java.util.zip.ZipEntry("xl/worksheets/sheet1.xml"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i <= Spreadsheet.MOST_UNPACKED >> 20; i++) {
                zip.write(zeros);
            }
        }
        assertThat(bytes.size()).isLessThan(1 << 20);
        assertThat(org.assertj.core.api.Assertions.catchThrowableOfType(
                                Spreadsheet.Unreadable.class, () -> Spreadsheet.text(bytes.toByteArray()))
                        .key())
                .isEqualTo("atlas.import.too-large");
    }

    @Test
    void the_pages_take_a_file_from_upload_to_submission() {
        var door = MockMvcTester.create(MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build());
        var signedIn = authentication(TestPeople.authentication(coder));
        var file = new MockMultipartFile(
                "file",
                "reforms.csv",
                "text/csv",
                (HEADING + row("W", "BR", "Brazil", "adopted", "2025")).getBytes(StandardCharsets.UTF_8));
        assertThat(door.perform(get("/desk/imports").with(signedIn)))
                .hasStatusOk()
                .bodyText()
                .contains("type=\"file\"");
        var sent = door.perform(
                multipart("/desk/imports").file(file).with(signedIn).with(csrf()));
        assertThat(sent).hasStatus(302);
        String page = sent.getResponse().getRedirectedUrl();
        assertThat(page).startsWith("/desk/imports/");
        Eventually.get(() -> Optional.of(door.perform(get(page).with(signedIn)))
                .filter(shown -> bodyOf(shown).contains("Submit 1 row for review")));
        assertThat(door.perform(post(page + "/submission").with(signedIn).with(csrf())))
                .hasStatus(302);
        Eventually.get(() -> Optional.of(door.perform(get(page).with(signedIn)))
                .filter(shown -> bodyOf(shown).contains("were submitted in your name")));

        var other = authentication(TestPeople.authentication(TestPeople.create(context, Role.CODER)));
        assertThat(door.perform(get(page).with(other))).hasStatus(404);
        var reviewer = authentication(TestPeople.authentication(TestPeople.create(context, Role.REVIEWER)));
        assertThat(door.perform(get("/desk/imports").with(reviewer))).hasStatus(403);
    }

    @Test
    void ten_thousand_rows_are_looked_at_and_submitted() {
        var csv = new StringBuilder(HEADING);
        for (int i = 0; i < 10_000; i++) {
            csv.append(row("T" + i, "BR", "Brazil", "tabled", "2019-05-0" + (1 + i % 9))
                    .replace("example.org/", "example.org/" + i));
        }
        CurrentPerson.as(coder, () -> {
            var begun = Instant.now();
            var found = checks.compare(events, csv.toString(), false);
            var looked = Instant.now();
            assertThat(atlas.submit(events, found, done -> {})).isEqualTo(10_000);
            LOG.info(
                    "10,000 rows: looked at in {} ms, submitted in {} ms",
                    Duration.between(begun, looked).toMillis(),
                    Duration.between(looked, Instant.now()).toMillis());
            return found;
        });
        assertThat(history("T9999").orElseThrow().proposal()).isPresent();
    }

    private String row(String ref, String code, String name, String stage, String date) {
        return String.join(
                        ",",
                        mark + ref,
                        code,
                        name,
                        "decriminalisation",
                        stage,
                        date,
                        "Law of the test",
                        "statute",
                        "de_jure",
                        "all",
                        "possession",
                        "reform",
                        "What it says",
                        "https://example.org/" + ref,
                        "A page",
                        "yes",
                        "high")
                + "\n";
    }

    private UUID opened(String csv) {
        return CurrentPerson.as(coder, () -> imports.open("test.csv", csv));
    }

    private ImportReport looked(String csv) {
        return ended(opened(csv), ImportJob.State.CHECKED);
    }

    private ImportReport ended(UUID id, ImportJob.State state) {
        return Eventually.get(() -> CurrentPerson.as(coder, () -> imports.find(id))
                .filter(job -> job.state() == state)
                .flatMap(job -> Optional.ofNullable(job.report())));
    }

    private Optional<org.tidemark.evidence.History> history(String ref) {
        return CurrentPerson.as(coder, () -> histories.of(mark + ref));
    }

    private static String bodyOf(org.springframework.test.web.servlet.assertj.MvcTestResult shown) {
        return new String(shown.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
