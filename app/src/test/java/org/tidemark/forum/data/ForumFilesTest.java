package org.tidemark.forum.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import com.thaiopensource.util.PropertyMapBuilder;
import com.thaiopensource.validate.ValidateProperty;
import com.thaiopensource.validate.ValidationDriver;
import com.thaiopensource.xml.sax.ErrorHandlerImpl;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.tidemark.forum.MadeUpSittings;
import org.tidemark.forum.MadeUpSittings.Said;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The record as files: complete, readable by others, harmless.
@SpringBootTest
class ForumFilesTest {
    @Autowired
    private WebApplicationContext context;

    @Autowired
    private JsonMapper json;

    @Autowired
    private ForumExportCommand command;

    private MockMvcTester visitor;

    @BeforeEach
    void comes_to_the_door() {
        visitor = MockMvcTester.create(MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build());
    }

    @Test
    void the_page_says_what_each_file_is() throws IOException {
        assertThat(text("/forum/data"))
                .contains("href=\"/forum/data/interventions.csv", "href=\"/forum/data/codings.jsonl")
                .contains("href=\"/forum/data/popolo.json", "href=\"/forum/sessions/CND68/tei.xml")
                .contains("notes taken in the room, not verbatim records");
    }

    @Test
    void the_files_say_under_which_licence_they_are_given_away() throws IOException {
        String address = "https://creativecommons.org/licenses/by/4.0/";
        assertThat(text("/forum/data")).contains("CC BY 4.0", "href=\"" + address + "\"");
        for (String table : List.of("codings", "votes")) {
            assertThat(csv("/forum/data/" + table + ".csv"))
                    .allMatch(row -> row.getField("licence").equals("CC BY 4.0 " + address));
        }
        for (String file : List.of("interventions.csv", "votes.jsonl", "popolo.json")) {
            assertThat(visitor.get().uri("/forum/data/" + file).exchange())
                    .hasHeader("Link", "<" + address + ">; rel=\"license\"");
        }
        assertThat(text("/forum/sessions/CND68/tei.xml")).contains("<ref target=\"" + address + "\">CC BY 4.0</ref>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"interventions", "codings", "votes"})
    void both_forms_of_a_table_hold_the_same_rows(String table) throws IOException {
        var rows = csv("/forum/data/" + table + ".csv");
        var lines = text("/forum/data/" + table + ".jsonl")
                .lines()
                .map(json::readTree)
                .toList();
        assertThat(rows).hasSizeGreaterThan(50).hasSameSizeAs(lines);
        String key = table.equals("interventions") ? "intervention" : "record";
        for (int i = 0; i < rows.size(); i++) {
            assertThat(lines.get(i).path(key).asString()).isEqualTo(rows.get(i).getField(key));
        }
        assertThat(rows.stream().map(row -> row.getField(key)).distinct()).hasSameSizeAs(rows);
    }

    @Test
    void codings_and_votes_carry_their_sources_and_nothing_unconfirmed() throws IOException {
        var codings = csv("/forum/data/codings.csv");
        assertThat(codings.stream()
                        .filter(row -> row.getField("state").equals("CO")
                                && row.getField("code").equals("SYSTEM_CHANGE")
                                && row.getField("stance").equals("support")))
                .isNotEmpty()
                .allMatch(row -> row.getField("sources").startsWith("http"));
        assertThat(csv("/forum/data/votes.csv").stream()
                        .filter(row -> row.getField("ballot").equals("cnd68-6"))
                        .filter(row -> row.getField("vote").equals("for")))
                .hasSize(30);
    }

    @Test
    void nothing_was_known_before_the_record_began() throws IOException {
        assertThat(csv("/forum/data/votes.csv?asOf=2020-01-01")).isEmpty();
        assertThat(text("/forum/data/interventions.jsonl?asOf=2020-01-01")).isEmpty();
    }

    @Test
    void a_formula_is_defused_and_a_sitting_that_is_not_published_stays_here() throws IOException {
        String hidden = MadeUpSittings.write(
                context, LocalDate.of(2025, 3, 14), false, new Said("CO", "en", "not for everybody"));
        String ref = MadeUpSittings.write(
                context, LocalDate.of(2025, 3, 14), true, new Said("CO", "en", "=HYPERLINK(\"http://example.org\")"));
        var rows = csv("/forum/data/interventions.csv");
        assertThat(rows.stream().filter(row -> row.getField("sitting").equals(hidden)))
                .isEmpty();
        assertThat(rows.stream().filter(row -> row.getField("sitting").equals(ref)))
                .hasSize(1)
                .allMatch(row -> row.getField("words").startsWith("'=HYPERLINK"));
    }

    @Test
    void each_state_and_organisation_that_popolo_votes_refer_to_is_there() throws IOException {
        var document = popolo();
        var known = new HashSet<String>();
        document.path("organizations").forEach(each -> known.add(each.path("id").asString()));
        document.path("motions").forEach(each -> known.add(each.path("id").asString()));
        document.path("vote_events").forEach(event -> {
            assertThat(known)
                    .contains(
                            event.path("organization_id").asString(),
                            event.path("motion_id").asString());
            event.path("votes")
                    .forEach(vote ->
                            assertThat(known).contains(vote.path("voter_id").asString()));
        });
        var review = document.path("vote_events")
                .valueStream()
                .filter(event -> event.path("id").asString().equals("cnd68-6"))
                .findFirst()
                .orElseThrow();
        assertThat(review.path("counts")
                        .valueStream()
                        .filter(count -> count.path("option").asString().equals("yes"))
                        .map(count -> count.path("value").asInt()))
                .containsExactly(30);
    }

    /// Against the official schemas when they are at hand: the folder that holds `popolo/vote_event.json` is
    /// named in
    /// the environment as `TIDEMARK_STANDARDS`. Without them each object must at least be named and typed.
    @Test
    void popolo_keeps_to_its_schemas() throws IOException {
        var document = popolo();
        String folder = System.getenv("TIDEMARK_STANDARDS");
        for (var kind : Map.of(
                        "organizations",
                        "organization",
                        "events",
                        "event",
                        "motions",
                        "motion",
                        "vote_events",
                        "vote_event")
                .entrySet()) {
            assertThat(document.path(kind.getKey()).valueStream()).isNotEmpty().allSatisfy(each -> {
                assertThat(each.path("id").asString()).isNotBlank();
                if (folder != null) {
                    var schema = new PopoloSchema(name -> schema(Path.of(folder, "popolo", name + ".json")));
                    assertThat(schema.problems(kind.getValue(), each)).isEmpty();
                }
            });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"CND68", "CND52", "CND63"})
    void the_text_of_a_session_is_valid_parla_clarin(String session) throws IOException, SAXException {
        assertValid(text("/forum/sessions/" + session + "/tei.xml"));
    }

    @Test
    void the_text_of_a_session_stays_valid_whatever_is_said_in_it() throws IOException, SAXException {
        MadeUpSittings.write(
                context,
                LocalDate.of(2025, 3, 14),
                true,
                new Said("A & <B>", "ar", "\u0001 <script>alert(1)</script> ]]> \u202E \n\n \n\nكلمة"),
                new Said("CO", "ru", "\n\n"));
        String text = text("/forum/sessions/MADE-UP/tei.xml");
        assertThat(text).contains("&lt;script").doesNotContain("<script");
        assertValid(text);
        assertThat(visitor.get().uri("/forum/sessions/NONE/tei.xml").exchange()).hasStatus(404);
        assertThat(visitor.get().uri("/forum/data/people.csv").exchange()).hasStatus(404);
    }

    @Test
    void the_command_writes_all_files_into_a_folder(@TempDir Path folder) {
        var out = new ByteArrayOutputStream();
        int result = command.run(
                List.of(folder.resolve("un").toString()),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                System.err);
        assertThat(result).isZero();
        assertThat(folder.resolve("un"))
                .isDirectoryContaining(file -> file.endsWith("interventions.csv"))
                .isDirectoryContaining(file -> file.endsWith("votes.jsonl"))
                .isDirectoryContaining(file -> file.endsWith("popolo.json"))
                .isDirectoryContaining(file -> file.endsWith("CND68.tei.xml"))
                .isDirectoryNotContaining(file -> file.toString().endsWith(".part"));
        assertThat(command.run(List.of(), System.out, System.err)).isEqualTo(64);
    }

    private static void assertValid(String tei) throws IOException, SAXException {
        var said = new StringWriter();
        var properties = new PropertyMapBuilder();
        properties.put(ValidateProperty.ERROR_HANDLER, new ErrorHandlerImpl(said));
        var driver = new ValidationDriver(properties.toPropertyMap());
        var schema = Objects.requireNonNull(ForumFilesTest.class.getResource("parla-clarin.rng"));
        assertThat(driver.loadSchema(new InputSource(schema.toString()))).isTrue();
        assertThat(driver.validate(new InputSource(new StringReader(tei))))
                .as(said.toString())
                .isTrue();
    }

    private JsonNode popolo() throws IOException {
        return json.readTree(text("/forum/data/popolo.json"));
    }

    private JsonNode schema(Path file) {
        return json.readTree(file.toFile());
    }

    private List<NamedCsvRecord> csv(String address) throws IOException {
        try (var rows = CsvReader.builder().ofNamedCsvRecord(text(address))) {
            return rows.stream().toList();
        }
    }

    private String text(String address) throws IOException {
        var answer = visitor.get().uri(address).exchange();
        assertThat(answer).hasStatusOk();
        return answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
    }
}
