package org.tidemark.index;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tidemark.evidence.DayRange;
import org.tidemark.evidence.Description;
import org.tidemark.evidence.RecordKind;
import org.tidemark.geography.Jurisdictions;
import org.tidemark.web.Messages;

/// Published scores in words, for the pages of the record.
@Component
class PublishedScoreKind implements RecordKind {
    private final JdbcClient jdbc;
    private final Jurisdictions jurisdictions;
    private final Messages messages;

    PublishedScoreKind(JdbcClient jdbc, Jurisdictions jurisdictions, Messages messages) {
        this.jdbc = jdbc;
        this.jurisdictions = jurisdictions;
        this.messages = messages;
    }

    @Override
    public String kind() {
        return PublishedScore.KIND;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, Description> describe(Collection<UUID> claims, Locale locale) {
        var described = new HashMap<UUID, Description>();
        jdbc.sql("""
                        select s.*, n.name as element_name, e.name as edition_name, e.data_year
                        from index.published_score s
                            join index.edition e on e.code = s.edition
                            join index.element n on n.edition = s.edition and n.code = s.element
                        where s.claim = any(?)""").param(claims.toArray(UUID[]::new)).query(row -> {
            described.put(row.getObject("claim", UUID.class), describe(row, locale));
        });
        return described;
    }

    private Description describe(ResultSet row, Locale locale) throws SQLException {
        String place = row.getString("jurisdiction");
        String score = number(row, "score", locale);
        String rank = number(row, "rank", locale);
        String found = score.isEmpty()
                ? rank.isEmpty() ? row.getString("answer") : messages.say(locale, "index.record.rank", rank)
                : messages.say(locale, "index.record.score", score);
        int year = row.getInt("data_year");
        return new Description(
                messages.say(
                        locale,
                        "index.record.title",
                        jurisdictions.name(place, locale),
                        row.getString("element_name"),
                        found),
                row.getString("element_name") + " · " + found,
                place,
                new DayRange(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)),
                Stream.of(
                                field("edition", row.getString("edition_name")),
                                field("element", row.getString("element_name")),
                                field("score", score),
                                field("rank", rank),
                                field("answer", row.getString("answer")))
                        .filter(field -> !field.value().isBlank())
                        .toList());
    }

    private String number(ResultSet row, String column, Locale locale) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? "" : messages.say(locale, "index.number", value);
    }

    private static Description.Field field(String name, String value) {
        return new Description.Field("index.field." + name, value);
    }

    /// It is changed by whoever takes up a suggestion about it.
    @Override
    public String editPage(String ref) {
        return "/suggestions/new?about=" + ref;
    }
}
