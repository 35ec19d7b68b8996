package org.tidemark.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.tidemark.evidence.DayRange;

/// What moved a figure lately, forward or back, the latest first.
///
/// @param back whether it was a step back
record PlanNews(
        String measure, String subject, String subjectName, String page, DayRange date, String word, boolean back) {
    private static final int LATEST = 8;

    static List<PlanNews> of(List<PlanPages.Line> lines) {
        var news = new ArrayList<PlanNews>();
        for (var line : lines) {
            var view = line.view();
            if (view != null) {
                collect(view, news);
            }
        }
        news.sort(Comparator.comparing((PlanNews n) -> n.date.last()).reversed().thenComparing(PlanNews::subject));
        return news.stream().limit(LATEST).toList();
    }

    private static void collect(MeasureView view, List<PlanNews> news) {
        var source = view.trend().source();
        view.counting()
                .counted()
                .forEach(c -> news.add(new PlanNews(
                        view.code(),
                        c.subject(),
                        view.names().apply(c.subject()),
                        source.subjectPage(c.subject()),
                        c.date(),
                        source.words() + ".news." + c.standing(),
                        false)));
        view.counting()
                .rolledBack()
                .forEach(r -> news.add(new PlanNews(
                        view.code(),
                        r.subject(),
                        view.names().apply(r.subject()),
                        source.subjectPage(r.subject()),
                        r.date(),
                        source.words() + ".lost." + r.how(),
                        true)));
    }
}
