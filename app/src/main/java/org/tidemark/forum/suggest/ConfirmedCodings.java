package org.tidemark.forum.suggest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tidemark.forum.Stance;
import org.tidemark.forum.suggest.SpokenWords.Spoken;

/// The confirmed codings of the network: what there is to learn from.
@Component
class ConfirmedCodings {
    // a sitting has a hundred or two; what is older adds little and costs time
    private static final int LATEST = 5000;

    record Coding(String record, String intervention, String code, Stance stance, int starts, int ends, String words) {}

    /// @param turns in the order of `spoken`
    record Lessons(List<Spoken> spoken, List<Said.Coded> turns, Map<String, List<Coding>> codings) {
        int codingCount() {
            return codings.values().stream().mapToInt(List::size).sum();
        }
    }

    private final JdbcClient jdbc;
    private final SpokenWords words;
    private final ReadMeanings meanings;

    ConfirmedCodings(JdbcClient jdbc, SpokenWords words, ReadMeanings meanings) {
        this.jdbc = jdbc;
        this.words = words;
        this.meanings = meanings;
    }

    /// Changes whenever there is something else to learn from.
    @Transactional(readOnly = true)
    public String state() {
        return jdbc.sql("""
                        select count(*) || ' codings until ' || coalesce(max(lower(v.known))::text, 'never') || ', '
                            || (select count(*) from forum.settled_intervention) || ' interventions looked at'
                        from evidence.standing_change v join forum.coding c on c.claim = v.claim
                        where v.status = 'confirmed' and upper_inf(v.known)""").query(String.class).single();
    }

    Lessons lessons() throws Meanings.Unavailable {
        var spoken = words.settled(LATEST);
        var said = meanings.of(spoken);
        var codings = codings();
        var turns = new ArrayList<Said.Coded>();
        for (int i = 0; i < spoken.size(); i++) {
            int starts = spoken.get(i).starts();
            turns.add(new Said.Coded(
                    said.get(i),
                    codings.getOrDefault(spoken.get(i).ref(), List.of()).stream()
                            .map(coding -> new Said.Given(
                                    coding.code(), coding.stance(), coding.starts() - starts, coding.ends() - starts))
                            .toList()));
        }
        return new Lessons(spoken, turns, codings);
    }

    private Map<String, List<Coding>> codings() {
        var byIntervention = new HashMap<String, List<Coding>>();
        jdbc.sql("""
                        select v.record, c.intervention, c.code, c.stance, c.evidence_starts, c.evidence_ends, c.words
                        from evidence.standing_change v join forum.coding c on c.claim = v.claim
                        where v.status = 'confirmed' and upper_inf(v.known) order by v.record""")
                .query((row, n) -> new Coding(
                        row.getString("record"),
                        row.getString("intervention"),
                        row.getString("code"),
                        Stance.of(row.getString("stance")),
                        row.getInt("evidence_starts"),
                        row.getInt("evidence_ends"),
                        row.getString("words")))
                .list()
                .forEach(coding -> byIntervention
                        .computeIfAbsent(coding.intervention(), ref -> new ArrayList<>())
                        .add(coding));
        return byIntervention;
    }
}
