package org.tidemark.forum.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tidemark.forum.Sitting;
import org.tidemark.forum.Sittings;

/// Takes a sitting in: its notes as they are, and the interventions that are found in them. All of it or nothing.
@Component
public class Intake {
    private static final Pattern UNFIT = Pattern.compile("[^a-z0-9]+");

    /// What is found in notes before anything is kept.
    ///
    /// @param removed how many invisible characters were left out
    /// @param unsure each label of which it is not sure whom it means, with how often it stands there
    record Found(String text, int removed, List<Proposal> proposals, Map<String, Integer> unsure) {
        int known() {
            return (int) proposals.stream().filter(Proposal::isKnown).count();
        }

        int nameless() {
            return proposals.size()
                    - known()
                    - unsure.values().stream().mapToInt(n -> n).sum();
        }
    }

    private final Sittings sittings;
    private final KnownSpeakers speakers;
    private final JdbcClient jdbc;

    Intake(Sittings sittings, KnownSpeakers speakers, JdbcClient jdbc) {
        this.sittings = sittings;
        this.speakers = speakers;
        this.jdbc = jdbc;
    }

    /// Looks at notes without keeping anything.
    @PreAuthorize("hasRole('CODER')")
    Found look(String title, String written) throws Unreadable {
        var plain = PlainText.of(written);
        if (plain.text().isBlank()) {
            throw new Unreadable("intake.refused.empty");
        }
        var proposals = Proposal.in(title, plain.text(), speakers.now());
        var unsure = new LinkedHashMap<String, Integer>();
        proposals.stream()
                .filter(proposal -> !proposal.isKnown() && !proposal.written().isBlank())
                .forEach(proposal -> unsure.merge(proposal.written(), 1, Integer::sum));
        return new Found(plain.text(), plain.removed(), proposals, unsure);
    }

    /// Keeps a sitting with its notes and what was found in them; returns its permanent address.
    @PreAuthorize("hasRole('CODER')")
    @Transactional(rollbackFor = Unreadable.class)
    public String keep(Sitting sitting, String written) throws Unreadable {
        return keep(sitting, look(sitting.title(), written));
    }

    private String keep(Sitting sitting, Found found) {
        String ref = open(sitting).ref();
        sittings.addNotes(ref, found.text());
        sittings.addInterventions(interventions(ref, sitting.language(), found));
        return ref;
    }

    private static List<org.tidemark.forum.Intervention> interventions(String ref, String language, Found found) {
        var all = new ArrayList<org.tidemark.forum.Intervention>();
        for (var proposal : found.proposals()) {
            all.add(proposal.of(ref, language, found.text(), all.size() + 1));
        }
        return all;
    }

    /// Writes a sitting down of which there are no notes yet; returns it with its permanent address.
    @PreAuthorize("hasRole('CODER')")
    @Transactional
    public Sitting open(Sitting sitting) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('forum.sitting'))")
                .query((row, n) -> 1)
                .single();
        sittings.addSession(sitting.session(), Guess.forum(sitting.session()), "", null);
        var opened = new Sitting(
                freeRef(sitting),
                sitting.session(),
                sitting.kind(),
                sitting.title(),
                sitting.agendaItem(),
                sitting.held(),
                sitting.address(),
                sitting.language(),
                sitting.reworded());
        sittings.open(opened);
        return opened;
    }

    /// Keeps several; all of them or none.
    @PreAuthorize("hasRole('CODER')")
    @Transactional(rollbackFor = Unreadable.class)
    public List<String> keepAll(Map<Sitting, String> notes) throws Unreadable {
        var refs = new ArrayList<String>();
        for (var each : notes.entrySet()) {
            refs.add(keep(each.getKey(), each.getValue()));
        }
        return refs;
    }

    /// Finds interventions in notes that were kept without any.
    @PreAuthorize("hasRole('CODER')")
    @Transactional(rollbackFor = Unreadable.class)
    public void split(Sitting sitting) throws Unreadable {
        var found = look(sitting.title(), sittings.notes(sitting.ref()).orElse(""));
        sittings.addInterventions(interventions(sitting.ref(), sitting.language(), found));
    }

    /// The sitting whose original is the same page.
    @Transactional(readOnly = true)
    public Optional<String> takenFrom(String address) {
        return address.isBlank()
                ? Optional.empty()
                : jdbc.sql("select ref from forum.sitting where " + SAME_PAGE + " limit 1")
                        .param(plainAddress(address))
                        .query(String.class)
                        .optional();
    }

    private static final String SAME_PAGE =
            "address <> '' and regexp_replace(lower(address), '^https?://(www\\.)?|/+$', '', 'g') = ?";

    static String plainAddress(String address) {
        return address.toLowerCase(Locale.ROOT).replaceAll("^https?://(www\\.)?|/+$", "");
    }

    private String freeRef(Sitting sitting) {
        String name = UNFIT.matcher((sitting.session() + "-" + sitting.title()).toLowerCase(Locale.ROOT))
                .replaceAll("-");
        name = name.substring(0, Math.min(name.length(), 80)).replaceAll("^-+|-+$", "");
        var taken = jdbc.sql("select ref from forum.sitting where ref = ? or ref like ? || '-%'")
                .params(name, name)
                .query(String.class)
                .set();
        String ref = name;
        for (int n = 2; taken.contains(ref); n++) {
            ref = name + "-" + n;
        }
        return ref;
    }
}
