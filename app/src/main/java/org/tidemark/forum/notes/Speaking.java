package org.tidemark.forum.notes;

import org.jspecify.annotations.Nullable;
import org.tidemark.forum.Speaker;
import org.tidemark.forum.SpeakerKind;

/// Speakers as labels make them.
final class Speaking {
    private Speaking() {}

    /// A group, an organisation or an office.
    static Speaker entity(SpeakerKind kind, String name) {
        return new Speaker(kind, null, name, "");
    }

    /// The same speaker, speaking for somebody besides.
    static Speaker onBehalf(Speaker speaker, String whom) {
        return new Speaker(speaker.kind(), speaker.jurisdiction(), speaker.entity(), whom);
    }

    /// A statement of a group, read by one of its members: the group speaks, never the member in its own name.
    static Speaker readBy(Speaker group, Speaker member) {
        return new Speaker(group.kind(), member.jurisdiction(), group.entity(), group.entity());
    }

    /// A chair or a group, with the state that holds the chair or reads for the group.
    static Speaker of(Speaker speaker, @Nullable String state) {
        return new Speaker(speaker.kind(), state, speaker.entity(), speaker.onBehalfOf());
    }

    static boolean isOfTheMeeting(Speaker speaker) {
        return speaker.kind() == SpeakerKind.CHAIR
                || speaker.kind() == SpeakerKind.SECRETARIAT
                || speaker.kind() == SpeakerKind.OTHER && "Rapporteur".equals(speaker.entity());
    }

    /// What it is called where one name has to do.
    static String name(Speaker speaker) {
        return speaker.jurisdiction() != null && speaker.entity().isEmpty() ? speaker.jurisdiction() : speaker.entity();
    }
}
