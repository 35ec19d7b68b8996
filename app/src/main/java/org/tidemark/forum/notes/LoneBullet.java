package org.tidemark.forum.notes;

import java.util.ArrayList;
import java.util.List;
import org.tidemark.forum.notes.Piece.Labelled;
import org.tidemark.forum.notes.Piece.Prose;

/// A single line behind a bullet, without a full stop, before the next speaker: no list, but what comes up next.
final class LoneBullet {
    private static final int LONGEST = 140;

    private LoneBullet() {}

    static List<Piece> told(List<Piece> pieces, String text) {
        List<Piece> told = new ArrayList<>(pieces.size());
        for (int i = 0; i < pieces.size(); i++) {
            boolean alone = i > 0
                    && i + 1 < pieces.size()
                    && isBullet(pieces.get(i), text)
                    && !isBullet(pieces.get(i - 1), text)
                    && pieces.get(i + 1) instanceof Labelled;
            told.add(alone ? new Prose(pieces.get(i).line(), true) : pieces.get(i));
        }
        return told;
    }

    private static boolean isBullet(Piece piece, String text) {
        if (!(piece instanceof Prose(Line line, var bullet)) || line.end() - line.start() > LONGEST) {
            return false;
        }
        char last = text.charAt(line.end() - 1);
        return "-–•·*".indexOf(text.charAt(line.start())) >= 0
                && Line.isUnseen(text.charAt(line.start() + 1))
                && (Character.isLetterOrDigit(last) || last == ')');
    }
}
