package org.tidemark.forum.notes;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tidemark.forum.Speaker;
import org.tidemark.forum.SpeakerKind;
import org.tidemark.forum.notes.KnownNames.Mention;
import org.tidemark.forum.notes.Reading.Form;
import org.tidemark.forum.notes.Written.Token;

/// An office or a unit of somebody known, or somebody with what they belong to, without commas between:
/// "Minister of Health of Kenya", "the Kenyan delegation", "UNODC Research Branch", "Ann Example IDPC".
final class Office {
    private static final Set<String> OF = Set.of("of", "for", "on", "to", "de", "du", "del", "des", "da", "do", "para");

    private static final Set<String> TITLES = Set.of("executive", "general", "special", "the", "of", "high");
    private static final Set<String> ACCREDITED_TO = Set.of("to", "aupres", "ante", "junto", "при", "لدى");

    private final KnownNames names;

    Office(KnownNames names) {
        this.names = names;
    }

    Reading read(String segment) {
        var tokens = Written.tokens(segment, 40);
        if (tokens.isEmpty()) {
            return Reading.NOTHING;
        }
        var mentions = mentions(segment, tokens);
        Set<Speaker> speakers = new LinkedHashSet<>();
        mentions.forEach(mention -> speakers.addAll(mention.speakers()));
        var rest = rest(tokens, mentions);
        if (speakers.isEmpty()) {
            var reading = Stranger.read(segment, tokens);
            boolean civil = reading.speaker().filter(Stranger::isCivil).isPresent();
            return civil ? reading : ofTheMeeting(segment, tokens).orElse(reading);
        }
        boolean holdsOffice =
                rest.stream().anyMatch(token -> Words.ROLE.has(token.word()) || Words.HONORIFIC.has(token.word()));
        var first = mentions.getFirst();
        boolean people = mentions.stream().allMatch(Mention::people);
        if (holdsOffice) {
            return Reading.of(
                    speakers.size() == 1 || first.from() > 0 ? List.copyOf(speakers) : first.speakers(), Form.ROLE);
        }
        if (rest.isEmpty() && first.from() == 0 && isPlaced(mentions)) {
            return Reading.of(first.speakers(), Form.ROLE);
        }
        boolean ofState = speakers.stream().allMatch(speaker -> speaker.kind() == SpeakerKind.STATE);
        if (first.from() == 0 && isAccredited(tokens, first.to())) {
            return Reading.of(first.speakers(), Form.ROLE);
        }
        if (Stranger.isOrganisation(rest)) {
            boolean asked = ofState && (mentions.stream().anyMatch(Mention::people) || !Stranger.isCivil(rest));
            return asked ? Stranger.organisationOfState(segment) : Stranger.organisation(segment);
        }
        if (!ofState && speakers.size() == 1 && !people && Stranger.isNameLike(rest, 5)) {
            return Reading.of(List.copyOf(speakers), Form.ROLE);
        }
        if (people && mentions.size() == 1 && rest.isEmpty()) {
            return Reading.of(List.copyOf(speakers), Form.STRANGER);
        }
        return ofState && rest.stream().allMatch(token -> Words.JOIN.has(token.word()))
                ? new Reading(new SpeakerResolution.Unsure(List.copyOf(speakers)), Form.ROLE)
                : Reading.NOTHING;
    }

    /// "Facilitator for the midterm review", "Rapporteur of the working group": an office of the meeting,
    /// whatever for.
    private Optional<Reading> ofTheMeeting(String segment, List<Token> tokens) {
        Mention mention = names.at(segment, tokens, 0);
        boolean led = mention != null
                && mention.to() + 1 < tokens.size()
                && OF.contains(Written.key(tokens.get(mention.to()).word()))
                && mention.speakers().size() == 1
                && mention.speakers().getFirst().kind() != SpeakerKind.SECRETARIAT
                && Speaking.isOfTheMeeting(mention.speakers().getFirst())
                && !Written.key(tokens.get(mention.to() - 1).word()).startsWith("president");
        return led && mention != null ? Optional.of(Reading.of(mention.speakers(), Form.ROLE)) : Optional.empty();
    }

    /// "National Institute on Drug Abuse USA", "UNODC Kenya".
    private static boolean isPlaced(List<Mention> mentions) {
        return mentions.size() > 1
                && mentions.getFirst().speakers().getFirst().kind() != SpeakerKind.STATE
                && mentions.stream()
                        .skip(1)
                        .allMatch(m -> m.speakers().getFirst().kind() == SpeakerKind.STATE);
    }

    private List<Mention> mentions(String segment, List<Token> tokens) {
        List<Mention> mentions = new ArrayList<>();
        int i = 0;
        while (i < tokens.size()) {
            boolean towards = follows(tokens, i, "to");
            Mention mention = names.at(segment, tokens, i);
            boolean office = mention != null
                    && mention.speakers().stream().allMatch(Speaking::isOfTheMeeting)
                    && (i + 1 < tokens.size() || i > 0);
            boolean title = mention != null
                    && mention.to() + 1 < tokens.size()
                    && OF.contains(Written.key(tokens.get(mention.to()).word()))
                    && isTitle(TitleSpeaker.words(segment, tokens, mention))
                    && nextName(segment, tokens, mention.to() + 1);
            if (mention == null || office || title || towards && !mentions.isEmpty()) {
                i++;
            } else {
                mentions.add(mention);
                i = mention.to();
            }
        }
        return mentions;
    }

    /// "Executive Director": a title that says nothing of whom.
    static boolean isTitle(String segment) {
        return Written.tokens(segment, 8).stream()
                .allMatch(token -> Words.ROLE.has(token.word())
                        || Words.HONORIFIC.has(token.word())
                        || TITLES.contains(Written.key(token.word())));
    }

    /// "UNODC Country Office": a part of a body that is named first, wherever it stands.
    boolean isUnit(String segment) {
        var tokens = Written.tokens(segment, 12);
        Mention mention = tokens.isEmpty() ? null : names.at(segment, tokens, 0);
        return mention != null
                && mention.to() < tokens.size()
                && mention.speakers().stream()
                        .allMatch(
                                speaker -> speaker.kind() == SpeakerKind.UN_ENTITY || speaker.kind() == SpeakerKind.IGO)
                && tokens.subList(mention.to(), tokens.size()).stream()
                        .anyMatch(token -> token.isCapitalised() && Words.UNIT.has(token.word()));
    }

    /// "EU Delegation to the International Organisations in Vienna": where it is accredited says nothing of who
    /// it is.
    private static boolean isAccredited(List<Token> tokens, int after) {
        return after + 1 < tokens.size()
                && ACCREDITED_TO.contains(Written.key(tokens.get(after).word()));
    }

    private boolean nextName(String segment, List<Token> tokens, int from) {
        int at = ReportedSpeech.isArticle(tokens.get(from)) && from + 1 < tokens.size() ? from + 1 : from;
        return names.at(segment, tokens, at) != null;
    }

    private static boolean follows(List<Token> tokens, int i, String word) {
        return i > 0 && tokens.get(i - 1).word().equals(word)
                || i > 1
                        && tokens.get(i - 2).word().equals(word)
                        && tokens.get(i - 1).word().equals("the");
    }

    private static List<Token> rest(List<Token> tokens, List<Mention> mentions) {
        List<Token> rest = new ArrayList<>();
        int next = 0;
        for (int i = 0; i < tokens.size(); i++) {
            @Nullable Mention mention = next < mentions.size() ? mentions.get(next) : null;
            if (mention == null || i < mention.from()) {
                rest.add(tokens.get(i));
            } else if (i == mention.to() - 1) {
                next++;
            }
        }
        return rest;
    }
}
