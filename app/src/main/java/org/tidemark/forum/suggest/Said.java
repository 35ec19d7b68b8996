package org.tidemark.forum.suggest;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tidemark.forum.SpeakerKind;
import org.tidemark.forum.Stance;
import org.tidemark.forum.notes.SentenceBreaks;

/// What somebody said, sentence by sentence, in a sitting of some title.
///
/// @param sitting what was said in one sitting is never learnt from to judge what was said in it
/// @param title what the title of the sitting means, or null when it has none
public record Said(
        String sitting, SpeakerKind speaker, String titleWords, float @Nullable [] title, List<Sentence> sentences) {
    /// @param start where it begins in the words of the intervention
    public record Sentence(int start, int end, String words, float[] meaning) {}

    /// The same with the codes that people gave it, which may be none.
    public record Coded(Said said, List<Given> codes) {
        List<Given> of(String code) {
            return codes.stream().filter(given -> given.code().equals(code)).toList();
        }
    }

    /// @param start where the evidence begins in the words of the intervention
    public record Given(String code, Stance stance, int start, int end) {
        boolean touches(Sentence sentence) {
            return start < sentence.end() && end > sentence.start();
        }
    }

    static List<Sentence> sentences(String words, List<float[]> meanings) {
        var ranges = SentenceBreaks.speaking(words);
        var sentences = new ArrayList<Sentence>(ranges.size());
        for (int i = 0; i < ranges.size(); i++) {
            var range = ranges.get(i);
            sentences.add(new Sentence(range.start(), range.end(), range.of(words), meanings.get(i)));
        }
        return List.copyOf(sentences);
    }
}
