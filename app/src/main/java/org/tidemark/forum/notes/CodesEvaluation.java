package org.tidemark.forum.notes;

import de.siegmar.fastcsv.reader.CsvParseException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.tidemark.forum.Codebooks;
import org.tidemark.forum.suggest.CodedFile;
import org.tidemark.forum.suggest.CrossValidation;
import org.tidemark.forum.suggest.Meanings;
import org.tidemark.forum.suggest.Said;

/// Measures suggestions of codes against turns that people coded.
@Component
class CodesEvaluation {
    private static final long SEED = 2026;
    private static final int FEWEST_SITTINGS = 2;

    /// @param figures null when there is nothing to measure; the problems say why
    record Outcome(CrossValidation.@Nullable Figures figures, List<String> problems) {}

    private final Supplier<List<Codebooks.Code>> inUse;
    private final Meanings meanings;

    @Autowired
    CodesEvaluation(Codebooks codebooks, Meanings meanings) {
        this(() -> codebooks.codes(codebooks.current()), meanings);
    }

    CodesEvaluation(Supplier<List<Codebooks.Code>> inUse, Meanings meanings) {
        this.inUse = inUse;
        this.meanings = meanings;
    }

    Outcome of(List<Post> posts, List<ExpectedTurn> segments, Path codes, Optional<Path> codebook) throws IOException {
        var problems = new ArrayList<String>();
        var marked = NotesFile.read(codes, MarkedCodes::of);
        problems.addAll(marked.problems());
        List<Codebooks.Code> book;
        try {
            book = codebook.isPresent() ? Codebooks.read(Files.readString(codebook.get())) : inUse.get();
        } catch (CsvParseException | NoSuchElementException | CharacterCodingException e) {
            return new Outcome(null, List.of("the codebook cannot be read: " + e.getMessage()));
        }
        var turns = turns(posts, segments, marked.rows(), problems);
        long sittings = turns.stream().map(CodedFile.Turn::sitting).distinct().count();
        if (!marked.problems().isEmpty() || book.isEmpty() || sittings < FEWEST_SITTINGS) {
            problems.add(
                    "suggestions were not evaluated: " + book.size() + " codes, coded turns of " + sittings + " posts");
            return new Outcome(null, problems);
        }
        var known = book.stream().map(Codebooks.Code::code).toList();
        marked.rows().stream()
                .flatMap(row -> row.codes().stream())
                .map(MarkedCodes.Mark::code)
                .filter(code -> !known.contains(code))
                .distinct()
                .forEach(code -> problems.add("the codebook has no code " + code));
        try {
            return new Outcome(new CrossValidation(CodedFile.of(book, turns, meanings), SEED).figures(), problems);
        } catch (Meanings.Unavailable e) {
            problems.add("the language model cannot be read: " + e.getMessage());
            return new Outcome(null, problems);
        }
    }

    private static List<CodedFile.Turn> turns(
            List<Post> posts, List<ExpectedTurn> segments, List<MarkedCodes> marked, List<String> problems) {
        var byPost = segments.stream().collect(Collectors.groupingBy(ExpectedTurn::postId));
        Map<String, MarkedCodes> byTurn = new HashMap<>();
        marked.forEach(codes -> byTurn.put(codes.postId() + "#" + codes.seq(), codes));
        var turns = new ArrayList<CodedFile.Turn>();
        for (var post : posts) {
            int from = 0;
            var expected = new ArrayList<>(byPost.getOrDefault(post.id(), List.of()));
            expected.sort(Comparator.comparingInt(ExpectedTurn::seq));
            for (var each : expected) {
                var place = Places.of(each, post.text(), from);
                from = place == null ? from : Math.max(place.start(), place.end());
                var codes = byTurn.remove(post.id() + "#" + each.seq());
                if (codes != null && place != null && place.end() > place.start()) {
                    turns.add(turn(post, each, place, codes));
                } else if (codes != null && !codes.codes().isEmpty()) {
                    problems.add(post.id() + "#" + each.seq() + " is coded, and its words are not in the post");
                }
            }
        }
        byTurn.keySet().stream()
                .sorted()
                .forEach(key -> problems.add(key + " is coded, and is no turn of these posts"));
        return turns;
    }

    private static CodedFile.Turn turn(Post post, ExpectedTurn turn, Places.Place place, MarkedCodes codes) {
        String words = post.text().substring(place.start(), place.end());
        var given = codes.codes().stream()
                .map(mark -> {
                    var evidence = mark.first().isBlank() ? null : Places.between(mark.first(), mark.last(), words, 0);
                    return evidence == null || evidence.end() < 0
                            ? new Said.Given(mark.code(), mark.stance(), 0, words.length())
                            : new Said.Given(mark.code(), mark.stance(), evidence.start(), evidence.end());
                })
                .toList();
        return new CodedFile.Turn(post.id(), post.title(), turn.speaker().kind(), words, given);
    }

    static Map<String, Object> named(CrossValidation.Figures figures) {
        var named = new LinkedHashMap<String, Object>();
        named.put("turns", figures.turns());
        named.put("turns_with_codes", figures.coded());
        named.put("codings", figures.codings());
        named.put("posts", figures.sittings());
        named.put("folds", figures.parts());
        named.put("seed", SEED);
        figures.ways().forEach(way -> {
            var each = new LinkedHashMap<String, Object>();
            each.put("recall_at_5", way.recallAt5());
            each.put("macro_f1", way.macroF1());
            if (way.stance() != null) {
                each.put("stance_accuracy", way.stance());
            }
            named.put(way.name(), each);
        });
        return named;
    }

    static List<String> lines(CrossValidation.Figures figures) {
        var lines = new ArrayList<String>();
        lines.add(String.format(
                Locale.ROOT,
                "Suggestions of codes: %d turns, %d with codes, %d codings; cross-validated over %d posts in %d parts",
                figures.turns(),
                figures.coded(),
                figures.codings(),
                figures.sittings(),
                figures.parts()));
        lines.add(String.format(Locale.ROOT, "%-44s%-10s%-10s%s", "", "recall@5", "macro-F1", "stance"));
        for (var way : figures.ways()) {
            lines.add(String.format(
                    Locale.ROOT,
                    "%-44s%-10.3f%-10.3f%s",
                    words(way.name()),
                    way.recallAt5(),
                    way.macroF1(),
                    way.stance() == null ? "-" : String.format(Locale.ROOT, "%.3f", way.stance())));
        }
        lines.add("Thresholds of macro-F1 are chosen in the parts that are learnt from, one for all codes.");
        return lines;
    }

    private static String words(String way) {
        return switch (way) {
            case "learnt" -> "learnt from the other posts";
            case "phrases" -> "typical wordings and labels, found whole";
            case "words" -> "share of a typical wording's words";
            default -> "what is most usual";
        };
    }
}
