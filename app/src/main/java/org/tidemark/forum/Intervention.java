package org.tidemark.forum;

/// What one speaker said in one go: a range over the notes of a sitting, in characters.
///
/// @param ref its permanent address: the sitting's and a number
/// @param position what it is ordered by within the sitting; gaps leave room for others in between
/// @param found how the speaker was found: label, title, sentence, narrative, missing, or by a person
public record Intervention(
        String ref,
        String sitting,
        int position,
        int labelStarts,
        int labelEnds,
        int starts,
        int ends,
        String words,
        String speakerWritten,
        String found,
        Speaker speaker,
        String language) {}
