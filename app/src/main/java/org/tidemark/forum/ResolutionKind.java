package org.tidemark.forum;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tidemark.evidence.Description;
import org.tidemark.geography.Jurisdictions;
import org.tidemark.web.Messages;

/// Texts put before a session, in words. A tally that is not known is left out, never shown as zero.
@Component
class ResolutionKind extends ForumKind {
    ResolutionKind(JdbcClient jdbc, Jurisdictions jurisdictions, Messages messages) {
        super(jdbc, jurisdictions, messages, ForumResolution.KIND, """
                select r.*, lower(r.dated) as first, upper(r.dated) - 1 as last
                from forum.resolution r where r.claim = any(?)""");
    }

    @Override
    Description describe(ResultSet row, Locale locale) throws SQLException {
        return description(
                say(locale, "forum.record.resolution", row.getString("text_number"), row.getString("title")),
                row.getString("title"),
                row,
                "",
                Stream.of(
                        field("text-number", row.getString("text_number")),
                        field("title", row.getString("title")),
                        field("tabled-by", states(row, "tabled_by", locale)),
                        field("sponsors", states(row, "sponsors", locale)),
                        field("adopted-by", row.getString("adopted_by")),
                        field("votes-for", count(row, "votes_for")),
                        field("votes-against", count(row, "votes_against")),
                        field("abstentions", count(row, "abstentions")),
                        field("session", row.getString("session")),
                        field("note", row.getString("note"))));
    }

    private String states(ResultSet row, String column, Locale locale) throws SQLException {
        var codes = (String[]) row.getArray(column).getArray();
        return Arrays.stream(codes).map(code -> place(code, locale)).collect(Collectors.joining(", "));
    }

    private static String count(ResultSet row, String column) throws SQLException {
        Object value = row.getObject(column);
        return value == null ? "" : value.toString();
    }

    @Override
    public String editPage(String ref) {
        return "/desk/forum/resolutions/" + ref + "/edit";
    }
}
