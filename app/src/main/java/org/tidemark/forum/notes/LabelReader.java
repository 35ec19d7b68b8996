package org.tidemark.forum.notes;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tidemark.forum.Speaker;
import org.tidemark.forum.SpeakerKind;
import org.tidemark.forum.notes.KnownNames.Mention;
import org.tidemark.forum.notes.Reading.Form;
import org.tidemark.forum.notes.Written.Token;

/// Reads a label: a name, an office of somebody, a person with what they belong to.
final class LabelReader {
    private final KnownNames names;

    LabelReader(KnownNames names) {
        this.names = names;
    }

    Reading read(String plain) {
        var called = names.called(plain);
        if (!called.isEmpty()) {
            return Reading.of(called, Form.NAME);
        }
        String asked = withoutAddressee(plain);
        if (!asked.equals(plain)) {
            var reading = read(asked);
            return reading.isKnown() ? new Reading(reading.resolution(), Form.ROLE) : reading;
        }
        var segments = Segments.of(plain);
        if (segments.size() > 1) {
            return together(segments);
        }
        var reading = office(plain);
        if (reading.form() == Form.NOTHING || reading == Reading.STRANGER) {
            var near = names.near(plain);
            return near.isEmpty() ? reading : Reading.of(near, Form.NAME);
        }
        return reading;
    }

    /// "For all: …", "Question to UNODC: …" names first who is asked.
    private static String withoutAddressee(String plain) {
        int colon = plain.indexOf(':');
        if (colon < 0) {
            return plain;
        }
        String first = Written.key(plain.substring(0, colon));
        boolean addressed = first.startsWith("for ") || first.startsWith("to ") || first.startsWith("question");
        return addressed ? Written.plain(plain.substring(colon + 1)) : plain;
    }

    /// A person, their office and what they belong to, in whatever order: what stands whole weighs most.
    private Reading together(List<String> segments) {
        Set<Speaker> whole = new LinkedHashSet<>();
        Set<Speaker> within = new LinkedHashSet<>();
        List<Speaker> possible = new ArrayList<>();
        boolean stranger = false;
        boolean firstIsWhole = false;
        for (String segment : segments) {
            var called = names.called(segment);
            if (called.size() == 1) {
                whole.add(called.getFirst());
                firstIsWhole |= segment.equals(segments.getFirst());
                continue;
            }
            var reading = called.isEmpty() ? office(segment) : Reading.of(called, Form.NAME);
            reading.speaker().ifPresent(within::add);
            if (reading.resolution() instanceof SpeakerResolution.Unsure(List<Speaker> candidates)) {
                possible.addAll(candidates);
            }
            stranger |= reading.form() == Form.STRANGER;
        }
        var speakers = whole.isEmpty() ? within : withoutMereOffice(whole, within);
        if (speakers.isEmpty()) {
            return possible.isEmpty()
                    ? (stranger ? Reading.STRANGER : Reading.NOTHING)
                    : Reading.of(possible, Form.STRANGER).asked();
        }
        return Reading.of(weighed(speakers, firstIsWhole), firstIsWhole ? Form.NAME : Form.ROLE);
    }

    /// "President, Kenya" and "Chair, IDPC" are of Kenya and of IDPC.
    private static Set<Speaker> withoutMereOffice(Set<Speaker> whole, Set<Speaker> within) {
        var bodies = new LinkedHashSet<Speaker>();
        whole.stream().filter(speaker -> !isOfTheMeeting(speaker)).forEach(bodies::add);
        if (bodies.isEmpty()) {
            within.stream()
                    .filter(speaker -> speaker.kind() != SpeakerKind.STATE)
                    .forEach(bodies::add);
        }
        boolean onlyStates = bodies.stream().allMatch(speaker -> speaker.kind() == SpeakerKind.STATE);
        return onlyStates ? whole : bodies;
    }

    private static boolean isOfTheMeeting(Speaker speaker) {
        return speaker.kind() == SpeakerKind.CHAIR
                || speaker.kind() == SpeakerKind.SECRETARIAT
                || speaker.kind() == SpeakerKind.OTHER && "Rapporteur".equals(speaker.entity());
    }

    private static List<Speaker> weighed(Set<Speaker> speakers, boolean firstLeads) {
        var states =
                speakers.stream().filter(s -> s.kind() == SpeakerKind.STATE).toList();
        var others =
                speakers.stream().filter(s -> s.kind() != SpeakerKind.STATE).toList();
        Speaker first = speakers.iterator().next();
        if (others.isEmpty()) {
            return states;
        }
        if (firstLeads && first.kind() == SpeakerKind.STATE && others.getFirst().kind() == SpeakerKind.GROUP) {
            return List.of(Speaking.readBy(others.getFirst(), first));
        }
        boolean comesFrom = others.getFirst().kind() == SpeakerKind.CHAIR
                || others.getFirst().kind() == SpeakerKind.GROUP;
        if (others.size() == 1 && comesFrom && states.size() == 1) {
            return List.of(Speaking.of(others.getFirst(), states.getFirst().jurisdiction()));
        }
        if (others.size() == 1 || firstLeads && first.kind() != SpeakerKind.STATE) {
            return List.of(others.getFirst());
        }
        return others;
    }

    /// "Minister of Health of Kenya", "the Kenyan delegation", "UNODC Research Branch", "Ann Example IDPC".
    private Reading office(String segment) {
        var tokens = Written.tokens(segment, 40);
        if (tokens.isEmpty()) {
            return Reading.NOTHING;
        }
        var mentions = mentions(segment, tokens);
        Set<Speaker> speakers = new LinkedHashSet<>();
        mentions.forEach(mention -> speakers.addAll(mention.speakers()));
        var rest = rest(tokens, mentions);
        if (speakers.isEmpty()) {
            return Stranger.read(segment, tokens);
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
        if (Stranger.isOrganisation(rest)) {
            return Stranger.organisation(segment);
        }
        if (!ofState && speakers.size() == 1 && !people && Stranger.isNameLike(rest, 5)) {
            return Reading.of(List.copyOf(speakers), Form.ROLE);
        }
        return ofState && rest.stream().allMatch(token -> Words.JOIN.has(token.word()))
                ? new Reading(new SpeakerResolution.Unsure(List.copyOf(speakers)), Form.ROLE)
                : Reading.NOTHING;
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
                    && mention.speakers().stream().allMatch(LabelReader::isOfTheMeeting)
                    && (i + 1 < tokens.size() || i > 0);
            if (mention == null || office || towards && !mentions.isEmpty()) {
                i++;
            } else {
                mentions.add(mention);
                i = mention.to();
            }
        }
        return mentions;
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
