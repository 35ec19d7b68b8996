package org.tidemark.forum;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.tidemark.forum.notes.SentenceBreaks;

/// The sentences of an intervention, without gaps: by them evidence is chosen with keys, and without script.
final class Sentences {
    /// @param starts where it begins in the notes, in characters; `ends` where the next begins
    /// @param pieces the sentence, cut where marks begin and end
    record Sentence(int number, int starts, int ends, String text, List<Piece> pieces) {
        /// Its first words, for a list to choose from.
        String opening() {
            String words = text.strip();
            return words.length() <= 60 ? words : words.substring(0, 57).stripTrailing() + "…";
        }

        /// Where its words end, without the white space after them.
        int wordsEnd() {
            return ends - (text.length() - text.stripTrailing().length());
        }

        /// Where its words begin.
        int wordsStart() {
            return starts + (text.length() - text.stripLeading().length());
        }
    }

    record Piece(String text, boolean marked) {}

    private Sentences() {}

    static List<Sentence> of(Intervention said, List<Mark> marks) {
        var sentences = new ArrayList<Sentence>();
        for (var span : SentenceBreaks.covering(said.words())) {
            sentences.add(sentence(sentences.size() + 1, said, span.start(), span.end(), marks));
        }
        return sentences;
    }

    private static Sentence sentence(int number, Intervention said, int from, int to, List<Mark> marks) {
        int starts = said.starts() + from;
        int ends = said.starts() + to;
        var cuts = new TreeSet<>(List.of(starts, ends));
        for (Mark mark : marks) {
            cuts.addAll(List.of(Math.clamp(mark.starts(), starts, ends), Math.clamp(mark.ends(), starts, ends)));
        }
        var pieces = new ArrayList<Piece>();
        int last = starts;
        for (int cut : cuts.tailSet(starts, false)) {
            int begins = last;
            pieces.add(new Piece(
                    said.words().substring(begins - said.starts(), cut - said.starts()),
                    marks.stream().anyMatch(m -> m.starts() <= begins && m.ends() >= cut)));
            last = cut;
        }
        return new Sentence(number, starts, ends, said.words().substring(from, to), pieces);
    }
}
