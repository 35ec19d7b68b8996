package org.tidemark.forum.notes;

import java.util.ArrayList;
import java.util.List;
import org.tidemark.forum.SpeakerKind;
import org.tidemark.forum.notes.Piece.Labelled;
import org.tidemark.forum.notes.Piece.Prose;

/// A chair who goes through a draft, paragraph by paragraph: three or more lines behind the chair's own, each
/// of which
/// names a paragraph of the draft (`PP1 is agreed.`), are each a turn, since the room was silent between them.
final class ChairGoesOn {
    private static final int ENOUGH = 3;
    private static final int LONGEST = 240;

    private ChairGoesOn() {}

    static List<Piece> told(List<Piece> pieces, String text) {
        List<Piece> told = new ArrayList<>(pieces.size());
        int i = 0;
        while (i < pieces.size()) {
            var piece = pieces.get(i++);
            told.add(piece);
            if (!(piece instanceof Labelled(Line line, LabelLine label, boolean alone)) || !isChair(label)) {
                continue;
            }
            int end = i;
            while (end < pieces.size() && isOfDraft(pieces.get(end), text)) {
                end++;
            }
            for (boolean each = end - i >= ENOUGH; each && i < end; i++) {
                told.add(again(pieces.get(i).line(), label));
            }
        }
        return told;
    }

    private static Piece again(Line line, LabelLine label) {
        return new Labelled(
                line,
                new LabelLine(label.label(), line.start(), Turn.Delimiter.NONE, label.speaker(), label.reading()),
                false);
    }

    private static boolean isChair(LabelLine label) {
        return label.reading()
                .speaker()
                .filter(speaker -> speaker.kind() == SpeakerKind.CHAIR)
                .isPresent();
    }

    private static boolean isOfDraft(Piece piece, String text) {
        if (!(piece instanceof Prose(Line line, var bullet)) || line.end() - line.start() > LONGEST) {
            return false;
        }
        return Written.tokens(text.substring(line.start(), line.end())).stream()
                .anyMatch(token -> Heading.isParagraphMark(token.word()));
    }
}
