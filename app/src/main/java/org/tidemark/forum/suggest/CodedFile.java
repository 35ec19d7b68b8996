package org.tidemark.forum.suggest;

import java.util.ArrayList;
import java.util.List;
import org.tidemark.forum.Codebooks;
import org.tidemark.forum.SpeakerKind;
import org.tidemark.forum.notes.SentenceBreaks;

/// Turns that people coded, with the meaning of their sentences.
public record CodedFile(List<Concept> concepts, List<Said.Coded> turns) {
    /// A turn as it stands in a file.
    public record Turn(String sitting, String title, SpeakerKind speaker, String words, List<Said.Given> codes) {}

    public static CodedFile of(List<Codebooks.Code> codebook, List<Turn> turns, Meanings meanings)
            throws Meanings.Unavailable {
        var read = new ArrayList<Said.Coded>(turns.size());
        for (var turn : turns) {
            read.add(new Said.Coded(
                    said(turn.sitting(), turn.title(), turn.speaker(), turn.words(), meanings), turn.codes()));
        }
        return new CodedFile(Concept.of(codebook, meanings), List.copyOf(read));
    }

    static Said said(String sitting, String title, SpeakerKind speaker, String words, Meanings meanings)
            throws Meanings.Unavailable {
        var texts = new ArrayList<String>();
        SentenceBreaks.speaking(words).forEach(range -> texts.add(range.of(words)));
        if (!title.isBlank()) {
            texts.add(title);
        }
        var known = meanings.of(texts);
        return new Said(
                sitting, speaker, title, title.isBlank() ? null : known.getLast(), Said.sentences(words, known));
    }
}
