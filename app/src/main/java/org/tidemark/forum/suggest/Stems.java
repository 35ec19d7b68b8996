package org.tidemark.forum.suggest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The words of an English text by how they begin, so that "decriminalise", "decriminalized" and
/// "decriminalisation"
/// are
/// one.
final class Stems {
    private static final int LENGTH = 6;
    private static final Set<String> SMALL = Set.of(
            "a", "an", "the", "of", "to", "in", "on", "and", "or", "for", "with", "by", "is", "are", "be", "was",
            "were", "at", "as", "it", "its", "that", "this", "not", "from", "into", "use", "used", "uses", "see", "say",
            "says", "which", "who", "what", "when", "their", "them", "they", "we", "our", "has", "have", "had", "no",
            "any", "all", "one", "such", "may", "can", "must", "should");

    private Stems() {}

    static List<String> of(String text) {
        var stems = new ArrayList<String>();
        for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
            if (word.length() > 1 && !SMALL.contains(word)) {
                stems.add(word.substring(0, Math.min(LENGTH, word.length())));
            }
        }
        return stems;
    }
}
