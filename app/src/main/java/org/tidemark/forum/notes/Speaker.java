package org.tidemark.forum.notes;

import org.jspecify.annotations.Nullable;

/// Who speaks.
///
/// @param iso2 the state, for a state; for a chair the state that the chair comes from, and for a group the state that
///     reads the group's statement, where it is written
/// @param entity the group, organisation or office; null for a state
/// @param onBehalfOf whom the speaker speaks for besides: a group's name, a state's code, or the words as written
public record Speaker(
        Kind kind,
        @Nullable String iso2,
        @Nullable String entity,
        @Nullable String onBehalfOf) {

    /// What kind of speaker it is; the name in lower case is the word in files.
    public enum Kind {
        STATE,
        GROUP,
        UN_ENTITY,
        IGO,
        NGO,
        CHAIR,
        SECRETARIAT,
        ROLL_CALL,
        OTHER;

        /// The word for it in files, such as `un_entity`.
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        /// The kind with this word in files.
        public static Kind of(String word) {
            return valueOf(word.toUpperCase(java.util.Locale.ROOT));
        }
    }

    /// A state in its own name.
    public static Speaker state(String iso2) {
        return new Speaker(Kind.STATE, iso2, null, null);
    }

    /// A group, an organisation or an office.
    public static Speaker entity(Kind kind, String entity) {
        return new Speaker(kind, null, entity, null);
    }

    /// The same speaker, speaking for somebody besides.
    public Speaker onBehalfOf(String whom) {
        return new Speaker(kind, iso2, entity, whom);
    }

    /// A statement of this group, read by one of its members: the group speaks, never the member in its own name.
    Speaker readBy(Speaker member) {
        return new Speaker(kind, member.kind() == Kind.STATE ? member.iso2() : null, entity, name());
    }

    Speaker from(@Nullable String state) {
        return new Speaker(kind, state, entity, onBehalfOf);
    }

    String name() {
        return entity != null ? entity : String.valueOf(iso2);
    }
}
