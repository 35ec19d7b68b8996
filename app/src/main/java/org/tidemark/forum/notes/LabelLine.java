package org.tidemark.forum.notes;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tidemark.forum.SpeakerKind;
import org.tidemark.forum.notes.Reading.Form;
import org.tidemark.forum.notes.Turn.Delimiter;
import org.tidemark.forum.notes.Written.Token;

/// A line that begins with a speaker: `Norway: …`, `Norway. …`, `Norway – …`, or the speaker alone.
record LabelLine(Span label, int body, Delimiter delimiter, String speaker, Reading reading) {
    private static final int LONGEST_LABEL = 220;
    private static final int MOST_WORDS = 26;
    private static final int LONGEST_LINE_OF_ITS_OWN = 120;

    static Optional<LabelLine> in(View view, Speakers speakers) {
        String text = view.text();
        LabelLine dashed = null;
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
            boolean runsOn = dashed != null && found != null && !found.isOfOffices();
            if (found == null || runsOn) {
                continue;
            }
            if (delimiter != Delimiter.DASH) {
                return Optional.of(found);
            }
            dashed = found;
        }
        if (dashed == null) {
            dashed = Greeting.in(view, speakers);
        }
        if (dashed == null && view.isWhole() && text.length() <= LONGEST_LINE_OF_ITS_OWN) {
            return Optional.ofNullable(read(view, text.length(), text.length(), Delimiter.NEWLINE, speakers));
        }
        return Optional.ofNullable(dashed);
    }

    /// "Senegal – The office needs two posts. We ask": behind the dash stands a sentence and no office.
    private boolean isOfOffices() {
        return Written.tokens(speaker).stream().allMatch(LabelLine::isOfOffice);
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

    /// An office, and no sentence about one: nobody says or does anything.
    private static boolean namesOffice(List<Token> tokens, boolean alone) {
        return tokens.stream()
                .allMatch(token -> isOfOffice(token)
                        || !alone && !Words.SPEECH_VERB.has(token.word()) && !Words.OTHER_VERB.has(token.word()));
    }

    private static boolean isOfThePage(String first) {
        return Words.NOTE.has(first) || Words.HEADING.has(first) && !Words.ROLE.has(first);
    }

    private static boolean isOfOffice(Token token) {
        return token.isCapitalised() || Words.ROLE.has(token.word()) || Words.JOIN.has(token.word());
    }

    /// "U.S. We think": the full stop belongs to the name as well.
    private static boolean isAbbreviated(String text, int stop) {
        return stop > 1 && text.charAt(stop - 2) == '.';
    }

    private static @Nullable LabelLine read(View view, int end, int next, Delimiter delimiter, Speakers speakers) {
        String text = view.text();
        String label = text.substring(0, end).strip();
        if (label.isEmpty() || !isLabel(label, text, next, delimiter, speakers)) {
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

    private static boolean isLabel(String label, String text, int next, Delimiter delimiter, Speakers speakers) {
        var tokens = Written.tokens(label, MOST_WORDS + 1);
        if (tokens.isEmpty() || tokens.size() > MOST_WORDS || !Character.isLetter(label.charAt(0))) {
            return false;
        }
        var reading = speakers.read(label);
        boolean counts =
                reading.speaker().filter(s -> s.kind() == SpeakerKind.ROLL_CALL).isPresent();
        if (counts) {
            return delimiter != Delimiter.NEWLINE
                    && RollCall.isList(text.substring(Math.min(next, text.length())), speakers);
        }
        if (Sentence.isPart(tokens)
                || reading.form() == Form.ROLE && isOfThePage(tokens.getFirst().word())) {
            return false;
        }
        boolean capital = tokens.getFirst().isCapitalised();
        boolean alone = text.substring(Math.min(next, text.length())).isBlank();
        return switch (delimiter) {
            case COLON -> reading.form() == Form.NAME || capital && reading.form() != Form.NOTHING;
            case FULL_STOP ->
                capital
                        && (reading.form() == Form.NAME
                                || !Words.ABBREVIATION.has(tokens.getLast().word()))
                        && (reading.form() == Form.NAME
                                || reading.form() == Form.ROLE && namesOffice(tokens, alone)
                                || reading.form() == Form.STRANGER && label.contains(",") && !alone);
            case DASH ->
                capital
                        && !alone
                        && (reading.form() == Form.NAME
                                || reading.form() == Form.ROLE
                                        && tokens.stream().allMatch(LabelLine::isOfOffice));
            case NEWLINE ->
                capital
                        && (reading.form() == Form.NAME
                                || reading.form() == Form.ROLE
                                        && tokens.stream().allMatch(LabelLine::isOfOffice));
            case NONE -> false;
        };
    }
}
