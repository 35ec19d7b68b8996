package org.tidemark.forum;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tidemark.evidence.Description;
import org.tidemark.geography.Jurisdictions;
import org.tidemark.web.Messages;

/// Codings in words.
@Component
class CodingKind extends ForumKind {
    CodingKind(JdbcClient jdbc, Jurisdictions jurisdictions, Messages messages) {
        super(jdbc, jurisdictions, messages, Coding.KIND, """
                select c.*, lower(c.said) as first, upper(c.said) - 1 as last, d.label
                from forum.coding c join forum.code d on d.codebook = c.codebook and d.code = c.code
                where c.claim = any(?)""");
    }

    @Override
    Description describe(ResultSet row, Locale locale) throws SQLException {
        String who = speaker(row, locale);
        String stance = say(locale, "forum.stance." + row.getString("stance"));
        return description(
                say(locale, "forum.record.coding", who, row.getString("label"), stance),
                row.getString("words"),
                row,
                Objects.requireNonNullElse(row.getString("jurisdiction"), ""),
                Stream.of(
                        field("speaker", who),
                        field("on-behalf-of", row.getString("on_behalf_of")),
                        field("code", row.getString("label")),
                        field("stance", stance),
                        field("words", row.getString("words")),
                        field("doubtful", row.getBoolean("doubtful") ? say(locale, "forum.coding.doubtful") : ""),
                        field("comment", row.getString("comment")),
                        field("session", row.getString("session")),
                        field("codebook", String.valueOf(row.getInt("codebook")))));
    }

    @Override
    public String editPage(String ref) {
        return "/desk/coding/records/" + ref;
    }
}
