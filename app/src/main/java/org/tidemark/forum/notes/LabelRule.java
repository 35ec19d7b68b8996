package org.tidemark.forum.notes;

import java.util.List;
import org.tidemark.forum.SpeakerKind;
import org.tidemark.forum.notes.Reading.Form;
import org.tidemark.forum.notes.Turn.Delimiter;
import org.tidemark.forum.notes.Written.Token;

/// Whether the words before a mark are a label at all, by what they look like and which mark it is.
final class LabelRule {
    private static final int MOST_WORDS = 30;
    private static final int LONGEST_REST = 70;
    private static final int LONGEST_ABBREVIATION = 5;

    private LabelRule() {}

    static boolean allows(String written, String text, int next, Delimiter delimiter, Speakers speakers) {
        String label = RollCall.isLabel(written) ? written : Doing.without(written);
        var tokens = Written.tokens(label, MOST_WORDS + 1);
        if (tokens.isEmpty() || tokens.size() > MOST_WORDS || !Character.isLetter(label.charAt(0))) {
            return false;
        }
        var reading = speakers.read(label);
        String rest = text.substring(Math.min(next, text.length()));
        boolean alone = rest.isBlank();
        if (reading.speaker().filter(s -> s.kind() == SpeakerKind.ROLL_CALL).isPresent()) {
            return delimiter != Delimiter.NEWLINE
                    && (RollCall.isList(rest, speakers)
                            || alone && delimiter == Delimiter.COLON && RollCall.isPlain(tokens));
        }
        boolean whole = !speakers.names().called(Written.plain(label)).isEmpty();
        if (!whole && Sentence.isPart(tokens)
                || reading.form() == Form.ROLE && isOfThePage(tokens.getFirst().word())) {
            return false;
        }
        if (!whole && speaksAs(written, label) && saysSomething(Written.tokens(written, MOST_WORDS))) {
            return false;
        }
        boolean capital = tokens.getFirst().isCapitalised();
        return switch (delimiter) {
            case COLON ->
                reading.form() == Form.NAME
                        || capital
                                && reading.form() != Form.NOTHING
                                && (whole || !tellsOfDeed(text.substring(0, written.length()), speakers));
            case FULL_STOP ->
                capital
                        && (whole || !isCutShort(label, tokens, rest, speakers))
                        && (reading.form() == Form.NAME
                                || reading.form() == Form.ROLE && namesOffice(tokens, alone)
                                || reading.form() == Form.STRANGER && !alone && isNamedFully(label, tokens, reading));
            case DASH ->
                capital
                        && !alone
                        && (reading.form() == Form.NAME
                                || reading.form() == Form.ROLE
                                        && tokens.stream().allMatch(LabelRule::isOfOffice));
            case NEWLINE ->
                capital
                        && (reading.form() == Form.NAME
                                || reading.form() == Form.ROLE
                                        && tokens.stream().allMatch(LabelRule::isOfOffice));
            case NONE -> false;
        };
    }

    private static boolean speaksAs(String written, String label) {
        return !written.equals(label) || OnBehalf.in(label).isPresent();
    }

    /// "Mr. Example (Austria), speaking on behalf of the European Union, said that …": no label, but a sentence.
    private static boolean saysSomething(List<Token> tokens) {
        return tokens.stream()
                .anyMatch(token -> !token.isCapitalised()
                        && Words.SPEECH_VERB.has(token.word())
                        && !Words.ROLE.has(token.word())
                        && !Words.DOING.has(token.word())
                        && !OnBehalf.isOfStates(token.word()));
    }

    /// "Tunisia found the cut to the Cairo office hard to understand: …" begins with who does something.
    private static boolean tellsOfDeed(String label, Speakers speakers) {
        return label.indexOf(',') < 0
                && ReportedSpeech.in(label, speakers.names())
                        .filter(subject -> subject.verb() < label.length())
                        .isPresent();
    }

    static boolean isOfOffice(Token token) {
        return token.isCapitalised() || Words.ROLE.has(token.word()) || Words.JOIN.has(token.word());
    }

    /// An office, and no sentence about one: nobody says or does anything.
    private static boolean namesOffice(List<Token> tokens, boolean alone) {
        return tokens.stream()
                .allMatch(token -> isOfOffice(token)
                        || !alone && !Words.SPEECH_VERB.has(token.word()) && !Words.OTHER_VERB.has(token.word()));
    }

    /// "Ann Example, Unheard-of Clinic" or an organisation of at least three words.
    private static boolean isNamedFully(String label, List<Token> tokens, Reading reading) {
        return label.contains(",") || reading.speaker().isPresent() && tokens.size() >= 3;
    }

    private static boolean isOfThePage(String first) {
        return Words.NOTE.has(first) || Words.HEADING.has(first) && !Words.ROLE.has(first);
    }

    /// "WHO, Dr", "Kazakhstan, Ambassador T": the full stop shortens a word. A word that no list holds is taken for
    /// shortened when the label goes on to a colon: "Kenya, Brig. Ann Example: …".
    private static boolean isCutShort(String label, List<Token> tokens, String rest, Speakers speakers) {
        String last = tokens.getLast().word();
        if (!speakers.names().called(last).isEmpty()) {
            return false;
        }
        if (Words.ABBREVIATION.has(last) || last.length() == 1 && Character.isLetter(last.charAt(0))) {
            return true;
        }
        int colon = rest.indexOf(':');
        if (tokens.size() < 2 || last.length() > LONGEST_ABBREVIATION || colon < 0 || colon > LONGEST_REST) {
            return false;
        }
        var more = Written.tokens(rest.substring(0, colon), 10);
        return label.contains(",")
                && !more.isEmpty()
                && more.stream()
                        .allMatch(token -> isOfOffice(token)
                                && !Words.HEADING_MARK.has(token.word())
                                && !Words.HEADING.has(token.word()));
    }
}
