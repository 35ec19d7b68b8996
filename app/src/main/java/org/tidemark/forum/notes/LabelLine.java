package org.tidemark.forum.notes;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tidemark.forum.notes.Turn.Delimiter;

/// A line that begins with a speaker: `Norway: …`, `Norway. …`, `Norway – …`, or the speaker alone.
record LabelLine(Span label, int body, Delimiter delimiter, String speaker, Reading reading) {
    private static final int LONGEST_LABEL = 220;
    private static final int LONGEST_LINE_OF_ITS_OWN = 120;

    static Optional<LabelLine> in(View view, Speakers speakers) {
        String text = view.text();
        LabelLine dashed = null;
        LabelLine addressed = null;
        int tries = 0;
        int brackets = 0;
        for (int i = 1; i < text.length() && i <= LONGEST_LABEL && tries < 8; i++) {
            char c = text.charAt(i);
            if (c == '?' || c == '!') {
                break;
            }
            brackets += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
            if (brackets > 0) {
                continue;
            }
            var delimiter = delimiter(text, i);
            if (delimiter == Delimiter.NONE) {
                continue;
            }
            tries++;
            int end = delimiter == Delimiter.FULL_STOP && isAbbreviated(text, i) ? i + 1 : i;
            if (delimiter == Delimiter.DASH && (dashed != null || isOfOffice(text, i, speakers))) {
                continue;
            }
            var found = read(view, end, i + 1, delimiter, speakers);
            boolean runsOn = dashed != null && found != null && !found.leadsOn(view);
            if (found == null || runsOn) {
                continue;
            }
            if (delimiter == Delimiter.COLON && Asker.isAddressed(found.speaker())) {
                addressed = found;
                continue;
            }
            if (delimiter != Delimiter.DASH) {
                return Optional.of(found);
            }
            dashed = found;
        }
        if (addressed != null) {
            return Optional.of(addressed);
        }
        if (dashed == null) {
            dashed = Greeting.in(view, speakers);
        }
        if (dashed == null && view.isWhole() && text.length() <= LONGEST_LINE_OF_ITS_OWN) {
            return Optional.ofNullable(read(view, text.length(), text.length(), Delimiter.NEWLINE, speakers));
        }
        return Optional.ofNullable(dashed);
    }

    /// "Senegal – The office needs two posts. We ask", "Senegal – Ready with Rev 2.": behind the dash stands a
    /// sentence;
    /// "UNODC – Head of the Branch. We ask": there stands an office.
    private boolean leadsOn(View view) {
        var tokens = Written.tokens(speaker);
        return tokens.stream().allMatch(LabelRule::isOfOffice)
                && (delimiter == Delimiter.COLON
                        || !standsAlone(view)
                                && tokens.stream()
                                        .noneMatch(token ->
                                                Character.isDigit(token.word().charAt(0))));
    }

    /// Whether no words follow on the line.
    boolean standsAlone(View view) {
        return body >= view.line().end();
    }

    private static Delimiter delimiter(String text, int i) {
        char before = text.charAt(i - 1);
        char after = i + 1 < text.length() ? text.charAt(i + 1) : ' ';
        return switch (text.charAt(i)) {
            case ':' ->
                after == '/' || Character.isDigit(before) && Character.isDigit(after)
                        ? Delimiter.NONE
                        : Delimiter.COLON;
            case '.' -> after == ' ' ? Delimiter.FULL_STOP : Delimiter.NONE;
            case '–', '—' -> Delimiter.DASH;
            case '-' -> before == ' ' || after == ' ' ? Delimiter.DASH : Delimiter.NONE;
            default -> Delimiter.NONE;
        };
    }

    /// "Argentina – Minister of Health said": the dash stands within the sentence's subject.
    private static boolean isOfOffice(String text, int dash, Speakers speakers) {
        return ReportedSpeech.in(text, speakers.names())
                .filter(subject -> subject.end() > dash)
                .isPresent();
    }

    /// "U.S. We think": the full stop belongs to the name as well.
    private static boolean isAbbreviated(String text, int stop) {
        return stop > 1 && text.charAt(stop - 2) == '.';
    }

    private static @Nullable LabelLine read(View view, int end, int next, Delimiter delimiter, Speakers speakers) {
        String text = view.text();
        String label = text.substring(0, end).strip();
        if (label.isEmpty() || !LabelRule.allows(label, text, next, delimiter, speakers)) {
            return null;
        }
        int body = next;
        while (body < text.length() && (text.charAt(body) == ' ' || isSecondMark(text, body, delimiter))) {
            body++;
        }
        int labelEnd = view.place(label.length() - 1) + 1;
        int bodyPlace = body < text.length() ? view.place(body) : view.line().end();
        if (!view.isWhole() && body >= text.length()) {
            bodyPlace = view.place(text.length());
        }
        return new LabelLine(
                new Span(view.place(0), labelEnd),
                Math.max(labelEnd, bodyPlace),
                delimiter,
                label,
                speakers.read(label));
    }

    /// "Norway:- …" and "Norway: – …".
    private static boolean isSecondMark(String text, int i, Delimiter delimiter) {
        return delimiter == Delimiter.COLON
                && "-–—".indexOf(text.charAt(i)) >= 0
                && (i + 1 == text.length() || text.charAt(i + 1) == ' ');
    }
}
