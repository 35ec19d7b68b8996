package org.tidemark.forum.suggest;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.tidemark.forum.suggest.Concept.Kind;

/// How far the words of a text are those of a code. A word that few codes use says more than one that many use.
final class WordMatch {
    private record Words(List<List<String>> phrases, Set<String> marks, Set<String> all, Set<String> excluded) {}

    private final List<Words> codes;
    private final Map<String, Double> weights = new HashMap<>();

    WordMatch(List<Concept> concepts) {
        codes = concepts.stream().map(WordMatch::words).toList();
        var uses = new HashMap<String, Integer>();
        codes.forEach(code -> code.all().forEach(word -> uses.merge(word, 1, Integer::sum)));
        uses.forEach((word, n) -> weights.put(word, Math.log((codes.size() + 1) / (n + 0.5))));
    }

    private static Words words(Concept concept) {
        return new Words(
                Stream.of(Kind.TYPICAL, Kind.LABEL)
                        .flatMap(kind -> concept.of(kind).stream())
                        .map(wording -> Stems.of(wording.words()))
                        .filter(stems -> !stems.isEmpty())
                        .toList(),
                stems(concept, Kind.LABEL, Kind.TYPICAL),
                stems(concept, Kind.LABEL, Kind.DEFINITION, Kind.INCLUDE, Kind.TYPICAL),
                stems(concept, Kind.EXCLUDE));
    }

    private static Set<String> stems(Concept concept, Kind... kinds) {
        var stems = new HashSet<String>();
        for (Kind kind : kinds) {
            concept.of(kind).forEach(wording -> stems.addAll(Stems.of(wording.words())));
        }
        return stems;
    }

    private double weight(Collection<String> words) {
        return words.stream()
                .mapToDouble(word -> weights.getOrDefault(word, 0.0))
                .sum();
    }

    /// How much of one of the code's typical wordings or of its label the text has: from 0 to 1.
    double share(Set<String> text, int code) {
        double most = 0;
        for (var phrase : codes.get(code).phrases()) {
            double whole = weight(phrase);
            double found =
                    weight(new HashSet<>(phrase).stream().filter(text::contains).toList());
            most = Math.max(most, whole == 0 ? 0 : found / whole);
        }
        return most;
    }

    /// How much the text has of all words that the codebook uses of the code.
    double overlap(Set<String> text, int code) {
        return Math.log1p(weight(common(text, codes.get(code).all())));
    }

    /// How much the text has of the code's label and typical wordings.
    double marks(Set<String> text, int code) {
        return Math.log1p(weight(common(text, codes.get(code).marks())));
    }

    /// How much the text has of the words for what the code leaves out.
    double excluded(Set<String> text, int code) {
        return Math.log1p(weight(common(text, codes.get(code).excluded())));
    }

    /// How many of the code's typical wordings and labels the text has, word by word.
    int phrases(List<String> text, int code) {
        return (int) codes.get(code).phrases().stream()
                .filter(phrase -> java.util.Collections.indexOfSubList(text, phrase) >= 0)
                .count();
    }

    private static List<String> common(Set<String> text, Set<String> words) {
        return text.stream().filter(words::contains).sorted().toList();
    }
}
