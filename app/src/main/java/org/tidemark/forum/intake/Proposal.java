package org.tidemark.forum.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tidemark.forum.Intervention;
import org.tidemark.forum.Speaker;
import org.tidemark.forum.SpeakerKind;
import org.tidemark.forum.notes.SpeakerResolution;
import org.tidemark.forum.notes.Speakers;
import org.tidemark.forum.notes.Splitter;
import org.tidemark.forum.notes.Turn;

/// An intervention that the splitter found, before it is kept: ranges of the notes, and who speaks as far as
/// that is
/// sure.
///
/// @param written the speaker as the notes name them, or empty
record Proposal(int labelStarts, int labelEnds, int starts, int ends, String written, String found, Speaker speaker) {
    /// Between two positions there is room for interventions that a person splits off.
    static final int STEP = 100;

    static final int MOST = 10_000;

    static List<Proposal> in(String title, String text, Speakers speakers) throws Unreadable {
        var turns = new Splitter(speakers).split(title, text);
        if (turns.size() > MOST) {
            throw new Unreadable("intake.refused.too-many-interventions", turns.size(), MOST);
        }
        return turns.stream().map(turn -> of(turn, text, speakers)).toList();
    }

    private static Proposal of(Turn turn, String text, Speakers speakers) {
        var label = turn.label() == null
                ? new org.tidemark.forum.notes.Span(
                        turn.body().start(), turn.body().start())
                : turn.label();
        String found = switch (turn.found()) {
            case LABEL -> "label";
            case TITLE -> "title";
            case INLINE_SENTENCE -> "sentence";
            case NARRATIVE -> "narrative";
            case MISSING_LABEL -> "missing";
        };
        String written = turn.speaker() == null ? "" : turn.speaker();
        return new Proposal(
                label.start(),
                label.end(),
                turn.body().start(),
                turn.body().end(),
                written,
                found,
                surely(speakers.resolve(turn, text)));
    }

    /// Who is surely meant; nobody when that is not sure.
    static Speaker speaker(@Nullable String written, Speakers speakers) {
        return written != null && !written.isBlank() ? surely(speakers.resolve(written)) : Speaker.UNKNOWN;
    }

    private static Speaker surely(SpeakerResolution resolution) {
        return resolution instanceof SpeakerResolution.Resolved(Speaker speaker) ? speaker : Speaker.UNKNOWN;
    }

    boolean isKnown() {
        return speaker.kind() != SpeakerKind.UNKNOWN;
    }

    /// The same as an intervention of a sitting.
    ///
    /// @param number its place, from 1
    Intervention of(String sitting, String language, String notes, int number) {
        return new Intervention(
                ref(sitting, number),
                sitting,
                number * STEP,
                labelStarts,
                labelEnds,
                starts,
                ends,
                notes.substring(starts, ends),
                written,
                found,
                speaker,
                language);
    }

    static String ref(String sitting, int number) {
        return sitting + (number < 10 ? "-00" : number < 100 ? "-0" : "-") + number;
    }
}
