package org.tidemark.forum.notes;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// The parts of a label between commas, brackets, slashes and dashes that stand outside the names that are known:
/// "Joint United Nations Programme on HIV/AIDS" is one.
final class Segments {
    private static final int MOST_WORDS = 40;
    private static final int LONG = 5;

    private Segments() {}

    static List<String> of(String plain, KnownNames names) {
        List<String> segments = new ArrayList<>();
        int start = 0;
        var within = within(plain, names);
        for (int i = 0; i <= plain.length(); i++) {
            if (i == plain.length() || divides(plain, i) && !within.get(i)) {
                String segment = Written.plain(plain.substring(start, i));
                if (!segment.isEmpty()) {
                    segments.add(segment);
                }
                start = i + 1;
            }
        }
        return segments;
    }

    /// The places inside long names of one body that is known.
    private static BitSet within(String plain, KnownNames names) {
        var within = new BitSet(plain.length());
        var tokens = Written.tokens(plain, MOST_WORDS);
        int i = 0;
        while (i < tokens.size()) {
            var mention = names.at(plain, tokens, i);
            if (mention != null && mention.to() - mention.from() >= LONG) {
                within.set(
                        tokens.get(mention.from()).start(),
                        tokens.get(mention.to() - 1).end());
            }
            i = mention == null ? i + 1 : mention.to();
        }
        return within;
    }

    private static boolean divides(String text, int i) {
        char c = text.charAt(i);
        return switch (c) {
            case ',', '،', '(', ')', '[', ']', ';', '/', '|', '–', '—' -> true;
            case '-' -> i > 0 && i + 1 < text.length() && (text.charAt(i - 1) == ' ' || text.charAt(i + 1) == ' ');
            default -> false;
        };
    }
}
