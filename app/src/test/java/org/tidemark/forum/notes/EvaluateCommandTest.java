package org.tidemark.forum.notes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tidemark.forum.suggest.Meanings;
import org.tidemark.geography.ReferenceJurisdictions;
import org.tidemark.installation.Command;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EvaluateCommandTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void the_notes_that_come_with_the_installation_are_split_and_resolved_as_people_did() throws IOException {
        var figures = figures("/org/tidemark/forum/starter/posts.jsonl", "/org/tidemark/forum/starter/segments.jsonl");
        assertThat(figures.path("turns_expected").intValue()).isEqualTo(348);
        assertThat(figures.path("boundary_f1").doubleValue()).isGreaterThanOrEqualTo(0.995);
        assertThat(figures.path("speaker_accuracy_of_all").doubleValue()).isGreaterThanOrEqualTo(0.99);
        assertThat(figures.path("end_agreement").doubleValue()).isGreaterThanOrEqualTo(0.98);
    }

    @Test
    void so_are_made_up_notes_in_the_same_shapes() throws IOException {
        var figures = figures("made-up-posts.jsonl", "made-up-segments.jsonl");
        assertThat(figures.path("turns_expected").intValue()).isEqualTo(416);
        assertThat(figures.path("boundary_f1").doubleValue()).isGreaterThanOrEqualTo(0.99);
        assertThat(figures.path("speaker_accuracy_of_all").doubleValue()).isGreaterThanOrEqualTo(0.97);
    }

    @Test
    void so_are_notes_by_somebody_who_never_saw_the_rules() throws IOException {
        var figures = figures("unseen-posts.jsonl", "unseen-segments.jsonl");
        assertThat(figures.path("turns_expected").intValue()).isEqualTo(335);
        assertThat(figures.path("boundary_f1").doubleValue()).isGreaterThanOrEqualTo(0.99);
        assertThat(figures.path("speaker_accuracy_of_all").doubleValue()).isGreaterThanOrEqualTo(0.985);
        assertThat(figures.path("end_agreement").doubleValue()).isGreaterThanOrEqualTo(0.98);
    }

    @Test
    void so_are_notes_in_which_the_rules_were_wrong_once() throws IOException {
        var figures = figures("blind-posts.jsonl", "blind-segments.jsonl");
        assertThat(figures.path("turns_expected").intValue()).isEqualTo(189);
        assertThat(figures.path("boundary_f1").doubleValue()).isGreaterThanOrEqualTo(0.985);
        assertThat(figures.path("speaker_accuracy_of_all").doubleValue()).isGreaterThanOrEqualTo(0.98);
    }

    /// No rule was mended on these: how the rules do on notes that nobody has looked at.
    @Test
    void nearly_so_are_notes_from_which_no_rule_was_mended() throws IOException {
        var figures = figures("fresh-posts.jsonl", "fresh-segments.jsonl");
        assertThat(figures.path("turns_expected").intValue()).isEqualTo(234);
        assertThat(figures.path("boundary_f1").doubleValue()).isGreaterThanOrEqualTo(0.97);
        assertThat(figures.path("speaker_accuracy_of_all").doubleValue()).isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void people_read_the_figures_as_a_table_and_the_misses_one_by_one() throws IOException {
        var posts = write(
                "posts",
                "{\"id\":\"a\",\"title\":\"\",\"excerpt\":\"Norway: We do.\\n\\nChair: Thanks.\",\"more\":1}\n");
        var segments = write(
                "segments",
                segment("a", 1, "We do.", "NO") + segment("a", 2, "Thanks.", "SE") + segment("b", 1, "Else.", "NO"));
        assertThat(run("--posts", posts, "--segments", segments, "--verbose")).isEqualTo(Command.DONE);
        assertThat(err()).contains("segments of post b without the post");
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("boundary_f1", "1.000", "speaker_accuracy_of_all", "0.500", "label :", "a#2");
    }

    @Test
    void a_post_without_segments_is_reported_and_not_counted() throws IOException {
        var posts = write(
                "posts", "{\"id\":\"a\",\"excerpt\":\"Norway: We do.\"}\n{\"id\":\"b\",\"excerpt\":\"Chile: No.\"}\n");
        var segments = write("segments", segment("a", 1, "We do.", "NO"));
        assertThat(run("--posts", posts, "--segments", segments)).isEqualTo(Command.DONE);
        assertThat(err()).contains("post b has no segments");
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("turns_found                 1");
    }

    @Test
    void a_line_that_is_not_as_it_should_be_is_named_by_its_number() throws IOException {
        var posts =
                write("posts", "\ufeff{\"id\":\"a\",\"excerpt\":\"x\"}\n\n{\"id\":7}\nnot json\n[]\n{\"id\":\"a\"}\n");
        var segments = write(
                "segments",
                "{\"post_id\":\"a\",\"seq\":\"1\",\"speaker_kind\":\"state\"}\n{\"post_id\":\"a\",\"seq\":1,\"speaker_kind\":\"king\"}\n");
        assertThat(run("--posts", posts, "--segments", segments)).isEqualTo(Command.FAILED);
        assertThat(err())
                .contains(
                        "posts, line 3: id is not a text",
                        "posts, line 4: is not JSON",
                        "posts, line 5: is not a JSON object",
                        "posts, line 6: has no text",
                        "segments, line 1: seq is not a whole number",
                        "segments, line 2: \"king\" is no kind of speaker",
                        "nothing was evaluated");
    }

    @Test
    void a_file_that_is_not_there_and_an_option_that_nobody_knows_are_said() throws IOException {
        var posts = write("posts", "");
        assertThat(run("--posts", posts, "--segments", folder.resolve("none").toString()))
                .isEqualTo(Command.FAILED);
        assertThat(err()).contains("there is no file");
        assertThat(run("--posts", posts)).isEqualTo(Command.WRONG_USAGE);
        assertThat(run("--posts", posts, "--segments", posts, "--code", posts)).isEqualTo(Command.WRONG_USAGE);
    }

    @Test
    void codes_are_suggested_for_posts_from_which_nothing_was_learnt() throws IOException {
        var said = Map.of(
                "NEEDLES", List.of("We hand out needles.", "Clean syringes save lives.", "Naloxone stops overdoses."),
                "COCA",
                        List.of(
                                "Coca is our heritage.",
                                "The leaf is chewed in the Andes.",
                                "Growers of coca suffer."));
        var posts = new StringBuilder();
        var segments = new StringBuilder();
        var codes = new StringBuilder();
        for (int n = 0; n < 3; n++) {
            String one = said.getOrDefault("NEEDLES", List.of()).get(n);
            String other = said.getOrDefault("COCA", List.of()).get(n);
            posts.append("{\"id\":\"p%d\",\"excerpt\":\"X: %s\\n\\nX: %s\"}\n".formatted(n, one, other));
            segments.append(segment("p" + n, 1, one, "PE")).append(segment("p" + n, 2, other, "BO"));
            codes.append(code("p" + n, 1, "NEEDLES", one)).append(code("p" + n, 2, "COCA", other));
        }
        var book = write("book.csv", """
                code,label,plan_area,definition,include,exclude,typical_wording,support_means,oppose_means,neutral_means,counts_for_measure_3
                NEEDLES,Help for people who inject,,Services for people who inject drugs,syringes; overdose,,'needle exchange',for,against,says,no
                COCA,Coca leaf,,Traditional use of the coca leaf,Andean growers,,'coca',for,against,says,no
                """);
        assertThat(run(
                        "--posts",
                        write("posts", posts.toString()),
                        "--segments",
                        write("segments", segments.toString()),
                        "--codes",
                        write("codes", codes.toString()),
                        "--codebook",
                        book,
                        "--json"))
                .as(this::err)
                .isEqualTo(Command.DONE);
        var figures = JSON.readTree(out.toString(StandardCharsets.UTF_8)).path("suggestions");
        assertThat(figures.path("codings").intValue()).isEqualTo(6);
        assertThat(figures.path("folds").intValue()).isEqualTo(3);
        assertThat(figures.path("learnt").path("macro_f1").doubleValue())
                .isGreaterThan(figures.path("phrases").path("macro_f1").doubleValue());
        assertThat(figures.path("majority").path("stance_accuracy").doubleValue())
                .isEqualTo(1);
    }

    @Test
    void codes_without_a_codebook_or_of_turns_that_are_not_there_are_said() throws IOException {
        var posts = write("posts", "{\"id\":\"a\",\"excerpt\":\"X: We do.\"}\n");
        var segments = write("segments", segment("a", 1, "We do.", "NO"));
        var codes = write("codes", code("a", 9, "NEEDLES", "We do."));
        assertThat(run("--posts", posts, "--segments", segments, "--codes", codes))
                .isEqualTo(Command.FAILED);
        assertThat(err()).contains("a#9 is coded, and is no turn of these posts", "0 codes");
    }

    private static String code(String post, int seq, String code, String words) {
        return ("{\"post_id\":\"%s\",\"seq\":%d,\"codes\":[{\"code\":\"%s\",\"stance\":\"support\","
                        + "\"evidence_start\":\"%s\",\"evidence_end\":\"%s\"}]}%n")
                .formatted(post, seq, code, words, words);
    }

    private static String segment(String post, int seq, String words, String iso2) {
        return ("{\"post_id\":\"%s\",\"seq\":%d,\"speaker_raw\":\"X\",\"speaker_source\":\"label\",\"delimiter\":\":\","
                        + "\"speaker_kind\":\"state\",\"iso2\":\"%s\",\"first_words\":\"%s\",\"last_words\":\"%s\"}%n")
                .formatted(post, seq, iso2, words, words);
    }

    private JsonNode figures(String posts, String segments) throws IOException {
        assertThat(run("--posts", copy(posts), "--segments", copy(segments), "--json", "--verbose"))
                .as(this::err)
                .isEqualTo(Command.DONE);
        return JSON.readTree(out.toString(StandardCharsets.UTF_8));
    }

    private int run(String... arguments) {
        var command = new EvaluateCommand(
                ReferenceJurisdictions.all(), JSON, new CodesEvaluation(List::of, new Meanings(folder)));
        return command.run(
                List.of(arguments),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private String copy(String resource) throws IOException {
        try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream(resource))) {
            var file = folder.resolve(resource.substring(resource.lastIndexOf('/') + 1));
            Files.write(file, in.readAllBytes());
            return file.toString();
        }
    }

    private String write(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content).toString();
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
