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

/// Milestones in words.
@Component
class MilestoneKind extends ForumKind {
    MilestoneKind(JdbcClient jdbc, Jurisdictions jurisdictions, Messages messages) {
        super(jdbc, jurisdictions, messages, Milestone.KIND, """
                select m.*, lower(m.happened) as first, upper(m.happened) - 1 as last
                from forum.milestone m where m.claim = any(?)""");
    }

    @Override
    Description describe(ResultSet row, Locale locale) throws SQLException {
        String rung = say(locale, "forum.rung." + row.getString("rung"));
        return description(
                say(locale, "forum.record.milestone", rung, row.getString("body")),
                row.getString("what"),
                row,
                "",
                Stream.of(
                        field("rung", rung),
                        field("what", row.getString("what")),
                        field("body", row.getString("body"))));
    }

    @Override
    public String editPage(String ref) {
        return "/desk/forum/milestones/" + ref + "/edit";
    }
}
