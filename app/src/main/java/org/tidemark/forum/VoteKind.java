package org.tidemark.forum;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tidemark.evidence.Description;
import org.tidemark.geography.Jurisdictions;
import org.tidemark.web.Messages;

/// Votes in words.
@Component
class VoteKind extends ForumKind {
    VoteKind(JdbcClient jdbc, Jurisdictions jurisdictions, Messages messages) {
        super(jdbc, jurisdictions, messages, Vote.KIND, """
                select v.*, lower(v.voted) as first, upper(v.voted) - 1 as last
                from forum.vote v where v.claim = any(?)""");
    }

    @Override
    Description describe(ResultSet row, Locale locale) throws SQLException {
        String who = place(row.getString("jurisdiction"), locale);
        String cast = say(locale, "forum.vote." + row.getString("vote"));
        return description(
                say(locale, "forum.record.vote", who, cast, row.getString("text_number")),
                cast + " · " + row.getString("text_number"),
                row,
                row.getString("jurisdiction"),
                Stream.of(
                        field("state", who),
                        field("vote", cast),
                        field("text-number", row.getString("text_number")),
                        field("title", row.getString("title")),
                        field("session", row.getString("session")),
                        field("explanation", row.getString("explanation")),
                        field(
                                "explained",
                                row.getString("explained").isEmpty()
                                        ? ""
                                        : say(locale, "forum.explained." + row.getString("explained")))));
    }

    @Override
    public String editPage(String ref) {
        return "/desk/forum/votes/" + ref + "/edit";
    }
}
