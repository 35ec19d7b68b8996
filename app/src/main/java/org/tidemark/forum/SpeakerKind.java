package org.tidemark.forum;

import java.util.Locale;

/// What sort of speaker somebody is in a UN forum.
public enum SpeakerKind {
    STATE,
    GROUP,
    UN_ENTITY,
    IGO,
    NGO,
    CHAIR,
    SECRETARIAT,
    ROLL_CALL,
    OTHER,
    UNKNOWN;

    /// As it is kept: `un_entity`.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// @throws IllegalArgumentException when there is no such kind
    public static SpeakerKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
