package org.tidemark.atlas;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.util.MultiValueMap;
import org.tidemark.evidence.Source;
import org.tidemark.evidence.Suggestion;

/// What a coder typed into the form of a policy event, as typed.
///
/// @param fields the fields by name, but for the sources
/// @param seen the version that the form was filled from; 0 for a new event
record EventForm(Map<String, String> fields, List<Citation> sources, int seen) {
    static final int FEWEST_SOURCES = 3;
    private static final int MOST_SOURCES = 20;

    record Citation(String address, String title, String publisher) {
        boolean isBlank() {
            return address.isEmpty() && title.isEmpty() && publisher.isEmpty();
        }
    }

    static EventForm empty() {
        return new EventForm(Map.of("direction", "reform", "substances", "all"), List.of(), 0);
    }

    /// What a visitor suggested, as a beginning: the place it is about (when it names one), the words, the source.
    static EventForm from(Suggestion suggestion) {
        return new EventForm(
                Map.of(
                        "direction",
                        "reform",
                        "substances",
                        "all",
                        "jurisdiction",
                        suggestion.about(),
                        "summary",
                        suggestion.text()),
                List.of(new Citation(suggestion.address(), "", "")),
                0);
    }

    static EventForm of(PolicyEvent event, int seen) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("ref", event.ref());
        fields.put("jurisdiction", event.jurisdiction());
        fields.put("type", event.type().code());
        fields.put("stage", event.stage().code());
        fields.put("date", event.happened().toString());
        fields.put("direction", event.direction().code());
        fields.put("instrument", event.instrument());
        fields.put("legalBasis", event.legalBasis());
        fields.put("model", event.model());
        fields.put("substances", event.substances());
        fields.put("activities", event.activities());
        fields.put("threshold", event.threshold());
        fields.put("decidingAgency", event.decidingAgency());
        fields.put("summary", event.summary());
        fields.put("confidence", event.confidence());
        var cited = event.sources().stream().map(EventForm::citation).toList();
        return new EventForm(fields, cited, seen);
    }

    private static Citation citation(Source source) {
        return new Citation(source.address(), source.title(), source.publisher());
    }

    static EventForm of(MultiValueMap<String, String> sent) {
        var fields = new LinkedHashMap<String, String>();
        sent.forEach((name, values) ->
                fields.put(name, values.getFirst().replace("\0", "").strip()));
        var sources = new ArrayList<Citation>();
        for (int i = 0; i < MOST_SOURCES && fields.containsKey("address" + i); i++) {
            var cited = new Citation(
                    fields.getOrDefault("address" + i, ""),
                    fields.getOrDefault("title" + i, ""),
                    fields.getOrDefault("publisher" + i, ""));
            if (!cited.isBlank()) {
                sources.add(cited);
            }
        }
        String seen = fields.getOrDefault("seen", "0");
        return new EventForm(fields, sources, seen.matches("\\d{1,9}") ? Integer.parseInt(seen) : 0);
    }

    String get(String name) {
        return fields.getOrDefault(name, "");
    }

    EventForm with(String name, String value) {
        var changed = new LinkedHashMap<>(fields);
        changed.put(name, value);
        return new EventForm(changed, sources, seen);
    }

    /// The rows for sources on the page: those filled in, and empty ones.
    List<Citation> rows() {
        var rows = new ArrayList<>(sources);
        do {
            rows.add(new Citation("", "", ""));
        } while (rows.size() < FEWEST_SOURCES);
        return rows;
    }
}
