package org.tidemark.forum.notes;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tidemark.forum.suggest.CrossValidation;
import org.tidemark.geography.Jurisdictions;
import org.tidemark.installation.Command;
import org.tidemark.installation.Usage;
import tools.jackson.databind.json.JsonMapper;

/// Measures splitting and resolving against turns that people marked.
@Component
@Usage(
        name = "forum evaluate",
        arguments = "--posts FILE --segments FILE [--codes FILE [--codebook FILE]] [--verbose] [--json]",
        does = "Says how well notes are split into turns and speakers resolved, against turns that people marked"
                + " (JSON Lines); with --codes, how well codes are suggested for turns from which nothing was learnt"
                + " (by the codebook in use, or by a CSV file).")
class EvaluateCommand implements Command {
    private final Jurisdictions jurisdictions;
    private final JsonMapper json;
    private final CodesEvaluation codes;

    EvaluateCommand(Jurisdictions jurisdictions, JsonMapper json, CodesEvaluation codes) {
        this.jurisdictions = jurisdictions;
        this.json = json;
        this.codes = codes;
    }

    /// What was asked for on the command line.
    private static final class Asked {
        private final Map<String, String> files = new HashMap<>();
        private boolean verbose;
        private boolean asJson;

        /// Returns what is wrong, or null.
        @Nullable
        String read(List<String> arguments) {
            var left = new ArrayDeque<>(arguments);
            while (!left.isEmpty()) {
                String word = left.poll();
                switch (word) {
                    case "--verbose" -> verbose = true;
                    case "--json" -> asJson = true;
                    case "--posts", "--segments", "--codes", "--codebook" -> {
                        String file = left.poll();
                        if (file == null) {
                            return word + " needs a file";
                        }
                        files.put(word, file);
                    }
                    default -> {
                        return "\"" + word + "\" is not understood";
                    }
                }
            }
            return files.containsKey("--posts") && files.containsKey("--segments")
                    ? null
                    : "needs --posts and --segments";
        }

        Optional<Path> optional(String option) {
            return Optional.ofNullable(files.get(option)).map(Command::file);
        }

        String file(String option) {
            return files.getOrDefault(option, "");
        }
    }

    @Override
    public int run(List<String> arguments, PrintStream out, PrintStream err) {
        var asked = new Asked();
        String wrong = asked.read(arguments);
        if (wrong != null) {
            err.println("forum evaluate: " + wrong);
            return WRONG_USAGE;
        }
        try {
            var posts = NotesFile.read(Command.file(asked.file("--posts")), Post::of);
            var segments = NotesFile.read(Command.file(asked.file("--segments")), ExpectedTurn::of);
            posts.problems().forEach(err::println);
            segments.problems().forEach(err::println);
            if (!posts.problems().isEmpty() || !segments.problems().isEmpty()) {
                err.println("forum evaluate: nothing was evaluated");
                return FAILED;
            }
            var evaluation = new Evaluation(Speakers.of(jurisdictions));
            evaluation.take(posts.rows(), segments.rows());
            evaluation.unmatched().forEach(line -> err.println("forum evaluate: " + line));
            var coding = asked.optional("--codes");
            if (coding.isEmpty()) {
                print(evaluation, null, asked, out);
                return DONE;
            }
            var suggesting = codes.of(posts.rows(), segments.rows(), coding.get(), asked.optional("--codebook"));
            suggesting.problems().forEach(problem -> err.println("forum evaluate: " + problem));
            print(evaluation, suggesting.figures(), asked, out);
            return suggesting.figures() == null ? FAILED : DONE;
        } catch (NoSuchFileException e) {
            err.println("forum evaluate: there is no file " + e.getFile());
            return FAILED;
        } catch (IOException e) {
            err.println("forum evaluate: " + e.getMessage());
            return FAILED;
        }
    }

    private void print(
            Evaluation evaluation, CrossValidation.@Nullable Figures suggesting, Asked asked, PrintStream out) {
        if (asked.asJson) {
            var answer = new LinkedHashMap<String, Object>(evaluation.figures());
            answer.put("by_shape", evaluation.byShape());
            answer.put("unmatched", evaluation.unmatched());
            if (asked.verbose) {
                answer.put("misses", evaluation.misses());
            }
            if (suggesting != null) {
                answer.put("suggestions", CodesEvaluation.named(suggesting));
            }
            out.println(json.writerWithDefaultPrettyPrinter().writeValueAsString(answer));
            return;
        }
        evaluation.figures().forEach((name, figure) -> out.println(padded(name, 28) + figure(figure)));
        out.println();
        out.println(padded("shape", 22) + "expected  found   ends    speaker");
        evaluation
                .byShape()
                .forEach((shape, figures) -> out.println(padded(shape, 22)
                        + padded(figure(figures.get("expected")), 10)
                        + padded(figure(figures.get("boundary_recall")), 8)
                        + padded(figure(figures.get("end_agreement")), 8)
                        + figure(figures.get("speaker_accuracy_of_all"))));
        if (asked.verbose) {
            out.println();
            evaluation.misses().forEach(out::println);
        }
        if (suggesting != null) {
            out.println();
            CodesEvaluation.lines(suggesting).forEach(out::println);
        }
    }

    private static String figure(@Nullable Object figure) {
        return figure instanceof Double ratio ? String.format(Locale.ROOT, "%.3f", ratio) : String.valueOf(figure);
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(1, width - text.length()));
    }
}
