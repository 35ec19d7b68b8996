package org.tidemark.forum.intake;

import org.tidemark.forum.Sitting;

/// A sitting as the desk lists it.
///
/// @param unknown how many of its interventions have no known speaker
record SittingLine(Sitting sitting, State state, int interventions, int unknown) {
    /// How far it has come.
    enum State {
        /// Notes are being taken, or none were yet.
        LIVE,
        /// There are notes, and nobody has found interventions in them.
        NOTES,
        SPLIT,
        PUBLISHED;

        String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
