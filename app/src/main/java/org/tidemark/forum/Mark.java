package org.tidemark.forum;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A code that a coder sees in an intervention, before anything is claimed.
///
/// @param starts where the words that show it begin in the notes, in characters; `ends` where they end
/// @param doubtful whether it is a weak case, which counts in no figure
/// @param claim the claim that came of it, or null
record Mark(
        String code,
        Stance stance,
        int starts,
        int ends,
        boolean doubtful,
        String comment,
        @Nullable UUID claim) {
    /// Two coders agree when code and stance are the same. Where each saw it, doubts and comments are no
    /// disagreement.
    boolean agreesWith(Mark other) {
        return code.equals(other.code) && stance == other.stance;
    }
}
