package org.tidemark.forum.notes;

import java.util.ArrayList;
import java.util.List;
import org.tidemark.forum.notes.Piece.Labelled;
import org.tidemark.forum.notes.Piece.Prose;
import org.tidemark.forum.notes.Turn.Delimiter;

/// Names that stand each on a line of its own, one after the other, are a list and no speakers.
final class Lists {
    private static final int ENOUGH = 2;

    private Lists() {}

    static List<Piece> told(List<Piece> pieces) {
        List<Piece> told = new ArrayList<>(pieces.size());
        boolean stopped = pieces.stream().anyMatch(piece -> isStopped(piece) && !isNameAlone(piece));
        int i = 0;
        while (i < pieces.size()) {
            int end = i;
            while (end < pieces.size() && isNameAlone(pieces.get(end))) {
                end++;
            }
            boolean list = end - i >= ENOUGH;
            boolean last = end - i == 1
                    && (end == pieces.size() || !(pieces.get(end) instanceof Prose))
                    && !(stopped && isStopped(pieces.get(i)));
            for (; i < end; i++) {
                told.add(list || last ? new Prose(pieces.get(i).line(), false) : pieces.get(i));
            }
            if (i < pieces.size()) {
                told.add(pieces.get(i++));
            }
        }
        return told;
    }

    /// Where full stops end labels, a name with one and nothing after is a speaker whose words were not taken down.
    private static boolean isStopped(Piece piece) {
        return piece instanceof Labelled(Line line, LabelLine label, boolean alone)
                && label.delimiter() == Delimiter.FULL_STOP;
    }

    private static boolean isNameAlone(Piece piece) {
        return piece instanceof Labelled(Line line, LabelLine label, boolean alone)
                && alone
                && (label.delimiter() == Delimiter.NEWLINE || label.delimiter() == Delimiter.FULL_STOP);
    }
}
