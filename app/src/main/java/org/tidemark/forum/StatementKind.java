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

/// Reported statements in words.
@Component
class StatementKind extends ForumKind {
    StatementKind(JdbcClient jdbc, Jurisdictions jurisdictions, Messages messages) {
        super(jdbc, jurisdictions, messages, Statement.KIND, """
                select s.*, lower(s.said) as first, upper(s.said) - 1 as last, coalesce(d.label, s.code) as label
                from forum.statement s left join lateral (
                    select label from forum.code where code = s.code order by codebook desc limit 1) d on true
                where s.claim = any(?)""");
    }

    @Override
    Description describe(ResultSet row, Locale locale) throws SQLException {
        String who = speaker(row, locale);
        String stance = say(locale, "forum.stance." + row.getString("stance"));
        boolean joint = row.getString("speaker_kind").equals(SpeakerKind.GROUP.code());
        return description(
                say(
                        locale,
                        joint ? "forum.record.joint" : "forum.record.statement",
                        who,
                        row.getString("label"),
                        stance),
                row.getString("summary"),
                row,
                Objects.requireNonNullElse(row.getString("jurisdiction"), ""),
                Stream.of(
                        field("speaker", row.getString("speaker")),
                        field("on-behalf-of", row.getString("on_behalf_of")),
                        field("code", row.getString("label")),
                        field("stance", stance),
                        field("summary", row.getString("summary")),
                        field("session", row.getString("session")),
                        field("setting", row.getString("setting")),
                        field("confidence", row.getString("confidence"))));
    }

    @Override
    public String editPage(String ref) {
        return "/desk/forum/statements/" + ref + "/edit";
    }
}
