package org.tidemark.evidence;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The confirmed records behind a figure in words, with their sources, as they were known at a moment.
@Component
public class Citations {
    /// @param description what the record says
    public record Citation(String record, Description description, List<Source> sources) {}

    private final JdbcClient jdbc;
    private final Histories histories;
    private final List<RecordKind> kinds;

    Citations(JdbcClient jdbc, Histories histories, List<RecordKind> kinds) {
        this.jdbc = jdbc;
        this.histories = histories;
        this.kinds = kinds;
    }

    /// Those of `records` that were confirmed at `asOf`, by reference.
    @Transactional(readOnly = true)
    public Map<String, Citation> of(Collection<String> records, Instant asOf, Locale locale) {
        record Standing(String record, UUID claim) {}
        var standing = jdbc.sql("""
                        select record, claim from evidence.standing_change
                        where record = any(?) and status = 'confirmed' and known @> cast(? as timestamptz)""")
                .params(records.toArray(String[]::new), asOf.atOffset(ZoneOffset.UTC))
                .query(Standing.class)
                .list();
        var claims = standing.stream().map(Standing::claim).toList();
        var sources = histories.sources(claims);
        var descriptions = new HashMap<UUID, Description>();
        kinds.forEach(kind -> descriptions.putAll(kind.describe(claims, locale)));
        return standing.stream()
                .collect(Collectors.toMap(
                        Standing::record,
                        s -> new Citation(
                                s.record(),
                                descriptions.getOrDefault(
                                        s.claim(), new Description(s.record(), s.record(), "", null, List.of())),
                                sources.getOrDefault(s.claim(), List.of()))));
    }
}
