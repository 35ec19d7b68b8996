package org.tidemark.forum.suggest;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tidemark.forum.suggest.Concept.Kind;

/// What a code and something that was said have in common, as a row of numbers that has the same form for every
/// code.
final class Traits {
    // which of the traits are also put beside those of the other codes: what stands out speaks for a code
    private static final int[] COMPARED = {0, 1, 2, 3, 4, 6, 13};
    private static final int OWN = 14;
    static final int COUNT = OWN + 2 * COMPARED.length;

    private final List<Concept> concepts;
    private final WordMatch words;

    Traits(List<Concept> concepts) {
        this.concepts = concepts;
        this.words = new WordMatch(concepts);
    }

    /// For each code a row of numbers.
    ///
    /// @param weights for each code what the coded sentences taught
    double[][] of(Said said, double[][] weights) {
        var sentences = said.sentences().stream()
                .map(sentence -> Set.copyOf(Stems.of(sentence.words())))
                .toList();
        var title = Set.copyOf(Stems.of(said.titleWords()));
        double[][] rows = new double[concepts.size()][];
        for (int code = 0; code < rows.length; code++) {
            rows[code] = own(said, code, sentences, title, weights[code]);
        }
        for (int k = 0; k < COMPARED.length; k++) {
            int trait = COMPARED[k];
            double mean =
                    Arrays.stream(rows).mapToDouble(row -> row[trait]).average().orElse(0);
            double most =
                    Arrays.stream(rows).mapToDouble(row -> row[trait]).max().orElse(0);
            for (double[] row : rows) {
                row[OWN + k] = row[trait] - mean;
                row[OWN + COMPARED.length + k] = row[trait] - most;
            }
        }
        return rows;
    }

    private double[] own(Said said, int code, List<Set<String>> sentences, Set<String> title, double[] weights) {
        var concept = concepts.get(code);
        var row = new double[COUNT];
        row[0] = nearest(said, concept.of(Kind.LABEL));
        row[1] = nearest(said, concept.of(Kind.DEFINITION));
        row[2] = nearest(said, concept.of(Kind.INCLUDE));
        row[3] = nearest(said, concept.of(Kind.TYPICAL));
        row[4] = threeNearest(said, concept.all());
        var everything = new HashSet<String>();
        for (var sentence : sentences) {
            row[5] = Math.max(row[5], words.share(sentence, code));
            row[6] = Math.max(row[6], words.overlap(sentence, code));
            row[7] = Math.max(row[7], words.marks(sentence, code));
            everything.addAll(sentence);
        }
        row[8] = words.excluded(everything, code);
        var about = said.title();
        row[9] = about == null
                ? 0
                : concept.all().stream()
                        .mapToDouble(wording -> Vectors.dot(about, wording.meaning()))
                        .max()
                        .orElse(0);
        row[10] = words.share(title, code);
        row[11] = words.overlap(title, code);
        row[12] = words.marks(title, code);
        row[13] = said.sentences().stream()
                .mapToDouble(sentence -> Vectors.dot(weights, sentence.meaning()))
                .max()
                .orElse(0);
        return row;
    }

    private static double nearest(Said said, List<Concept.Wording> wordings) {
        double most = wordings.isEmpty() || said.sentences().isEmpty() ? 0 : -1;
        for (var wording : wordings) {
            most = Math.max(most, nearest(said, wording));
        }
        return most;
    }

    private static double nearest(Said said, Concept.Wording wording) {
        return said.sentences().stream()
                .mapToDouble(sentence -> Vectors.dot(sentence.meaning(), wording.meaning()))
                .max()
                .orElse(0);
    }

    private static double threeNearest(Said said, List<Concept.Wording> wordings) {
        var sorted = wordings.stream()
                .mapToDouble(wording -> nearest(said, wording))
                .sorted()
                .toArray();
        return Arrays.stream(sorted)
                .skip(Math.max(0, sorted.length - 3))
                .average()
                .orElse(0);
    }

    /// Which sentence speaks most for the code; -1 when there is none.
    int evidence(Said said, int code, double[] weights) {
        int best = -1;
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < said.sentences().size(); i++) {
            var sentence = said.sentences().get(i);
            double near = concepts.get(code).all().stream()
                    .mapToDouble(wording -> Vectors.dot(sentence.meaning(), wording.meaning()))
                    .max()
                    .orElse(0);
            double speaks = Vectors.dot(weights, sentence.meaning()) + near / 2;
            if (speaks > most) {
                most = speaks;
                best = i;
            }
        }
        return best;
    }
}
