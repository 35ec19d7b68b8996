package org.tidemark.forum.notes;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tidemark.forum.Speaker;
import org.tidemark.forum.SpeakerKind;
import org.tidemark.forum.notes.Written.Token;

/// Names that look like a person's or an organisation's, though nobody known is called so.
final class Stranger {
    private static final Set<String> BY = Set.of("of", "from", "for", "at", "de", "del", "du", "da", "do");

    private Stranger() {}

    static Reading read(String segment, List<Token> tokens) {
        if (Words.NOT_A_SPEAKER.has(tokens.getFirst().word())) {
            return Reading.NOTHING;
        }
        if (isAnonymous(tokens)) {
            return Reading.STRANGER;
        }
        boolean ofUnitedNations = tokens.size() > 2 && isOfTheUnitedNations(segment) && isNameLike(tokens, 14);
        if (ofUnitedNations || isOrganisationLike(tokens)) {
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

    /// "Several delegations", "Another speaker".
    private static boolean isAnonymous(List<Token> tokens) {
        return tokens.size() <= 3
                && Words.ANONYMOUS.has(tokens.getLast().word())
                && tokens.stream().limit(tokens.size() - 1L).allMatch(token -> Words.HOW_MANY.has(token.word()));
    }

    /// An organisation that is not on the list is an organisation of civil society by that name.
    static Reading organisation(String name) {
        String body = withoutOffice(name);
        var kind = isOfTheUnitedNations(body) ? SpeakerKind.UN_ENTITY : SpeakerKind.NGO;
        return new Reading(new SpeakerResolution.Resolved(Speaking.entity(kind, body)), Reading.Form.STRANGER);
    }

    /// "United Nations Office for …"; its friends' associations are their own.
    private static boolean isOfTheUnitedNations(String body) {
        String key = Written.key(body);
        return (key.startsWith("un ") || key.startsWith("united nations ")) && !isCivil(Written.tokens(body, 14));
    }

    /// "Director of the Example Network", "Participants from the Example Network".
    private static String withoutOffice(String name) {
        var tokens = Written.tokens(name, 14);
        int at = 0;
        while (at < tokens.size() && isHolder(tokens.get(at).word())) {
            at++;
        }
        boolean held = at > 0
                && at + 1 < tokens.size()
                && BY.contains(Written.key(tokens.get(at).word()));
        if (!held) {
            return name;
        }
        int from = ReportedSpeech.isArticle(tokens.get(at + 1)) && at + 2 < tokens.size() ? at + 2 : at + 1;
        return isOrganisation(tokens.subList(from, tokens.size()))
                ? name.substring(tokens.get(from).start())
                : name;
    }

    private static boolean isHolder(String word) {
        return Words.HOLDER.has(word) || Words.ROLE.has(word) && !Words.ORGANISATION.has(word);
    }

    /// "Kenyan Network of …" may be the state's own or its citizens': a person says.
    static Reading organisationOfState(String name) {
        return organisation(name).asked();
    }

    static boolean isCivil(Speaker speaker) {
        return speaker.kind() == SpeakerKind.NGO && isCivil(Written.tokens(speaker.entity(), 14));
    }

    static boolean isCivil(List<Token> tokens) {
        return tokens.stream().anyMatch(token -> token.isCapitalised() && Words.CIVIL.has(token.word()));
    }

    static boolean areAll(Set<Speaker> speakers) {
        return speakers.stream().allMatch(speaker -> speaker.kind() == SpeakerKind.NGO);
    }

    /// "Ann Example, Nobody’s Daughter", "Ann Example (Mothers for Example)": behind a person stands what they
    /// belong
    /// to, when no person is called like that.
    static Optional<Reading> affiliation(String plain, List<String> segments) {
        if (segments.size() != 2
                || plain.indexOf(',') < 0 && plain.indexOf('(') < 0
                || !isPerson(segments.getFirst())) {
            return Optional.empty();
        }
        String body = segments.getLast();
        var tokens = Written.tokens(body, 12);
        boolean shown = tokens.size() > 1
                && tokens.getFirst().isCapitalised()
                && tokens.stream().noneMatch(token -> Words.ROLE.has(token.word()) || Words.HONORIFIC.has(token.word()))
                && isNameLike(tokens, 10)
                && tokens.stream().anyMatch(token -> isOfNoPerson(token) || Words.CIVIL.has(token.word()));
        return shown ? Optional.of(organisation(body)) : Optional.empty();
    }

    private static boolean isOfNoPerson(Token token) {
        String key = Written.key(token.word());
        int length = token.word().length();
        return length > 2
                        && Written.isApostrophe(token.word().charAt(length - 2))
                        && token.word().charAt(length - 1) == 's'
                || !Words.PERSON_JOINS.has(key)
                        && (!token.isCapitalised()
                                || Words.JOIN.has(key)
                                || key.equals("against")
                                || key.equals("without"));
    }

    /// Two to five words that may be the name of a person, with or without a title.
    static boolean isPerson(String written) {
        var tokens = Written.tokens(Written.plain(written), 8);
        int first = 0;
        while (first < tokens.size() && Words.HONORIFIC.has(tokens.get(first).word())) {
            first++;
        }
        var name = tokens.subList(first, tokens.size());
        return (name.size() > 1 || first > 0 && !name.isEmpty())
                && name.size() <= 5
                && isNameLike(name, 5)
                && !Words.NOT_A_SPEAKER.has(tokens.getFirst().word())
                && !isOrganisation(name)
                && name.stream()
                        .allMatch(token -> !Words.ROLE.has(token.word())
                                && (token.isCapitalised() || Words.PERSON_JOINS.has(token.word())));
    }

    /// Mostly capitals, with small words between as in "Network of Women who Use Drugs".
    private static boolean isOrganisationLike(List<Token> tokens) {
        long small = tokens.stream()
                .filter(token -> !token.isCapitalised() && !Words.JOIN.has(token.word()))
                .count();
        return tokens.size() <= 14
                && tokens.getFirst().isCapitalised()
                && isOrganisation(tokens)
                && small <= 5
                && (small == 0 || Words.CIVIL.has(tokens.getFirst().word()) || isCivilWithin(tokens));
    }

    private static boolean isCivilWithin(List<Token> tokens) {
        return tokens.stream().limit(6).anyMatch(token -> token.isCapitalised() && Words.CIVIL.has(token.word()));
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
