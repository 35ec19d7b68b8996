package org.tidemark.forum.notes;

import java.util.ArrayList;
import java.util.List;

/// The parts of a label between commas, brackets, slashes and dashes.
final class Segments {
    private Segments() {}

    static List<String> of(String plain) {
        List<String> segments = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= plain.length(); i++) {
            if (i == plain.length() || divides(plain, i)) {
                String segment = Written.plain(plain.substring(start, i));
                if (!segment.isEmpty()) {
                    segments.add(segment);
                }
                start = i + 1;
            }
        }
        return segments;
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
