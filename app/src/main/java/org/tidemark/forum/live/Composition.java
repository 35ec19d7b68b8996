package org.tidemark.forum.live;

import java.util.ArrayList;
import java.util.List;
import org.tidemark.forum.Intervention;
import org.tidemark.forum.Sitting;
import org.tidemark.forum.Speaker;
import org.tidemark.forum.notes.SpeakerResolution;
import org.tidemark.forum.notes.Speakers;

/// Notes put together from lines in order of time. A speaker who goes on is not named again.
///
/// @param notes the text: `Speaker: words`, a paragraph for each speaker's turn
record Composition(String notes, List<Intervention> interventions) {
    private static final int STEP = 100;

    static Composition of(Sitting sitting, List<LiveEntry> lines, Speakers speakers) {
        var notes = new StringBuilder();
        var interventions = new ArrayList<Intervention>();
        LiveEntry before = null;
        for (var line : lines) {
            if (line.isBlank()) {
                continue;
            }
            String words = line.words().strip();
            boolean goesOn = before != null
                    && before.by().equals(line.by())
                    && !line.speaker().isBlank()
                    && before.speaker().strip().equals(line.speaker().strip());
            if (goesOn) {
                notes.append(words.isEmpty() ? "" : "\n").append(words);
                var last = interventions.removeLast();
                interventions.add(intervention(
                        sitting, last.position(), last.labelStarts(), last.labelEnds(), last.starts(), notes, last));
            } else {
                notes.append(notes.isEmpty() ? "" : "\n\n");
                String label = line.speaker().strip();
                int labelStarts = notes.length();
                notes.append(label);
                int labelEnds = notes.length();
                notes.append(label.isEmpty() ? "" : words.isEmpty() ? ":" : ": ");
                int starts = words.isEmpty() ? labelEnds : notes.length();
                notes.append(words);
                var begun = new Intervention(
                        "",
                        sitting.ref(),
                        0,
                        0,
                        0,
                        0,
                        0,
                        "",
                        label,
                        label.isEmpty() ? "missing" : "label",
                        speaker(label, speakers),
                        sitting.language());
                interventions.add(intervention(
                        sitting, (interventions.size() + 1) * STEP, labelStarts, labelEnds, starts, notes, begun));
            }
            before = line;
        }
        return new Composition(notes.toString(), interventions);
    }

    private static Intervention intervention(
            Sitting sitting,
            int position,
            int labelStarts,
            int labelEnds,
            int starts,
            StringBuilder notes,
            Intervention of) {
        boolean wordless = starts == labelEnds && labelEnds > labelStarts && notes.charAt(notes.length() - 1) == ':';
        int ends = wordless ? starts : notes.length();
        return new Intervention(
                String.format(java.util.Locale.ROOT, "%s-%03d", sitting.ref(), position / STEP),
                sitting.ref(),
                position,
                labelStarts,
                labelEnds,
                starts,
                ends,
                notes.substring(starts, ends),
                of.speakerWritten(),
                of.found(),
                of.speaker(),
                of.language());
    }

    private static Speaker speaker(String label, Speakers speakers) {
        return !label.isEmpty() && speakers.resolve(label) instanceof SpeakerResolution.Resolved(Speaker speaker)
                ? speaker
                : Speaker.UNKNOWN;
    }
}
