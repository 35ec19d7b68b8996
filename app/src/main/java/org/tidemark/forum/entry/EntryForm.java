package org.tidemark.forum.entry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.util.MultiValueMap;
import org.tidemark.evidence.Source;

/// What somebody typed into the form of a record, as typed.
///
/// @param fields the fields by name, but for the sources
/// @param seen the version that the form was filled from; 0 for a new record
record EntryForm(Map<String, String> fields, List<Citation> sources, int seen) {
    private static final int FEWEST_SOURCES = 2;
    private static final int MOST_SOURCES = 20;

    record Citation(String address, String title, String publisher) {
        static Citation of(Source source) {
            return new Citation(source.address(), source.title(), source.publisher());
        }

        boolean isBlank() {
            return address.isEmpty() && title.isEmpty() && publisher.isEmpty();
        }
    }

    static EntryForm of(Map<String, String> fields, List<Source> sources, int seen) {
        return new EntryForm(fields, sources.stream().map(Citation::of).toList(), seen);
    }

    static EntryForm of(MultiValueMap<String, String> sent) {
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
        return new EntryForm(fields, sources, seen.matches("\\d{1,9}") ? Integer.parseInt(seen) : 0);
    }

    String get(String name) {
        return fields.getOrDefault(name, "");
    }

    EntryForm with(String name, String value) {
        var changed = new LinkedHashMap<>(fields);
        changed.put(name, value);
        return new EntryForm(changed, sources, seen);
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
