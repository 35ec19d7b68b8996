package org.tidemark.forum.notes;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.tidemark.forum.Speaker;
import org.tidemark.forum.SpeakerKind;
import org.tidemark.forum.notes.Reading.Form;

/// Reads a label: a name, an office of somebody, a person with what they belong to.
final class LabelReader {
    private static final Pattern ARTICLE = Pattern.compile("(?i:la|le|les|el|los|las|o|a|os|as) |(?i:l|d)['’]");

    private final KnownNames names;
    private final Office office;

    LabelReader(KnownNames names) {
        this.names = names;
        this.office = new Office(names);
    }

    Reading read(String plain) {
        var called = names.labelled(plain);
        if (called.isEmpty()) {
            called = names.called(withoutArticle(plain));
        }
        if (!called.isEmpty()) {
            return Reading.of(called, Form.NAME);
        }
        if (RollCall.isLabel(plain)) {
            return Reading.of(Speaking.entity(SpeakerKind.ROLL_CALL, "Roll call"), Form.NAME);
        }
        String shorter = Doing.without(plain);
        if (!shorter.equals(plain) && !shorter.isEmpty()) {
            return read(Written.plain(shorter));
        }
        String asker = Asker.in(plain);
        if (!asker.equals(plain)) {
            var reading = read(asker);
            return reading.speaker().isPresent() ? new Reading(reading.resolution(), Form.ROLE) : reading;
        }
        var joint = Joint.in(plain, names);
        if (joint.isPresent()) {
            return Reading.of(joint.get(), Form.ROLE);
        }
        var several = Joint.bodies(plain, names);
        if (several.size() > 1) {
            return Reading.of(several, Form.ROLE);
        }
        var segments = Segments.of(plain, names);
        if (segments.size() > 1) {
            return together(plain, segments);
        }
        var reading = office.read(plain);
        if (reading.form() == Form.NOTHING || reading == Reading.STRANGER) {
            var near = names.near(plain);
            return near.isEmpty() ? reading : Reading.of(near, Form.NAME);
        }
        return reading;
    }

    /// "La Présidente", "L'Union européenne", "O Brasil".
    private static String withoutArticle(String plain) {
        var article = ARTICLE.matcher(plain);
        return article.lookingAt() ? plain.substring(article.end()) : "";
    }

    /// A person, their office and what they belong to, in whatever order: what stands whole weighs most.
    private Reading together(String plain, List<String> segments) {
        Set<Speaker> whole = new LinkedHashSet<>();
        Set<Speaker> within = new LinkedHashSet<>();
        Set<Speaker> titles = new LinkedHashSet<>();
        Set<Speaker> units = new LinkedHashSet<>();
        List<Speaker> possible = new ArrayList<>();
        boolean stranger = false;
        boolean firstIsWhole = false;
        for (String segment : segments) {
            var called = names.labelled(segment);
            if (called.stream().anyMatch(speaker -> speaker.kind() == SpeakerKind.ROLL_CALL)) {
                continue;
            }
            if (called.size() == 1 && Office.isTitle(segment)) {
                titles.add(called.getFirst());
                continue;
            }
            if (called.size() == 1) {
                whole.add(called.getFirst());
                firstIsWhole |= segment.equals(segments.getFirst());
                continue;
            }
            var reading = called.isEmpty() ? office.read(segment) : Reading.of(called, Form.NAME);
            reading.speaker().ifPresent(within::add);
            if (office.isUnit(segment)) {
                reading.speaker().ifPresent(units::add);
            }
            if (reading.resolution() instanceof SpeakerResolution.Unsure(List<Speaker> candidates)) {
                possible.addAll(candidates);
            }
            stranger |= reading.form() == Form.STRANGER;
        }
        if (whole.isEmpty() && within.isEmpty()) {
            whole.addAll(titles);
        }
        if (units.size() == 1 && whole.stream().allMatch(speaker -> speaker.kind() == SpeakerKind.STATE)) {
            whole.clear();
            within.retainAll(units);
        }
        var speakers = whole.isEmpty() ? within : withoutMereOffice(whole, within);
        if (speakers.isEmpty()) {
            var affiliation = Stranger.affiliation(plain, segments);
            if (affiliation.isPresent()) {
                return affiliation.get();
            }
            return possible.isEmpty()
                    ? (stranger ? Reading.STRANGER : Reading.NOTHING)
                    : Reading.of(possible, Form.STRANGER).asked();
        }
        if (whole.isEmpty() && stranger && Stranger.areAll(speakers) && possible.isEmpty()) {
            return Reading.of(speakers.iterator().next(), Form.STRANGER);
        }
        return Reading.of(weighed(speakers, firstIsWhole), firstIsWhole ? Form.NAME : Form.ROLE);
    }

    /// "President, Kenya" and "Chair, IDPC" are of Kenya and of IDPC.
    private static Set<Speaker> withoutMereOffice(Set<Speaker> whole, Set<Speaker> within) {
        var bodies = new LinkedHashSet<Speaker>();
        whole.stream().filter(speaker -> !Speaking.isOfTheMeeting(speaker)).forEach(bodies::add);
        if (bodies.isEmpty()) {
            within.stream()
                    .filter(speaker -> speaker.kind() != SpeakerKind.STATE)
                    .forEach(bodies::add);
        }
        var civil = within.stream().filter(Stranger::isCivil).findFirst();
        if (civil.isPresent() && bodies.stream().allMatch(speaker -> speaker.kind() == SpeakerKind.STATE)) {
            return Set.of(civil.get());
        }
        boolean onlyStates = bodies.stream().allMatch(speaker -> speaker.kind() == SpeakerKind.STATE);
        return onlyStates ? whole : bodies;
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
            return List.of(
                    others.getFirst().kind() == SpeakerKind.GROUP
                            ? Speaking.readBy(others.getFirst(), states.getFirst())
                            : Speaking.of(others.getFirst(), states.getFirst().jurisdiction()));
        }
        if (others.size() == 1 || firstLeads && first.kind() != SpeakerKind.STATE) {
            return List.of(others.getFirst());
        }
        return others;
    }
}
