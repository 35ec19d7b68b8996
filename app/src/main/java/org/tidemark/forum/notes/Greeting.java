package org.tidemark.forum.notes;

import org.jspecify.annotations.Nullable;
import org.tidemark.forum.notes.Reading.Form;
import org.tidemark.forum.notes.Turn.Delimiter;

/// A speaker and a sentence that begins, with nothing between: `Chair Welcome to …`, `Norway We think …`.
final class Greeting {
    private Greeting() {}

    static @Nullable LabelLine in(View view, Speakers speakers) {
        String text = view.text();
        var tokens = Written.tokens(text, 14);
        int first = !tokens.isEmpty() && ReportedSpeech.isArticle(tokens.getFirst()) ? 1 : 0;
        var mention = first < tokens.size() ? speakers.names().at(text, tokens, first) : null;
        if (mention == null || mention.people() || mention.to() + 1 >= tokens.size()) {
            return null;
        }
        var next = tokens.get(mention.to());
        int end = tokens.get(mention.to() - 1).end();
        if (!next.isCapitalised() || !Words.OPENING.has(next.word()) || next.start() != end + 1) {
            return null;
        }
        String label = text.substring(tokens.getFirst().start(), end);
        var reading = speakers.read(label);
        return reading.form() == Form.NAME
                ? new LabelLine(
                        new Span(view.place(tokens.getFirst().start()), view.place(end - 1) + 1),
                        view.place(next.start()),
                        Delimiter.NONE,
                        label,
                        reading)
                : null;
    }
}
