package org.tidemark.forum.suggest;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tidemark.forum.SpeakerKind;

/// The words of interventions as they stand now.
@Component
class SpokenWords {
    private static final String SELECT = """
            select i.ref, i.sitting, s.title, i.speaker_kind, i.language, i.words, i.starts
            from forum.intervention i join forum.sitting s on s.ref = i.sitting
            where upper_inf(i.known)
            """;

    /// @param starts where its words begin in the notes
    record Spoken(
            String ref, String sitting, String title, SpeakerKind speaker, String language, String words, int starts) {
        boolean isEnglish() {
            return language.equals("en");
        }
    }

    record Progress(int done, int all) {}

    private final JdbcClient jdbc;

    SpokenWords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    Optional<Spoken> find(String intervention) {
        return jdbc.sql(SELECT + " and i.ref = ?")
                .param(intervention)
                .query((row, n) -> spoken(row))
                .optional();
    }

    /// English interventions of a sitting of which it is not known yet what they mean.
    @Transactional(readOnly = true)
    List<Spoken> unread(String sitting, int limit) {
        return jdbc.sql(SELECT + """
                         and i.sitting = ? and i.language = 'en' and not exists (
                            select from forum.embedding e where e.intervention = i.ref and e.words = md5(i.words) and e.model = ?)
                        order by i.position limit ?""")
                .params(sitting, ReadMeanings.MODEL, limit)
                .query((row, n) -> spoken(row))
                .list();
    }

    @Transactional(readOnly = true)
    Progress progress(String sitting) {
        return jdbc.sql("""
                        select count(e.intervention) as done, count(*) as "all"
                        from forum.intervention i
                            left join forum.embedding e on e.intervention = i.ref and e.words = md5(i.words) and e.model = ?
                        where i.sitting = ? and upper_inf(i.known) and i.language = 'en'""")
                .params(ReadMeanings.MODEL, sitting)
                .query(Progress.class)
                .single();
    }

    /// The latest English interventions of which it is known which codes they carry.
    @Transactional(readOnly = true)
    List<Spoken> settled(int limit) {
        return jdbc.sql(SELECT + """
                         and i.language = 'en' and i.words <> ''
                            and (i.ref in (select intervention from forum.settled_intervention)
                                or i.ref in (select c.intervention from forum.coding c
                                    join evidence.standing_change v on v.claim = c.claim
                                    where v.status = 'confirmed' and upper_inf(v.known)))
                        order by s.held desc nulls last, i.ref limit ?""")
                .param(limit)
                .query((row, n) -> spoken(row))
                .list();
    }

    private static Spoken spoken(ResultSet row) throws SQLException {
        return new Spoken(
                row.getString("ref"),
                row.getString("sitting"),
                row.getString("title"),
                SpeakerKind.of(row.getString("speaker_kind")),
                row.getString("language"),
                row.getString("words"),
                row.getInt("starts"));
    }
}
