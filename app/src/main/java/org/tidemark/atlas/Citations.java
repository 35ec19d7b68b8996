package org.tidemark.atlas;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import org.tidemark.evidence.Source;

/// Sources as files have them: title and address, the first in columns of its own.
final class Citations {
    private Citations() {}

    static List<Source> of(ResultSet row) throws SQLException {
        var titles = (String[]) row.getArray("titles").getArray();
        var addresses = (String[]) row.getArray("addresses").getArray();
        var sources = new ArrayList<Source>();
        for (int i = 0; i < addresses.length; i++) {
            sources.add(Source.of(titles[i], addresses[i]));
        }
        return sources;
    }

    static void put(SequencedMap<String, String> fields, List<Source> sources) {
        fields.put("source_url", sources.isEmpty() ? "" : sources.getFirst().address());
        fields.put("source_title", sources.isEmpty() ? "" : sources.getFirst().title());
        fields.put(
                AtlasFile.MORE_SOURCES,
                sources.stream()
                        .skip(1)
                        .map(source -> (source.address() + " " + source.title().replaceAll("\\s+", " ")).strip())
                        .collect(Collectors.joining("\n")));
    }

    /// The sources of a file, with the title and the further sources known before where it has no column for them.
    static List<Source> completed(List<Source> sources, List<Source> before, Set<String> columns) {
        var completed = new ArrayList<>(sources);
        if (!columns.contains("source_title")
                && !sources.isEmpty()
                && !before.isEmpty()
                && before.getFirst().address().equals(sources.getFirst().address())) {
            completed.set(0, before.getFirst());
        }
        if (!columns.contains(AtlasFile.MORE_SOURCES)) {
            before.stream().skip(1).forEach(completed::add);
        }
        return completed;
    }

    /// The same sources with what files do not tell of them, from those cited before.
    static List<Source> inFull(List<Source> sources, List<Source> before) {
        return sources.stream()
                .map(source -> before.stream()
                        .filter(known -> known.address().equals(source.address())
                                && known.title().equals(source.title()))
                        .findFirst()
                        .orElse(source))
                .toList();
    }

    /// Those of `columns` that `row` marks with true.
    static Set<String> marked(ResultSet row, List<String> columns) throws SQLException {
        var marked = new LinkedHashSet<String>();
        for (int i = 0; i < columns.size(); i++) {
            if (row.getBoolean(i + 1)) {
                marked.add(columns.get(i));
            }
        }
        return marked;
    }
}
