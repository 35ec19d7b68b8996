package org.tidemark.forum.intake;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tidemark.access.Audit;
import org.tidemark.forum.Intervention;
import org.tidemark.forum.Sitting;
import org.tidemark.forum.Sittings;
import org.tidemark.forum.Speaker;
import org.tidemark.forum.SpeakerKind;
import org.tidemark.forum.notes.Span;
import org.tidemark.forum.notes.SpeakerResolution;
import org.tidemark.forum.notes.Splitter;

/// Corrections of what was found in notes: where an intervention begins and ends, and who speaks. The notes stay as
/// they are; what stood before stays known.
@Component
@PreAuthorize("hasRole('CODER')")
public class SplitDesk {
    private final Sittings sittings;
    private final StandingTable table;
    private final KnownSpeakers speakers;
    private final Audit audit;
    private final JdbcClient jdbc;

    SplitDesk(Sittings sittings, StandingTable table, KnownSpeakers speakers, Audit audit, JdbcClient jdbc) {
        this.sittings = sittings;
        this.table = table;
        this.speakers = speakers;
        this.audit = audit;
        this.jdbc = jdbc;
    }

    /// Begins a new intervention at a place in the notes; returns its permanent address.
    @Transactional
    public String split(Sitting sitting, String ref, String seen, int place) {
        var one = seen(sitting.ref(), ref, seen);
        String notes = notes(sitting.ref());
        int ends = Math.clamp(place, 0, notes.length());
        int starts = ends;
        while (starts < one.said().ends() && Character.isWhitespace(notes.charAt(starts))) {
            starts++;
        }
        while (ends > 0 && Character.isWhitespace(notes.charAt(ends - 1))) {
            ends--;
        }
        if (ends <= one.said().starts() || starts >= one.said().ends()) {
            throw new Refused("intake.split.no-such-place");
        }
        int position = room(one);
        table.close(ref);
        table.open(ranged(one.said(), ends, notes));
        var other = begun(sitting, notes, starts, one.said().ends(), position);
        table.open(other);
        return other.ref();
    }

    /// A position between it and the next.
    private int room(Standing one) {
        int here = one.said().position();
        var next = table.after(one);
        if (next.isEmpty()) {
            return here + Proposal.STEP;
        }
        int between = (here + next.get().said().position()) / 2;
        if (between > here) {
            return between;
        }
        table.moveOn(one.said().sitting(), here);
        return here + Proposal.STEP / 2;
    }

    /// The intervention that begins there: with the speaker that the words name, if they begin with one.
    private Intervention begun(Sitting sitting, String notes, int starts, int ends, int position) {
        String ref = Proposal.ref(sitting.ref(), table.nextNumber(sitting.ref()));
        var known = speakers.now();
        var turns = new Splitter(known).split("", notes.substring(starts, ends));
        int from = starts;
        int labelEnds = starts;
        String written = "";
        if (!turns.isEmpty()
                && turns.getFirst().label() instanceof Span(int labelFrom, int labelTo)
                && labelFrom == 0
                && turns.getFirst().body().start() > labelTo) {
            from = starts + turns.getFirst().body().start();
            labelEnds = starts + labelTo;
            written = Objects.requireNonNullElse(turns.getFirst().speaker(), "");
        }
        return new Intervention(
                ref,
                sitting.ref(),
                position,
                starts,
                labelEnds,
                from,
                ends,
                notes.substring(from, ends),
                written,
                labelEnds > starts ? "label" : "person",
                Proposal.speaker(written, known),
                sitting.language());
    }

    /// Makes one of an intervention and the next; the speaker is that of the first.
    @Transactional
    public void join(String sitting, String ref, String seen) {
        var one = seen(sitting, ref, seen);
        var next = table.after(one).orElseThrow(() -> new Refused("intake.join.no-next"));
        table.close(ref);
        table.close(next.said().ref());
        table.open(ranged(one.said(), next.said().ends(), notes(sitting)));
    }

    /// Says who speaks in one intervention.
    @Transactional
    public void assign(String sitting, String ref, String seen, Speaker speaker) {
        var one = seen(sitting, ref, seen);
        table.close(ref);
        table.open(spokenBy(one.said(), speaker));
    }

    /// Says who is meant by a label, here and wherever it was not known, and remembers it; returns how many
    /// interventions that concerned.
    @Transactional
    public int answer(String label, Speaker speaker) {
        speakers.remember(label, speaker);
        var unsure = table.unsureCalled(label);
        unsure.forEach(one -> {
            table.close(one.said().ref());
            table.open(spokenBy(one.said(), speaker));
        });
        return unsure.size();
    }

    /// Takes back the latest change before `until`, or the latest of all; returns its moment, so that the one
    /// before it
    /// can be taken back next.
    @Transactional
    public Optional<OffsetDateTime> undo(String sitting, @Nullable OffsetDateTime until) {
        var change = table.latestChange(sitting, until);
        change.ifPresent(moment -> {
            var now = byRef(table.part(sitting, Integer.MAX_VALUE, 0));
            var then = byRef(table.asOfBefore(sitting, moment));
            now.forEach((ref, one) -> {
                var before = then.get(ref);
                if (before == null || !before.said().equals(one.said())) {
                    table.close(ref);
                }
            });
            then.forEach((ref, before) -> {
                var one = now.get(ref);
                if (one == null || !before.said().equals(one.said())) {
                    table.open(before.said());
                }
            });
        });
        return change;
    }

    /// Who is meant by what somebody typed.
    ///
    /// @param kind what sort of speaker it is when nobody known is called so, or empty
    /// @throws Refused when several are called so, or nobody
    public Speaker speaker(String typed, String kind, String onBehalfOf) {
        if (typed.isBlank()) {
            throw new Refused("intake.speaker.needed");
        }
        var speaker = switch (speakers.now().resolve(typed)) {
            case SpeakerResolution.Resolved(Speaker known) when kind.isEmpty() || known.jurisdiction() != null -> known;
            case SpeakerResolution.Resolved(Speaker known) ->
                new Speaker(SpeakerKind.of(kind), null, known.entity(), "");
            case SpeakerResolution.Unsure unsure
            when kind.isEmpty() -> throw new Refused("intake.speaker.several", typed);
            default -> {
                if (kind.isEmpty()) {
                    throw new Refused("intake.speaker.nobody", typed);
                }
                yield new Speaker(SpeakerKind.of(kind), null, typed.strip(), "");
            }
        };
        return onBehalfOf.isBlank()
                ? speaker
                : new Speaker(speaker.kind(), speaker.jurisdiction(), speaker.entity(), onBehalfOf.strip());
    }

    /// Takes a sitting back from the public, for a reason that the list of changes keeps.
    @Transactional
    public void withdraw(String sitting, String reason) {
        if (reason.isBlank()) {
            throw new Refused("intake.withdraw.reason");
        }
        if (sittings.withdraw(sitting)) {
            audit.note("sitting.withdrawn", sitting, reason);
        }
    }

    /// Lets everybody see it; with speakers that are not known only when that was seen.
    @Transactional
    public void publish(String sitting, boolean seenUnknown) {
        int unknown = jdbc.sql("""
                        select count(*) from forum.intervention
                        where sitting = ? and upper_inf(known) and speaker_kind = 'unknown'""").param(sitting).query(Integer.class).single();
        if (unknown > 0 && !seenUnknown) {
            throw new Refused("intake.publish.unknown", unknown);
        }
        sittings.publish(List.of(sitting));
        audit.note("sitting.published", sitting, unknown > 0 ? unknown + " speakers not known" : "");
    }

    private Standing seen(String sitting, String ref, String seen) {
        return table.find(sitting, ref)
                .filter(one -> seen.equals(one.since().toInstant().toString()))
                .orElseThrow(() -> new Refused("intake.changed-meanwhile"));
    }

    private String notes(String sitting) {
        return sittings.notes(sitting).orElseThrow(() -> new Refused("intake.changed-meanwhile"));
    }

    private static Map<String, Standing> byRef(List<Standing> all) {
        return all.stream().collect(Collectors.toMap(one -> one.said().ref(), Function.identity()));
    }

    private static Intervention ranged(Intervention one, int ends, String notes) {
        return new Intervention(
                one.ref(),
                one.sitting(),
                one.position(),
                one.labelStarts(),
                one.labelEnds(),
                one.starts(),
                ends,
                notes.substring(one.starts(), ends),
                one.speakerWritten(),
                one.found(),
                one.speaker(),
                one.language());
    }

    private static Intervention spokenBy(Intervention one, Speaker speaker) {
        return new Intervention(
                one.ref(),
                one.sitting(),
                one.position(),
                one.labelStarts(),
                one.labelEnds(),
                one.starts(),
                one.ends(),
                one.words(),
                one.speakerWritten(),
                "person",
                speaker,
                one.language());
    }
}
