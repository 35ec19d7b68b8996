package org.tidemark.forum.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tidemark.evidence.DayRange;
import org.tidemark.evidence.Source;
import org.tidemark.forum.Vote;
import org.tidemark.geography.Jurisdictions;
import org.tidemark.web.Messages;
import org.tidemark.web.Problems;

/// Understands the form of a roll-call: the votes of all states, or what is wrong with which field.
@Component
class BallotReader {
    /// @param form what was sent, with what was read of the list put into its rows
    /// @param votes empty while something is wrong
    record Read(BallotForm form, List<Vote> votes, Problems problems) {}

    private record Text(
            String ballot,
            String forum,
            String session,
            @Nullable DayRange voted,
            String number,
            String title,
            List<Source> sources) {}

    private final VoteLists lists;
    private final BallotDesk desk;
    private final Jurisdictions jurisdictions;
    private final Messages messages;

    BallotReader(VoteLists lists, BallotDesk desk, Jurisdictions jurisdictions, Messages messages) {
        this.lists = lists;
        this.desk = desk;
        this.jurisdictions = jurisdictions;
        this.messages = messages;
    }

    /// Puts the states that are asked for and the list into the rows; nothing else is looked at.
    Read fill(BallotForm sent, Locale locale) {
        var reading = new FormReading(sent.form(), jurisdictions, messages, locale);
        return new Read(filled(sent, reading, locale), List.of(), reading.problems());
    }

    private BallotForm filled(BallotForm sent, FormReading reading, Locale locale) {
        var form = sent.withRows(states(sent.get("rows"))).with("rows", "");
        var list = lists.read(form.get("list"));
        for (var open : list.open()) {
            switch (open.why()) {
                case UNKNOWN -> reading.wrong("list", "entry.wrong.unknown-state", open.written());
                case UNSURE ->
                    reading.wrong(
                            "list",
                            "entry.wrong.unsure-state",
                            open.written(),
                            String.join(
                                    ", ",
                                    open.candidates().stream()
                                            .map(code -> jurisdictions.name(code, locale))
                                            .toList()));
                case TWICE -> reading.wrong("list", "entry.wrong.votes-twice", open.written());
                case UNDER_NO_HEADING -> reading.wrong("list", "entry.wrong.no-heading", open.written());
            }
        }
        return form.voting(list.votes()).with("list", list.left());
    }

    private List<String> states(String rows) {
        if (rows.equals("members")) {
            return jurisdictions.countries().stream()
                    .map(country -> country.code())
                    .filter(jurisdictions::isUnMember)
                    .toList();
        }
        return rows.isEmpty() ? List.of() : desk.states(rows);
    }

    Read read(BallotForm sent, Locale locale) {
        var reading = new FormReading(sent.form(), jurisdictions, messages, locale);
        var form = filled(sent, reading, locale);
        var text = new Text(
                form.get("ballot"),
                reading.forum(),
                reading.session(true),
                reading.day("date", true),
                reading.needed("textNumber", 100),
                reading.text("text", 500),
                reading.sources());
        if (!text.ballot().matches("[A-Za-z0-9][A-Za-z0-9-]{0,59}")) {
            reading.wrong("ballot", "entry.wrong.ballot");
        }
        var votes = new ArrayList<Vote>();
        for (String state : form.states()) {
            if (!form.get("vote", state).isEmpty() && jurisdictions.find(state).isPresent()) {
                vote(form, text, state, reading, locale).ifPresent(votes::add);
            } else if (!form.get("explanation", state).isEmpty()) {
                reading.wrong("vote-" + state, "entry.wrong.explains-nothing", jurisdictions.name(state, locale));
            }
        }
        if (votes.isEmpty() && reading.problems().isEmpty()) {
            reading.wrong("list", "entry.wrong.no-votes");
        }
        return new Read(form, reading.problems().isEmpty() ? votes : List.of(), reading.problems());
    }

    private java.util.Optional<Vote> vote(
            BallotForm form, Text text, String state, FormReading reading, Locale locale) {
        var cast = reading.one("vote-" + state, Vote.Cast::of);
        String explanation =
                form.get("explanation", state).replaceFirst("[?#].*$", "").replaceFirst("^.*/", "");
        String explained = form.get("explained", state);
        if (!explanation.isEmpty()) {
            String speaker = desk.speakerOf(explanation).orElse("-");
            if (!speaker.equals(state)) {
                reading.wrong(
                        "explanation-" + state,
                        speaker.equals("-") ? "entry.wrong.no-intervention" : "entry.wrong.other-speaker",
                        explanation,
                        jurisdictions.name(state, locale));
            }
            if (!List.of("before", "after").contains(explained)) {
                reading.wrong("explained-" + state, "entry.wrong.before-or-after");
            }
        }
        if (cast == null) {
            return java.util.Optional.empty();
        }
        return java.util.Optional.of(new Vote(
                "",
                text.ballot(),
                text.forum(),
                text.session(),
                text.voted(),
                text.number(),
                text.title(),
                jurisdictions.name(state, Locale.ENGLISH),
                state,
                cast,
                explanation,
                explanation.isEmpty() ? "" : explained,
                text.sources()));
    }
}
