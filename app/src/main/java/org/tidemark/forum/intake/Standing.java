package org.tidemark.forum.intake;

import java.time.OffsetDateTime;
import org.tidemark.forum.Intervention;
import org.tidemark.forum.SpeakerKind;

/// An intervention as it stands on the desk.
///
/// @param since when it came to stand so; who corrects it says which state they saw
record Standing(Intervention said, OffsetDateTime since) {
    boolean isUnknown() {
        return said.speaker().kind() == SpeakerKind.UNKNOWN;
    }
}
