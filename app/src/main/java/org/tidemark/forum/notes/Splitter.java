package org.tidemark.forum.notes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tidemark.forum.notes.Piece.Head;
import org.tidemark.forum.notes.Piece.Labelled;
import org.tidemark.forum.notes.Piece.Note;
import org.tidemark.forum.notes.Piece.Prose;
import org.tidemark.forum.notes.Turn.Delimiter;
import org.tidemark.forum.notes.Turn.Found;

/// Splits a note-taker's text into the turns of its speakers. The text is never altered: turns are ranges over it.
public final class Splitter {
    private static final int MANY = 3;

    private final Speakers speakers;

    public Splitter(Speakers speakers) {
        this.speakers = speakers;
    }

    /// The turns in the order of the text; none overlap.
    public List<Turn> split(String title, String text) {
        var pieces = LoneBullet.told(Lists.told(Pieces.of(text, speakers)), text);
        boolean titled =
                pieces.stream().anyMatch(piece -> piece instanceof Head(Line line, var speaker) && speaker.isPresent());
        boolean labelled = isLabelled(pieces);
        Optional<String> ofPage = labelled || titled ? Optional.empty() : TitleSpeaker.in(title, speakers.names());
        if (ofPage.isPresent()) {
            return whole(pieces, ofPage.get(), text);
        }
        if (titled && pieces.getFirst() instanceof Prose first) {
            Teaser.in(View.of(text, first.line()).text(), speakers.names())
                    .ifPresent(name -> pieces.addFirst(new Head(first.line(), Optional.of(name))));
        }
        var turns = new Turns(text, speakers.names(), !labelled, !labelled && isLost(pieces, text));
        ChairGoesOn.told(pieces, text).forEach(turns::take);
        var found = turns.end();
        return found.isEmpty() ? accounts(pieces, text) : found;
    }

    /// Whether labels were lost: one stands on a line of its own, or as many paragraphs tell what a state does
    /// as what
    /// it says.
    private boolean isLost(List<Piece> pieces, String text) {
        int deeds = 0;
        int sayings = 0;
        for (var piece : pieces) {
            if (piece instanceof Labelled) {
                return true;
            }
            if (piece instanceof Prose(Line line, var bullet)) {
                String words = View.of(text, line).text();
                deeds += MissingLabel.isDeed(words, speakers.names()) ? 1 : 0;
                sayings += ReportedSpeech.in(words, speakers.names()).isPresent() ? 1 : 0;
            }
        }
        return deeds > 0 && deeds >= sayings;
    }

    private static boolean isLabelled(List<Piece> pieces) {
        long alone = 0;
        for (var piece : pieces) {
            if (piece instanceof Labelled(Line line, LabelLine label, boolean standsAlone)) {
                if (label.delimiter() != Delimiter.NEWLINE) {
                    return true;
                }
                alone++;
            }
        }
        return alone >= MANY;
    }

    /// One statement, whose speaker is in the title.
    private static List<Turn> whole(List<Piece> pieces, String speaker, String text) {
        var prose = pieces.stream()
                .filter(piece -> !(piece instanceof Note) && !(piece instanceof Head))
                .toList();
        int first = 0;
        while (first + 1 < prose.size() && LeadIn.is(text, prose.get(first).line())) {
            first++;
        }
        if (prose.isEmpty()) {
            return List.of();
        }
        var body =
                new Span(prose.get(first).line().start(), prose.getLast().line().end());
        return List.of(new Turn(null, body, speaker, Found.TITLE, Delimiter.NONE, false));
    }

    /// What is told under each heading when nobody is named as its speaker.
    private static List<Turn> accounts(List<Piece> pieces, String text) {
        List<Turn> accounts = new ArrayList<>();
        @Nullable Span open = null;
        for (var piece : pieces) {
            switch (piece) {
                case Prose(Line line, var bullet) ->
                    open = new Span(open == null ? line.start() : open.start(), line.end());
                case Head head -> {
                    if (open != null) {
                        accounts.add(account(open));
                    }
                    open = null;
                }
                case Note note -> {}
                case Labelled labelled -> {}
            }
        }
        if (open != null) {
            accounts.add(account(open));
        }
        return accounts;
    }

    private static Turn account(Span body) {
        return new Turn(null, body, null, Found.NARRATIVE, Delimiter.NONE, false);
    }
}
