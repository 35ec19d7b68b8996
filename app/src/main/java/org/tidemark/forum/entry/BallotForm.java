package org.tidemark.forum.entry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tidemark.evidence.Source;
import org.tidemark.forum.Vote;

/// The form of a roll-call: one text, and how each state voted on it. A row for a state is there when the form
/// has its
/// field `seen-BR`.
record BallotForm(EntryForm form) {
    static final int MOST_STATES = 200;
    private static final String SEEN = "seen-";

    static BallotForm of(String ballot, List<BallotDesk.Row> rows) {
        var fields = new LinkedHashMap<String, String>();
        Vote first = rows.getFirst().vote();
        fields.put("ballot", ballot);
        fields.put("forum", first.forum());
        fields.put("session", first.session());
        fields.put("date", StatementEntry.days(first.voted()));
        fields.put("textNumber", first.textNumber());
        fields.put("text", first.title());
        List<Source> sources = first.sources();
        for (var row : rows) {
            String state = row.vote().jurisdiction();
            fields.put(SEEN + state, String.valueOf(row.version()));
            fields.put("vote-" + state, row.vote().cast().code());
            fields.put("explanation-" + state, row.vote().explanation());
            fields.put("explained-" + state, row.vote().explained());
        }
        return new BallotForm(EntryForm.of(fields, sources, 0));
    }

    String get(String name) {
        return form.get(name);
    }

    String get(String name, String state) {
        return form.get(name + "-" + state);
    }

    BallotForm with(String name, String value) {
        return new BallotForm(form.with(name, value));
    }

    /// The states that have a row, by code.
    List<String> states() {
        return form.fields().keySet().stream()
                .filter(name -> name.matches(SEEN + "[A-Z]{2}"))
                .map(name -> name.substring(SEEN.length()))
                .limit(MOST_STATES)
                .toList();
    }

    Map<String, Integer> seen() {
        var seen = new LinkedHashMap<String, Integer>();
        for (String state : states()) {
            String version = get("seen", state);
            seen.put(state, version.matches("\\d{1,9}") ? Integer.parseInt(version) : 0);
        }
        return seen;
    }

    /// With a row for each of these states that has none.
    BallotForm withRows(List<String> states) {
        var fields = new LinkedHashMap<>(form.fields());
        states.forEach(state -> fields.putIfAbsent(SEEN + state, "0"));
        return new BallotForm(new EntryForm(fields, form.sources(), form.seen()));
    }

    BallotForm voting(Map<String, Vote.Cast> votes) {
        var fields =
                new LinkedHashMap<>(withRows(List.copyOf(votes.keySet())).form.fields());
        votes.forEach((state, cast) -> fields.put("vote-" + state, cast.code()));
        return new BallotForm(new EntryForm(fields, form.sources(), form.seen()));
    }

    /// How many states of the form vote so.
    int count(Vote.Cast cast) {
        var those = new ArrayList<String>(states());
        those.removeIf(state -> !get("vote", state).equals(cast.code()));
        return those.size();
    }
}
