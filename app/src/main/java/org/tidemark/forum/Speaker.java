package org.tidemark.forum;

import org.jspecify.annotations.Nullable;

/// Who speaks, and for whom.
///
/// @param jurisdiction the ISO 3166 code when a state speaks
/// @param entity the name of a group, organisation or office, or empty
/// @param onBehalfOf for whom it speaks when not for itself alone, or empty
public record Speaker(SpeakerKind kind, @Nullable String jurisdiction, String entity, String onBehalfOf) {
    public static final Speaker UNKNOWN = new Speaker(SpeakerKind.UNKNOWN, null, "", "");

    public static Speaker state(String jurisdiction) {
        return new Speaker(SpeakerKind.STATE, jurisdiction, "", "");
    }
}
