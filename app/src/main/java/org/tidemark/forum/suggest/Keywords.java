package org.tidemark.forum.suggest;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tidemark.forum.Codebooks;
import org.tidemark.forum.notes.SentenceBreaks;
import org.tidemark.forum.notes.Span;
import org.tidemark.forum.suggest.Concept.Kind;

/// Suggests codes by their words alone: for languages that the model does not read, and while nothing is learnt
/// yet.
final class Keywords {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+|ـ");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /// A wording is the beginnings of words that follow each other: "снижен вред".
    private final Map<String, List<List<String>>> wordings = new HashMap<>();
    private final String language;

    /// @param language en, fr, es, pt, ru or ar
    Keywords(List<Codebooks.Code> codebook, String language) {
        this.language = language;
        if (language.equals("en")) {
            codebook.forEach(code -> wordings.put(code.code(), english(code)));
        } else {
            var known = codebook.stream().map(Codebooks.Code::code).toList();
            translated()
                    .filter(row -> known.contains(row.code()))
                    .forEach(row -> wordings.computeIfAbsent(row.code(), code -> new java.util.ArrayList<>())
                            .add(words(row.wording())));
        }
    }

    private record Row(String code, String wording) {}

    private List<List<String>> english(Codebooks.Code code) {
        var words = Concept.words(code);
        return Stream.of(Kind.TYPICAL, Kind.LABEL)
                .flatMap(kind -> words.getOrDefault(kind, List.of()).stream())
                .map(Stems::of)
                .filter(stems -> !stems.isEmpty())
                .toList();
    }

    private Stream<Row> translated() {
        try (var file = new InputStreamReader(
                        Objects.requireNonNull(Keywords.class.getResourceAsStream("wordings.csv")),
                        StandardCharsets.UTF_8);
                var rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            return rows.stream()
                    .filter(row -> row.getField("language").equals(language))
                    .map(Keywords::row)
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Row row(NamedCsvRecord row) {
        return new Row(row.getField("code"), row.getField("wording"));
    }

    /// The codes whose words are used, those with the most first.
    List<Suggested> of(String words, int limit) {
        var sentences = SentenceBreaks.speaking(words);
        return wordings.entrySet().stream()
                .flatMap(code -> {
                    int all = 0;
                    int most = 0;
                    Span best = null;
                    for (var sentence : sentences) {
                        int hits = hits(sentence.of(words), code.getValue());
                        all += hits;
                        if (hits > most) {
                            most = hits;
                            best = sentence;
                        }
                    }
                    return best == null
                            ? Stream.empty()
                            : Stream.of(new Suggested(
                                    code.getKey(), null, 1 - 1.0 / (1 + all), best.start(), best.end(), List.of()));
                })
                .sorted(Comparator.comparingDouble(Suggested::score).reversed().thenComparing(Suggested::code))
                .limit(limit)
                .toList();
    }

    private int hits(String sentence, List<List<String>> wordings) {
        var text = language.equals("en") ? Stems.of(sentence) : words(sentence);
        return (int)
                wordings.stream().filter(wording -> contains(text, wording)).count();
    }

    private boolean contains(List<String> text, List<String> wording) {
        for (int from = 0; from + wording.size() <= text.size(); from++) {
            int i = 0;
            while (i < wording.size() && matches(text.get(from + i), wording.get(i))) {
                i++;
            }
            if (i == wording.size()) {
                return true;
            }
        }
        return false;
    }

    // in Arabic the article and small words are written onto a word
    private boolean matches(String word, String beginning) {
        return language.equals("ar") ? word.contains(beginning) : word.startsWith(beginning);
    }

    private static List<String> words(String text) {
        String plain = MARKS.matcher(Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD))
                .replaceAll("");
        return BETWEEN_WORDS
                .splitAsStream(plain)
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
