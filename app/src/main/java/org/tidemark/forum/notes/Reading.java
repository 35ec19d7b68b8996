package org.tidemark.forum.notes;

import java.util.List;
import java.util.Optional;
import org.tidemark.forum.Speaker;

/// What words that may be a label say: who is meant, and what the words look like.
record Reading(SpeakerResolution resolution, Form form) {
    static final Reading NOTHING = new Reading(new SpeakerResolution.Unknown(), Form.NOTHING);
    static final Reading STRANGER = new Reading(new SpeakerResolution.Unknown(), Form.STRANGER);

    enum Form {
        /// A name as it is known.
        NAME,
        /// A person, an office or a unit of somebody known.
        ROLE,
        /// It looks like a person or an organisation that is not known.
        STRANGER,
        /// It does not look like a speaker.
        NOTHING
    }

    /// Sure with one speaker, unsure with several.
    static Reading of(List<Speaker> speakers, Form form) {
        return speakers.size() == 1
                ? new Reading(new SpeakerResolution.Resolved(speakers.getFirst()), form)
                : new Reading(new SpeakerResolution.Unsure(speakers), form);
    }

    static Reading of(Speaker speaker, Form form) {
        return of(List.of(speaker), form);
    }

    /// The same candidates, left for a person to say.
    Reading asked() {
        return resolution instanceof SpeakerResolution.Resolved(Speaker speaker)
                ? new Reading(new SpeakerResolution.Unsure(List.of(speaker)), form)
                : this;
    }

    boolean isKnown() {
        return form == Form.NAME || form == Form.ROLE;
    }

    Optional<Speaker> speaker() {
        return resolution instanceof SpeakerResolution.Resolved(Speaker speaker)
                ? Optional.of(speaker)
                : Optional.empty();
    }
}
