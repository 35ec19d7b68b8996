package org.tidemark.forum.notes;

import java.util.LinkedHashMap;
import java.util.Map;

/// Counts of expected turns, and how many of them were found and right.
final class Tally {
    int expected;
    int begun;
    int ended;
    int speaker;
    int behalf;
    int behalfExpected;

    Map<String, Object> figures() {
        var figures = new LinkedHashMap<String, Object>();
        figures.put("expected", expected);
        figures.put("boundary_recall", ratio(begun, expected));
        figures.put("end_agreement", ratio(ended, begun));
        figures.put("speaker_accuracy_of_found", ratio(speaker, begun));
        figures.put("speaker_accuracy_of_all", ratio(speaker, expected));
        return figures;
    }

    static double ratio(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}
