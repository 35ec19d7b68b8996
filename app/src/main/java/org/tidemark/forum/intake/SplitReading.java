package org.tidemark.forum.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tidemark.forum.Speaker;
import org.tidemark.forum.notes.SpeakerResolution;
import org.tidemark.web.Paging;

/// What the desk shows of a sitting: the notes beside what was found in them, what is to be asked, what has to be
/// corrected after it.
@Component
class SplitReading {
    private static final int A_PAGE = 100;
    private static final int MOST_QUESTIONS = 30;
    private static final int MOST_PLACES = 60;
    private static final Pattern SENTENCE = Pattern.compile("(?<=[.!?؟。:])\\s+|\\n+\\s*");

    /// A label of which it is not sure whom it means.
    record Question(String label, int times, List<Speaker> candidates) {}

    /// A place at which an intervention may be divided, and the words that follow it.
    record Place(int at, String words) {}

    /// An intervention beside the notes around it.
    ///
    /// @param before what stands before its label and belongs to nobody
    /// @param label the speaker as the notes have it, with what stands up to the words
    record Row(Standing standing, String before, String label, List<Place> places) {}

    /// @param after what follows the last intervention of the sitting
    record Part(List<Row> rows, String after, Paging paging) {}

    /// A coding that was made when its intervention had another speaker or range.
    record Outdated(String record, String intervention, String code) {}

    private final JdbcClient jdbc;
    private final StandingTable table;
    private final KnownSpeakers speakers;

    SplitReading(JdbcClient jdbc, StandingTable table, KnownSpeakers speakers) {
        this.jdbc = jdbc;
        this.table = table;
        this.speakers = speakers;
    }

    /// @param page which part, from 1
    @Transactional(readOnly = true)
    Part part(SittingLine line, String notes, int page) {
        var paging = new Paging(page, A_PAGE, line.interventions());
        var standing = table.part(line.sitting().ref(), A_PAGE + 1, Math.max(0, paging.offset() - 1));
        var rows = new ArrayList<Row>();
        int from = 0;
        boolean skip = paging.offset() > 0;
        for (var one : standing) {
            var said = one.said();
            if (!skip && rows.size() < A_PAGE) {
                rows.add(new Row(
                        one,
                        between(notes, from, said.labelStarts()).strip(),
                        between(notes, said.labelStarts(), said.starts()).strip(),
                        places(said.words(), said.starts())));
            }
            skip = false;
            from = Math.max(from, said.ends());
        }
        boolean last = paging.number() == paging.pages();
        return new Part(rows, last ? between(notes, from, notes.length()).strip() : "", paging);
    }

    /// The page on which an intervention stands.
    @Transactional(readOnly = true)
    int pageOf(String sitting, String ref) {
        return (int) (table.part(sitting, Integer.MAX_VALUE, 0).stream()
                                .takeWhile(one -> !one.said().ref().equals(ref))
                                .count()
                        / A_PAGE)
                + 1;
    }

    private static String between(String notes, int from, int to) {
        return from < to && to <= notes.length() ? notes.substring(from, to) : "";
    }

    private static List<Place> places(String words, int starts) {
        var places = new ArrayList<Place>();
        var ends = SENTENCE.matcher(words);
        while (ends.find() && places.size() < MOST_PLACES) {
            if (ends.end() < words.length()) {
                String follows = words.substring(ends.end(), Math.min(words.length(), ends.end() + 60));
                places.add(new Place(starts + ends.end(), follows.replaceAll("\\s+", " ")));
            }
        }
        return places;
    }

    /// What is to be asked, each label once, the most frequent first.
    @Transactional(readOnly = true)
    List<Question> questions(String sitting) {
        record Label(String label, int times) {}
        var known = speakers.now();
        return jdbc.sql("""
                        select speaker_written as label, count(*) as times from forum.intervention
                        where sitting = ? and upper_inf(known) and speaker_kind = 'unknown' and speaker_written <> ''
                        group by speaker_written order by count(*) desc, min(position) limit ?""").params(sitting, MOST_QUESTIONS).query(Label.class).list().stream()
                .map(label -> new Question(
                        label.label(),
                        label.times(),
                        known.resolve(label.label()) instanceof SpeakerResolution.Unsure(var candidates)
                                ? candidates
                                : List.of()))
                .toList();
    }

    /// Codings whose intervention has changed speaker or range since, or is no more.
    @Transactional(readOnly = true)
    List<Outdated> outdated(String sitting) {
        return jdbc.sql("""
                        select distinct v.record, c.intervention, c.code
                        from forum.coding c join evidence.version v on v.claim = c.claim
                            left join forum.intervention i on i.ref = c.intervention and upper_inf(i.known)
                        where c.intervention in (select ref from forum.intervention where sitting = ?)
                          and upper_inf(v.known) and v.status <> 'withdrawn'
                          and (i.ref is null or c.evidence_starts < i.starts or c.evidence_ends > i.ends
                               or (i.speaker_kind, coalesce(i.jurisdiction, ''), i.entity, i.on_behalf_of)
                                  <> (c.speaker_kind, coalesce(c.jurisdiction, ''), c.entity, c.on_behalf_of))
                        order by v.record""").param(sitting).query(Outdated.class).list();
    }
}
