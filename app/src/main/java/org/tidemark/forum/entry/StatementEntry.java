package org.tidemark.forum.entry;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tidemark.evidence.DayRange;
import org.tidemark.evidence.Source;
import org.tidemark.forum.ClaimTable;
import org.tidemark.forum.Codebooks;
import org.tidemark.forum.Speaker;
import org.tidemark.forum.SpeakerKind;
import org.tidemark.forum.Stance;
import org.tidemark.forum.Statement;
import org.tidemark.forum.intake.KnownSpeakers;
import org.tidemark.forum.notes.SpeakerResolution;

/// A stand that a source reports, entered by hand.
@Component
class StatementEntry implements Entry<Statement> {
    static final List<SpeakerKind> KINDS = List.of(
            SpeakerKind.GROUP,
            SpeakerKind.UN_ENTITY,
            SpeakerKind.IGO,
            SpeakerKind.NGO,
            SpeakerKind.CHAIR,
            SpeakerKind.SECRETARIAT,
            SpeakerKind.OTHER);
    static final List<String> CONFIDENCES = List.of("high", "medium", "low");

    private final KnownSpeakers speakers;
    private final Codebooks codebooks;

    StatementEntry(KnownSpeakers speakers, Codebooks codebooks) {
        this.speakers = speakers;
        this.codebooks = codebooks;
    }

    @Override
    public String code() {
        return "statements";
    }

    @Override
    public ClaimTable<Statement> table() {
        return ClaimTable.STATEMENTS;
    }

    @Override
    public Map<String, String> beginning() {
        return Map.of("forum", "CND");
    }

    @Override
    public Map<String, String> fields(Statement statement) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("forum", statement.forum());
        fields.put("session", statement.session());
        fields.put("date", days(statement.said()));
        fields.put("setting", statement.setting());
        fields.put("speaker", statement.speakerWritten());
        fields.put(
                "kind",
                statement.speaker().jurisdiction() == null
                        ? statement.speaker().kind().code()
                        : "");
        // what is written stays what it was found to mean
        fields.put(
                "known",
                statement.speaker().jurisdiction() == null
                        ? ""
                        : statement.speaker().jurisdiction());
        fields.put("knownAs", statement.speakerWritten());
        fields.put("behalf", statement.speaker().onBehalfOf());
        fields.put("code", statement.code());
        fields.put("stance", statement.stance().code());
        fields.put("summary", statement.summary());
        fields.put("confidence", statement.confidence());
        return fields;
    }

    static String days(@Nullable DayRange days) {
        return days == null ? "" : days.toString();
    }

    @Override
    public @Nullable Statement read(EntryForm form, FormReading reading) {
        String written = reading.needed("speaker", 300);
        var speaker = written.isEmpty() ? null : speaker(form, written, reading);
        String forum = reading.forum();
        String session = reading.session(false);
        var said = reading.day("date", true);
        var known = codebooks.codes(codebooks.current()).stream()
                .map(Codebooks.Code::code)
                .toList();
        if (!known.contains(form.get("code"))) {
            reading.wrong("code", "entry.wrong.choose");
        }
        var stance = reading.one("stance", Stance::of);
        String summary = reading.needed("summary", 4000);
        String setting = reading.text("setting", 300);
        if (!form.get("confidence").isEmpty() && !CONFIDENCES.contains(form.get("confidence"))) {
            reading.wrong("confidence", "entry.wrong.choose");
        }
        var sources = reading.sources();
        return speaker == null || stance == null || !reading.problems().isEmpty()
                ? null
                : new Statement(
                        "",
                        forum,
                        session,
                        said,
                        setting,
                        written,
                        speaker,
                        form.get("code"),
                        stance,
                        summary,
                        form.get("confidence"),
                        sources);
    }

    /// Who is meant: somebody known by that name, or somebody new of the kind that is chosen.
    private @Nullable Speaker speaker(EntryForm form, String written, FormReading reading) {
        String behalf = reading.text("behalf", 300);
        if (!form.get("kind").isEmpty()) {
            var kind = reading.one("kind", SpeakerKind::of);
            return kind == null || !KINDS.contains(kind) ? null : new Speaker(kind, null, written, behalf);
        }
        if (written.equals(form.get("knownAs")) && form.get("known").matches("[A-Z]{2}")) {
            return new Speaker(SpeakerKind.STATE, form.get("known"), "", behalf);
        }
        return switch (speakers.now().resolve(written)) {
            case SpeakerResolution.Resolved(Speaker known) ->
                behalf.isEmpty() ? known : new Speaker(known.kind(), known.jurisdiction(), known.entity(), behalf);
            case SpeakerResolution.Unsure(List<Speaker> candidates) -> {
                reading.wrong("speaker", "entry.wrong.unsure-speaker", written);
                yield null;
            }
            case SpeakerResolution.Unknown() -> {
                reading.wrong("speaker", "entry.wrong.unknown-speaker", written);
                yield null;
            }
        };
    }

    @Override
    public String reference(Statement statement) {
        return "ST-" + (statement.session().isEmpty() ? statement.forum() : statement.session()) + "-";
    }

    @Override
    public Statement called(Statement s, String ref, List<Source> sources) {
        return new Statement(
                ref,
                s.forum(),
                s.session(),
                s.said(),
                s.setting(),
                s.speakerWritten(),
                s.speaker(),
                s.code(),
                s.stance(),
                s.summary(),
                s.confidence(),
                sources);
    }
}
