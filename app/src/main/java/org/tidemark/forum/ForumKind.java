package org.tidemark.forum;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.tidemark.evidence.DayRange;
import org.tidemark.evidence.Description;
import org.tidemark.evidence.RecordKind;
import org.tidemark.geography.Jurisdictions;
import org.tidemark.web.Messages;

/// One kind of what the forum module claims, in words, for the pages of the record.
abstract class ForumKind implements RecordKind {
    private final JdbcClient jdbc;
    private final Jurisdictions jurisdictions;
    private final Messages messages;
    private final String kind;
    private final String select;

    /// @param select finds the claims of one parameter, an array of ids; it has the column claim, and first and
    ///     last of
    /// the days when it was so
    ForumKind(JdbcClient jdbc, Jurisdictions jurisdictions, Messages messages, String kind, String select) {
        this.jdbc = jdbc;
        this.jurisdictions = jurisdictions;
        this.messages = messages;
        this.kind = kind;
        this.select = select;
    }

    abstract Description describe(ResultSet row, Locale locale) throws SQLException;

    @Override
    public String kind() {
        return kind;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, Description> describe(Collection<UUID> claims, Locale locale) {
        var described = new HashMap<UUID, Description>();
        jdbc.sql(select).param(claims.toArray(UUID[]::new)).query(row -> {
            described.put(row.getObject("claim", UUID.class), describe(row, locale));
        });
        return described;
    }

    final String say(Locale locale, String key, Object... arguments) {
        return messages.say(locale, key, arguments);
    }

    /// The name of the state that speaks, or of whoever else does.
    final String speaker(ResultSet row, Locale locale) throws SQLException {
        return speaker(KnownPositions.speaker(row), locale);
    }

    final String speaker(Speaker speaker, Locale locale) {
        String state = speaker.jurisdiction();
        if (state != null) {
            return jurisdictions.name(state, locale);
        }
        return speaker.entity().isBlank()
                ? say(locale, "forum.speaker." + speaker.kind().code())
                : speaker.entity();
    }

    final String place(String code, Locale locale) {
        return jurisdictions.name(code, locale);
    }

    /// @param what what it says, for a list that names the speaker already
    static Description description(
            String title, String what, ResultSet row, String subject, Stream<Description.Field> fields)
            throws SQLException {
        DayRange when = KnownPositions.days(row);
        return new Description(
                title,
                what.isBlank() ? title : what,
                subject,
                when,
                List.copyOf(fields.filter(f -> !f.value().isBlank()).toList()));
    }

    static Description.Field field(String name, String value) {
        return new Description.Field("forum.field." + name, value);
    }
}
