package org.tidemark.forum.suggest;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tidemark.forum.Stance;

/// A code that an intervention may carry, as the machine sees it. Only a person gives a code.
///
/// @param stance null when no more is known than that words of the code are used
/// @param score how likely it is, from 0 to 1
/// @param sentenceStart where the sentence that speaks most for it begins in the words of the intervention
/// @param because confirmed codings of the same code that are nearest in meaning, the nearest first
public record Suggested(
        String code, @Nullable Stance stance, double score, int sentenceStart, int sentenceEnd, List<Example> because) {
    /// A confirmed coding.
    ///
    /// @param coding the reference of its record
    /// @param words the evidence of it
    /// @param nearness how near in meaning its sentence is, from -1 to 1
    public record Example(
            String coding, String intervention, String code, Stance stance, String words, double nearness) {}
}
