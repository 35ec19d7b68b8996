package org.tidemark.forum.notes;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.tidemark.forum.Speaker;
import org.tidemark.forum.SpeakerKind;
import org.tidemark.geography.Jurisdictions;

/// Says who is meant by a speaker as written. What it is not sure of it does not guess.
public final class Speakers {
    private static final int LONGEST_LABEL = 250;
    private static final int REMEMBERED = 50_000;

    private final KnownNames names;
    private final Map<String, Speaker> answers;
    private final LabelReader reader;
    private final SpokenFor spokenFor;
    private final Map<String, Reading> readings = new ConcurrentHashMap<>();

    private Speakers(KnownNames names, Map<String, Speaker> answers) {
        this.names = names;
        this.answers = answers;
        this.reader = new LabelReader(names);
        this.spokenFor = new SpokenFor(names);
    }

    /// Knows the states by geography's names, and the groups and organisations that come with the program. It reads
    /// all names, so keep it.
    public static Speakers of(Jurisdictions jurisdictions) {
        return new Speakers(new KnownNames(jurisdictions), Map.of());
    }

    /// The same, with what people have answered for labels that were not sure: label as written → speaker.
    public Speakers remembering(Map<String, Speaker> answers) {
        return new Speakers(
                names,
                answers.entrySet().stream()
                        .collect(Collectors.toUnmodifiableMap(
                                answer -> Written.key(answer.getKey()), Map.Entry::getValue, (first, last) -> last)));
    }

    /// Who is meant by this label.
    public SpeakerResolution resolve(String label) {
        return read(label).resolution();
    }

    /// Who is meant by a turn's label, and for whom its opening words are spoken.
    public SpeakerResolution resolve(Turn turn, String text) {
        if (turn.speaker() == null) {
            return new SpeakerResolution.Unknown();
        }
        var named = resolve(turn.speaker());
        return named instanceof SpeakerResolution.Resolved(Speaker speaker)
                        && speaker.kind() == SpeakerKind.STATE
                        && speaker.onBehalfOf().isEmpty()
                ? spokenFor
                        .in(turn.body().of(text), speaker)
                        .map(whom -> speaksFor(Reading.of(speaker, Reading.Form.NAME), whom)
                                .resolution())
                        .orElse(named)
                : named;
    }

    /// Everybody whom it knows by name, each once: states, groups, organisations, offices.
    public List<Speaker> everybody() {
        return names.everybody();
    }

    Reading read(String label) {
        if (label.length() > LONGEST_LABEL) {
            return Reading.NOTHING;
        }
        var known = readings.get(label);
        if (known != null) {
            return known;
        }
        if (readings.size() > REMEMBERED) {
            readings.clear();
        }
        var reading = look(label);
        readings.put(label, reading);
        return reading;
    }

    KnownNames names() {
        return names;
    }

    private Reading look(String label) {
        var answer = answers.get(Written.key(label));
        if (answer != null) {
            return Reading.of(answer, Reading.Form.NAME);
        }
        String plain = Written.plain(label);
        return plain.isEmpty() ? Reading.NOTHING : onBehalf(plain).orElseGet(() -> reader.read(plain));
    }

    private Optional<Reading> onBehalf(String plain) {
        return OnBehalf.in(plain)
                .or(() -> OnBehalf.ofGroup(plain, names))
                .map(found ->
                        speaksFor(found.who().isEmpty() ? Reading.STRANGER : reader.read(found.who()), found.whom()));
    }

    /// "Latvia on behalf of the EU" is the EU's statement, read by Latvia; "Norway on behalf of Iceland" is
    /// Norway's.
    private Reading speaksFor(Reading speaking, String principal) {
        var whom = reader.read(OnBehalf.withoutCount(principal)).speaker();
        var who = speaking.speaker();
        if (whom.isPresent() && (who.isEmpty() || whom.get().kind() == SpeakerKind.GROUP)) {
            var group = whom.get();
            var speaker = who.map(member -> Speaking.readBy(group, member))
                    .orElse(Speaking.onBehalf(group, Speaking.name(group)));
            return Reading.of(speaker, Reading.Form.NAME);
        }
        if (whom.isEmpty() && who.filter(Speaking::isOfTheMeeting).isPresent()) {
            return speaking;
        }
        String name = whom.map(Speaking::name).orElse(OnBehalf.counted(principal));
        return who.map(speaker -> Reading.of(Speaking.onBehalf(speaker, name), Reading.Form.NAME))
                .orElse(speaking);
    }
}
