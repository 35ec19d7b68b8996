package org.tidemark.forum;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tidemark.evidence.DayRange;
import org.tidemark.evidence.Source;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads the notes that the installation comes with: pages, the turns of speakers in them, and the codes of the
/// turns.
final class StarterNotes {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern UNFIT = Pattern.compile("[^a-z0-9]+");
    private static final String PUBLISHER = "CND Blog";

    /// One page: a sitting with what was noted and said.
    ///
    /// @param coded the interventions that somebody looked at for codes, also those that carry none
    record Page(
            Sitting sitting, String notes, List<Intervention> interventions, List<Coding> codings, Set<String> coded) {}

    private final int codebook;
    private final Map<String, List<JsonNode>> segments = new HashMap<>();
    private final Map<String, JsonNode> codes = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    private StarterNotes(String segments, String codes, int codebook) {
        this.codebook = codebook;
        lines(segments)
                .forEach(segment -> this.segments
                        .computeIfAbsent(text(segment, "post_id"), id -> new ArrayList<>())
                        .add(segment));
        lines(codes)
                .forEach(code -> this.codes.put(
                        text(code, "post_id") + "#" + code.path("seq").asInt(), code));
    }

    /// @param codebook the version under which the codes were given
    static List<Page> read(String posts, String segments, String codes, int codebook) {
        var notes = new StarterNotes(segments, codes, codebook);
        return lines(posts).map(notes::page).toList();
    }

    private Page page(JsonNode post) {
        var sitting = sitting(post);
        String notes = text(post, "excerpt");
        var source = new Source(sitting.title(), sitting.address(), PUBLISHER, sitting.held(), null, "");
        var interventions = new ArrayList<Intervention>();
        var codings = new ArrayList<Coding>();
        var coded = new HashSet<String>();
        int from = 0;
        for (JsonNode segment : segments.getOrDefault(text(post, "id"), List.of())) {
            var intervention = intervention(sitting, notes, segment, from, interventions.size() + 1);
            interventions.add(intervention);
            from = intervention.ends();
            var given = codes.get(text(post, "id") + "#" + segment.path("seq").asInt());
            if (given != null) {
                coded.add(intervention.ref());
                for (JsonNode code : given.path("codes")) {
                    codings.add(coding(sitting, notes, intervention, code, source, codings));
                }
            }
        }
        return new Page(sitting, notes, interventions, codings, coded);
    }

    private Sitting sitting(JsonNode post) {
        String session = text(post, "session");
        String address = text(post, "url");
        String date = text(post, "date");
        return new Sitting(
                ref(session, address),
                session,
                text(post, "kind"),
                text(post, "title"),
                "",
                date.isEmpty() ? null : DayRange.parse(date),
                address,
                "en",
                true);
    }

    private String ref(String session, String address) {
        String last = address.replaceAll("[?#].*$", "").replaceAll("/+$", "").replaceAll("^.*/", "");
        if (last.isEmpty() || last.contains(".") || address.contains("?p=")) {
            last = "page-" + address.replaceAll("^.*\\?p=", "");
        }
        String name =
                UNFIT.matcher((session + "-" + last).toLowerCase(Locale.ROOT)).replaceAll("-");
        name = name.substring(0, Math.min(name.length(), 80)).replaceAll("^-|-$", "");
        String ref = name;
        for (int n = 2; !taken.add(ref); n++) {
            ref = name + "-" + n;
        }
        return ref;
    }

    private static Intervention intervention(Sitting sitting, String notes, JsonNode segment, int from, int position) {
        String written = text(segment, "speaker_raw");
        boolean labelled = text(segment, "speaker_source").equals("label");
        int label = labelled ? Math.max(from, notes.indexOf(written, from)) : from;
        int labelEnds = labelled ? label + written.length() : label;
        boolean empty = segment.path("empty").asBoolean();
        int starts = empty
                ? labelEnds
                : find(notes, text(segment, "first_words"), labelled ? labelEnds : from)
                        .start();
        int ends = empty
                ? starts
                : find(notes, text(segment, "last_words"), starts).end();
        if (!labelled) {
            label = starts;
            labelEnds = starts;
        }
        return new Intervention(
                String.format(Locale.ROOT, "%s-%03d", sitting.ref(), position),
                sitting.ref(),
                position,
                label,
                labelEnds,
                starts,
                ends,
                notes.substring(starts, ends),
                written,
                found(text(segment, "speaker_source")),
                speaker(segment),
                sitting.language());
    }

    private static String found(String source) {
        return switch (source) {
            case "inline_sentence" -> "sentence";
            case "missing_label" -> "missing";
            default -> source;
        };
    }

    private static Speaker speaker(JsonNode segment) {
        String state = text(segment, "iso2");
        return new Speaker(
                SpeakerKind.of(text(segment, "speaker_kind")),
                state.isEmpty() ? null : state,
                text(segment, "entity"),
                text(segment, "on_behalf_of"));
    }

    private Coding coding(
            Sitting sitting, String notes, Intervention said, JsonNode given, Source source, List<Coding> before) {
        int starts = find(notes, text(given, "evidence_start"), said.starts()).start();
        int ends = find(notes, text(given, "evidence_end"), starts).end();
        return new Coding(
                codingRef(
                        said.ref(),
                        before.stream()
                                        .filter(c -> c.intervention().equals(said.ref()))
                                        .count()
                                + 1),
                said.ref(),
                codebook,
                text(given, "code"),
                Stance.of(text(given, "stance")),
                starts,
                ends,
                notes.substring(starts, ends),
                given.path("doubtful").asBoolean(),
                "",
                sitting.session().replaceAll("[0-9].*$", ""),
                sitting.session(),
                sitting.held(),
                said.speaker(),
                List.of(source));
    }

    /// A reference that does not give away the code, so that who codes second learns nothing from it.
    static String codingRef(String intervention, long number) {
        String tail = "-" + number;
        String head = "CO-" + intervention;
        return head.length() + tail.length() <= 80
                ? head + tail
                : "CO-" + intervention.substring(0, 50) + "-" + Integer.toHexString(intervention.hashCode()) + tail;
    }

    private record Place(int start, int end) {}

    /// Where these words stand, whatever white space lies between them.
    private static Place find(String notes, String words, int from) {
        String pattern = java.util.Arrays.stream(words.strip().split("\\s+"))
                .map(Pattern::quote)
                .reduce((a, b) -> a + "\\s+" + b)
                .orElse("");
        Matcher matcher = Pattern.compile(pattern).matcher(notes);
        if (!matcher.find(from)) {
            throw new IllegalArgumentException("\"" + words + "\" is not in the notes after character " + from);
        }
        return new Place(matcher.start(), matcher.end());
    }

    private static java.util.stream.Stream<JsonNode> lines(String jsonLines) {
        return jsonLines.lines().filter(line -> !line.isBlank()).map(JSON::readTree);
    }

    private static String text(JsonNode node, String field) {
        @Nullable JsonNode value = node.get(field);
        return value == null || value.isNull() ? "" : value.asString();
    }

    /// The sessions of these pages, each once.
    static Map<String, String> sessions(List<Page> pages) {
        var sessions = new LinkedHashMap<String, String>();
        pages.forEach(page ->
                sessions.put(page.sitting().session(), page.sitting().session().replaceAll("[0-9].*$", "")));
        return sessions;
    }
}
