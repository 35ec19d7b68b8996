package org.tidemark.forum.notes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tidemark.forum.SpeakerKind;
import org.tidemark.forum.notes.Reading.Form;
import org.tidemark.forum.notes.Turn.Delimiter;

/// Takes a text apart into labelled lines, headings, notes and prose.
final class Pieces {
    private static final int LONGEST_LABEL_WITHIN = 80;
    private static final int LONGEST_TITLE = 160;

    private final String text;
    private final Speakers speakers;
    private final List<Piece> pieces = new ArrayList<>();

    private Pieces(String text, Speakers speakers) {
        this.text = text;
        this.speakers = speakers;
    }

    static List<Piece> of(String text, Speakers speakers) {
        var all = new Pieces(text, speakers);
        var lines = Line.of(text);
        for (int i = 0; i < lines.size(); i++) {
            all.add(lines.get(i), i + 1 < lines.size());
        }
        return all.pieces;
    }

    private void add(Line line, boolean followed) {
        var view = View.of(text, line);
        if (view.text().isBlank()) {
            return;
        }
        var label = LabelLine.in(view, speakers);
        if (label.map(found -> found.reading().form() == Form.STRANGER).orElse(true)) {
            label = behindMark(line).or(orElse(label));
        }
        if (label.isPresent() && announces(view, label.get())) {
            var title = titleSpeaker(view, followed);
            if (title.isPresent()) {
                pieces.add(new Piece.Head(line, title));
                return;
            }
        }
        boolean sure = label.isPresent()
                && label.get().reading().form() != Form.STRANGER
                && !(label.get().reading().form() == Form.ROLE
                        && label.get().standsAlone(view)
                        && Heading.endsInDash(view.text()));
        if (!sure && Heading.is(view)) {
            pieces.add(new Piece.Head(line, titleSpeaker(view, followed)));
        } else if (!sure && EditorNote.is(text, view)) {
            pieces.add(new Piece.Note(line));
        } else if (label.isPresent()) {
            addLabelled(line, label.get(), label.get().standsAlone(view));
        } else {
            var title = titleSpeaker(view, followed);
            if (title.isPresent()) {
                pieces.add(new Piece.Head(line, title));
            } else {
                addWithin(line, line.start(), part -> pieces.add(new Piece.Prose(part, false)));
            }
        }
    }

    /// `Morocco – statement` is a title.
    private static boolean announces(View view, LabelLine label) {
        String rest = view.text()
                .substring(Math.min(label.speaker().length(), view.text().length()));
        var tokens = Written.tokens(rest, 5);
        return label.delimiter() == Delimiter.DASH
                && !tokens.isEmpty()
                && tokens.size() <= 4
                && Words.SPEECH_NOUN.has(tokens.getLast().word());
    }

    private static Supplier<Optional<LabelLine>> orElse(Optional<LabelLine> label) {
        return () -> label;
    }

    /// The speaker behind the time or the number of the line: `[10:05] Kenya: …`, `3. Kenya: …`.
    private Optional<LabelLine> behindMark(Line line) {
        int from = LineMark.end(text, line);
        return from == line.start()
                ? Optional.empty()
                : LabelLine.in(View.from(text, line, from), speakers)
                        .filter(label -> label.reading().isKnown() && label.delimiter() != Delimiter.NEWLINE);
    }

    private Optional<String> titleSpeaker(View view, boolean followed) {
        String words = view.text().strip();
        boolean title = followed
                && view.isWhole()
                && words.length() <= LONGEST_TITLE
                && ".,;:?!…".indexOf(words.charAt(words.length() - 1)) < 0;
        return title ? TitleSpeaker.ofStatement(words, speakers.names()) : Optional.empty();
    }

    private void addLabelled(Line line, LabelLine label, boolean alone) {
        addWithin(line, Math.min(label.body(), line.end()), part -> pieces.add(new Piece.Labelled(part, label, alone)));
    }

    /// A note-taker who makes no paragraphs puts the next speaker after a full stop.
    private void addWithin(Line line, int from, Consumer<Line> first) {
        var next = nextLabel(line, from);
        if (next == null) {
            first.accept(line);
            return;
        }
        var before = line.before(next.label().start());
        if (before.end() > before.start()) {
            first.accept(before);
        }
        var rest = line.from(next.label().start());
        var found = next;
        while (true) {
            var after = nextLabel(rest, found.body());
            if (after == null) {
                pieces.add(new Piece.Labelled(rest, found, false));
                return;
            }
            pieces.add(new Piece.Labelled(rest.before(after.label().start()), found, false));
            rest = rest.from(after.label().start());
            found = after;
        }
    }

    private @Nullable LabelLine nextLabel(Line line, int from) {
        int sentence = -1;
        for (int i = from + 1; i < line.end(); i++) {
            char c = text.charAt(i);
            if (c == ':' && sentence >= 0 && i - sentence <= LONGEST_LABEL_WITHIN) {
                var label = label(sentence, i, line.end());
                if (label != null) {
                    return label;
                }
            } else if (Line.isUnseen(c) && ".?!…”\")]".indexOf(text.charAt(i - 1)) >= 0) {
                sentence = i + 1;
            }
        }
        return null;
    }

    private @Nullable LabelLine label(int start, int colon, int end) {
        String name = text.substring(start, colon).strip();
        if (name.isEmpty() || Character.isLowerCase(name.codePointAt(0))) {
            return null;
        }
        var reading = speakers.read(name);
        boolean known = reading.form() == Form.NAME
                && Written.tokens(name, 1).stream().allMatch(Written.Token::isCapitalised)
                && reading.speaker()
                        .filter(s -> s.kind() != SpeakerKind.ROLL_CALL)
                        .isPresent();
        if (!known) {
            return null;
        }
        int body = colon + 1;
        while (body < end && Line.isUnseen(text.charAt(body))) {
            body++;
        }
        return new LabelLine(new Span(start, start + name.length()), body, Delimiter.COLON, name, reading);
    }
}
