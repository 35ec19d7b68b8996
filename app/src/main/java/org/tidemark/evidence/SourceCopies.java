package org.tidemark.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which copies are kept of which source.
public record SourceCopies(Map<Name, UUID> sources, Map<UUID, List<ArchivedCopy>> copies) {
    public static final SourceCopies NONE = new SourceCopies(Map.of(), Map.of());

    /// What makes two sources the same one, whoever cites it.
    public record Name(
            String address,
            String title,
            String publisher,
            @Nullable DayRange published) {
        static Name of(Source source) {
            return new Name(source.address(), source.title(), source.publisher(), source.published());
        }

        static Name of(ResultSet row) throws SQLException {
            var first = row.getObject("first", LocalDate.class);
            var last = row.getObject("last", LocalDate.class);
            return new Name(
                    row.getString("address"),
                    row.getString("title"),
                    row.getString("publisher"),
                    first == null || last == null ? null : new DayRange(first, last));
        }
    }

    public Optional<UUID> id(Source source) {
        return Optional.ofNullable(sources.get(Name.of(source)));
    }

    public List<ArchivedCopy> of(Source source) {
        return id(source).map(copies::get).orElse(List.of());
    }

    /// Those whose content the current person may open.
    public List<ArchivedCopy> readable(Source source) {
        return of(source).stream().filter(ArchivedCopy::readable).toList();
    }
}
