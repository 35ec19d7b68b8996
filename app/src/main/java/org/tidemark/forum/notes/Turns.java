package org.tidemark.forum.notes;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tidemark.forum.notes.Piece.Head;
import org.tidemark.forum.notes.Piece.Labelled;
import org.tidemark.forum.notes.Piece.Note;
import org.tidemark.forum.notes.Piece.Prose;
import org.tidemark.forum.notes.Turn.Delimiter;
import org.tidemark.forum.notes.Turn.Found;

/// Puts pieces together to turns, one after the other.
final class Turns {
    private final String text;
    private final KnownNames names;
    private final boolean told;
    private final boolean ofThemselves;
    private final List<Turn> turns = new ArrayList<>();
    private @Nullable Open open;

    /// `told`: whether the text is an account, whose sentences name their speakers.
    /// `ofThemselves`: whether labels were lost, so that a state's name is part of its own words.
    Turns(String text, KnownNames names, boolean told, boolean ofThemselves) {
        this.text = text;
        this.names = names;
        this.told = told;
        this.ofThemselves = ofThemselves;
    }

    private record Open(
            @Nullable Span label, @Nullable String speaker, Found found, Delimiter delimiter, int start, int end) {
        Open until(int line, int newEnd) {
            return new Open(label, speaker, found, delimiter, start < 0 ? line : start, newEnd);
        }
    }

    void take(Piece piece) {
        switch (piece) {
            case Labelled(Line line, LabelLine label, boolean alone) -> {
                close();
                boolean wordless = label.body() >= line.end();
                open = new Open(
                        label.label(),
                        label.speaker(),
                        Found.LABEL,
                        label.delimiter(),
                        wordless ? -1 : label.body(),
                        line.end());
            }
            case Head(Line line, var speaker) -> {
                if (open != null && isListing(open)) {
                    open = open.until(line.start(), line.end());
                } else {
                    close();
                    speaker.ifPresent(name -> open = new Open(null, name, Found.TITLE, Delimiter.NONE, -1, line.end()));
                }
            }
            case Note(Line line) -> {}
            case Prose(Line line, var bullet) -> {
                if (bullet) {
                    close();
                } else {
                    take(line);
                }
            }
        }
    }

    private void take(Line line) {
        if (open != null && Outcome.is(text, line, told)) {
            close();
            return;
        }
        boolean waits = open != null && (open.start < 0 || isListing(open));
        if (!waits && (told || open == null) && !isOfTitle() && begin(line)) {
            return;
        }
        if (open != null) {
            open = open.until(line.start(), line.end());
        }
    }

    private boolean isOfTitle() {
        return open != null && open.found == Found.TITLE;
    }

    /// Whether the speaker is in the middle of a list: the last line ends in a colon or a comma.
    private boolean isListing(Open turn) {
        char last = text.charAt(turn.end - 1);
        return turn.start >= 0 && (last == ':' || last == ',' || last == ';');
    }

    private boolean begin(Line line) {
        var view = View.of(text, line);
        var reported = ReportedSpeech.in(view.text(), names);
        if (reported.isPresent()) {
            var subject = reported.get();
            boolean own = ofThemselves && MissingLabel.isBody(view.text(), subject, names);
            begin(
                    view,
                    subject.start(),
                    subject.end(),
                    own ? Found.MISSING_LABEL : Found.LABEL,
                    own ? line.start() : view.place(subject.verb()),
                    line);
            return true;
        }
        var within = InlineSpeaker.in(view.text(), names);
        if (within.isPresent()) {
            begin(view, within.get().start(), within.get().end(), Found.INLINE_SENTENCE, line.start(), line);
            return true;
        }
        var own = MissingLabel.in(view.text(), names, open == null && told);
        own.ifPresent(name -> begin(view, name.start(), name.end(), Found.MISSING_LABEL, line.start(), line));
        return own.isPresent();
    }

    private void begin(View view, int start, int end, Found found, int body, Line line) {
        close();
        open = new Open(
                new Span(view.place(start), view.place(end - 1) + 1),
                view.text().substring(start, end),
                found,
                Delimiter.NONE,
                body,
                line.end());
    }

    List<Turn> end() {
        close();
        return turns;
    }

    private void close() {
        if (open == null) {
            return;
        }
        var turn = open;
        open = null;
        boolean empty = turn.start < 0;
        if (empty && turn.found == Found.TITLE) {
            return;
        }
        Span body = empty ? new Span(turn.end, turn.end) : trimmed(turn.start, turn.end);
        turns.add(new Turn(turn.label, body, turn.speaker, turn.found, turn.delimiter, empty || body.isEmpty()));
    }

    private Span trimmed(int start, int end) {
        int last = end;
        while (last > start && Line.isUnseen(text.charAt(last - 1))) {
            last--;
        }
        return new Span(start, last);
    }
}
