package org.tidemark.forum.notes;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tidemark.forum.Speaker;
import org.tidemark.forum.SpeakerKind;

/// Whether a speaker as resolved is the one that a person marked, who may know fewer kinds and other short names.
final class SameSpeaker {
    /// How the files call a person of whom nothing but the name is known.
    private static final String PERSON = "person";

    private final KnownNames names;

    SameSpeaker(KnownNames names) {
        this.names = names;
    }

    boolean speaker(Speaker want, @Nullable String label, @Nullable Speaker found, boolean asked) {
        if (want.kind() == SpeakerKind.OTHER && want.jurisdiction() == null) {
            if (want.entity().isEmpty()) {
                return found == null && !asked;
            }
            if (want.entity().equals(PERSON)) {
                return found == null && !asked && label != null && Stranger.isPerson(label);
            }
        }
        return found != null
                && kind(found, want.kind())
                && (want.jurisdiction() == null || want.jurisdiction().equals(found.jurisdiction()))
                && (want.kind() == SpeakerKind.ROLL_CALL || entity(want.entity(), found.entity()));
    }

    /// Files that know no intergovernmental organisations call them `other`.
    private static boolean kind(Speaker found, SpeakerKind want) {
        return found.kind() == want || found.kind() == SpeakerKind.IGO && want == SpeakerKind.OTHER;
    }

    /// "PRI" and "Penal Reform International" are one.
    private boolean entity(String want, String found) {
        return Objects.equals(want, found)
                || names.called(want).stream()
                        .anyMatch(speaker -> speaker.entity().equals(found) && !found.isEmpty());
    }
}
