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
