package org.tidemark.forum.notes;

import java.util.List;
import org.tidemark.forum.SpeakerKind;
import org.tidemark.forum.notes.Written.Token;

/// Names that look like a person's or an organisation's, though nobody known is called so.
final class Stranger {
    private Stranger() {}

    static Reading read(String segment, List<Token> tokens) {
        if (Words.NOT_A_SPEAKER.has(tokens.getFirst().word())) {
            return Reading.NOTHING;
        }
        if (isNameLike(tokens, 12) && isOrganisation(tokens)) {
            return organisation(segment);
        }
        boolean titled = Words.HONORIFIC.has(tokens.getFirst().word());
        boolean office = tokens.size() <= 12 && tokens.stream().anyMatch(token -> Words.ROLE.has(token.word()));
        if (tokens.size() == 1) {
            String word = tokens.getFirst().word();
            return office || isAcronym(word) ? Reading.STRANGER : Reading.NOTHING;
        }
        return (isNameLike(tokens, 5) || titled && tokens.size() <= 12 || office)
                        && tokens.getFirst().isCapitalised()
                ? Reading.STRANGER
                : Reading.NOTHING;
    }

    /// An organisation that is not on the list may be anybody's: a person says.
    static Reading organisation(String name) {
        return new Reading(
                new SpeakerResolution.Unsure(List.of(Speaking.entity(SpeakerKind.NGO, name))), Reading.Form.STRANGER);
    }

    static boolean isOrganisation(List<Token> tokens) {
        return tokens.stream().anyMatch(token -> token.isCapitalised() && Words.ORGANISATION.has(token.word()));
    }

    /// At most `most` words, all with a capital but the small ones that join names.
    static boolean isNameLike(List<Token> tokens, int most) {
        return tokens.size() <= most
                && tokens.stream()
                        .allMatch(token -> token.isCapitalised()
                                        && Character.isLetter(token.word().charAt(0))
                                || Words.JOIN.has(token.word()));
    }

    private static boolean isAcronym(String word) {
        return word.length() >= 3 && word.length() <= 9 && word.chars().allMatch(Character::isUpperCase);
    }
}
