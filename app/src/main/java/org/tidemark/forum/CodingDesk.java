package org.tidemark.forum;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What there is to code, and how far it is. Of a first coding it says no more than that there is one.
@Component
class CodingDesk {
    /// @param coders how many coders its interventions want
    /// @param complete how many interventions have all their codings
    /// @param first how many nobody has coded; `second` how many wait for a second coder
    /// @param begun how many the one who asks began; `next` where to go on
    record SittingWork(
            String ref,
            String session,
            String title,
            String language,
            int coders,
            int interventions,
            int complete,
            int first,
            int second,
            int begun,
            @Nullable String next,
            @Nullable String nextSecond) {
        boolean waits() {
            return first + second + begun > 0;
        }
    }

    /// How far one intervention is.
    ///
    /// @param mine `open`, `done` or empty
    record Progress(String intervention, int handedIn, String mine, int coders) {
        boolean waitsForMe() {
            return !mine.equals("done") && handedIn < coders;
        }

        /// Whether the one who asks would be, or was, the second coder.
        boolean isSecond() {
            return handedIn >= 1 && !mine.equals("done");
        }
    }

    /// How far the one who asks is with a sitting.
    ///
    /// @param codedByMe how many they handed in; `waiting` how many they could still code
    record Mine(int codedByMe, int waiting, int all) {
        static Mine of(List<Progress> sitting) {
            return new Mine(
                    (int) sitting.stream()
                            .filter(each -> each.mine().equals("done"))
                            .count(),
                    (int) sitting.stream().filter(Progress::waitsForMe).count(),
                    sitting.size());
        }
    }

    private static final String WORK = """
            select w.sitting as ref, s.session, s.title, s.language, s.coders, count(*) as interventions,
                   count(*) filter (where w.handed_in >= s.coders) as complete,
                   count(*) filter (where w.mine = '' and w.handed_in = 0) as first,
                   count(*) filter (where w.mine = '' and w.handed_in = 1 and s.coders = 2) as second,
                   count(*) filter (where w.mine = 'open') as begun,
                   coalesce((array_agg(w.intervention order by w.place) filter (where w.mine = 'open'))[1],
                            (array_agg(w.intervention order by w.place) filter (where w.mine = '' and w.handed_in = 0))[1]) as next,
                   (array_agg(w.intervention order by w.place)
                        filter (where w.mine = '' and w.handed_in = 1 and s.coders = 2))[1] as next_second
            from forum.coding_work(:sitting) w join forum.sitting s on s.ref = w.sitting
            group by w.sitting, s.session, s.title, s.language, s.coders, s.held
            """;

    private final JdbcClient jdbc;

    CodingDesk(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// All sittings, the latest held first.
    @Transactional(readOnly = true)
    public List<SittingWork> sittings() {
        return jdbc.sql(WORK + "order by s.held desc nulls last, w.sitting")
                .param("sitting", null)
                .query(SittingWork.class)
                .list();
    }

    @Transactional(readOnly = true)
    public Optional<SittingWork> sitting(String ref) {
        return jdbc.sql(WORK).param("sitting", ref).query(SittingWork.class).optional();
    }

    /// The interventions of a sitting in their order; those without words have nothing to code.
    @Transactional(readOnly = true)
    public List<Progress> progress(String sitting) {
        return jdbc.sql("""
                        select w.intervention, w.handed_in, w.mine, s.coders
                        from forum.coding_work(?) w join forum.sitting s on s.ref = w.sitting order by w.place""").param(sitting).query(Progress.class).list();
    }
}
