package org.tidemark.forum.notes;

import java.util.List;
import org.tidemark.forum.Speaker;

/// Who is meant by a speaker as written.
public sealed interface SpeakerResolution {
    /// Only one speaker is called so.
    record Resolved(Speaker speaker) implements SpeakerResolution {}

    /// It may be one of these, the likeliest first, or somebody else: a person has to say.
    record Unsure(List<Speaker> candidates) implements SpeakerResolution {}

    /// Nobody known is called so.
    record Unknown() implements SpeakerResolution {}
}
