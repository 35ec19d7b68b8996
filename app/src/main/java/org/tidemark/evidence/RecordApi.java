package org.tidemark.evidence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.tidemark.web.Messages;

/// Records as open data.
@RestController
class RecordApi {
    record RecordJson(
            String record,
            String kind,
            String status,
            Instant asOf,
            @Nullable String title,
            @Nullable String subject,
            @Nullable String valid,
            List<FieldJson> fields,
            List<SourceJson> sources,
            List<VersionJson> versions) {}

    record SourceJson(
            String title,
            String address,
            String publisher,
            @Nullable DayRange published,
            @Nullable LocalDate retrieved,
            String passage,
            List<CopyJson> archivedCopies) {}

    /// That a copy is kept, and its hash; `address` where everybody may open it.
    record CopyJson(
            String sha256,
            String mediaType,
            long size,
            Instant made,
            @Nullable String address,
            @Nullable Instant withdrawn) {}

    record FieldJson(String name, String label, String value) {}

    record VersionJson(
            int number,
            String status,
            Instant knownFrom,
            @Nullable Instant knownTo,
            String note,
            @Nullable String mergedInto) {}

    private final RecordReading reading;
    private final KnownTime knownTime;
    private final Messages messages;
    private final ArchivedCopies copies;

    RecordApi(RecordReading reading, KnownTime knownTime, Messages messages, ArchivedCopies copies) {
        this.reading = reading;
        this.knownTime = knownTime;
        this.messages = messages;
        this.copies = copies;
    }

    /// One record as known at `asOf` (an ISO date or moment; now when left out), with its sources and its versions.
    @GetMapping("/api/v1/records/{ref}")
    RecordJson record(@PathVariable String ref, @RequestParam(required = false) @Nullable String asOf, Locale locale) {
        var moment = knownTime.settled(KnownTime.moment(asOf));
        return reading.read(ref, moment, locale)
                .map(view -> json(view, moment, locale))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private RecordJson json(RecordView view, Instant asOf, Locale locale) {
        var standing = view.standing();
        var shown = view.shown();
        var description = shown.map(RecordView.Step::description);
        return new RecordJson(
                view.ref(),
                view.kind(),
                standing == null ? "unconfirmed" : standing.status().sqlName(),
                asOf,
                description.map(Description::title).orElse(null),
                description.map(Description::subject).orElse(null),
                description.map(Description::valid).map(DayRange::toString).orElse(null),
                description.stream()
                        .flatMap(d -> d.fields().stream())
                        .map(f -> new FieldJson(
                                f.label().substring(f.label().lastIndexOf('.') + 1),
                                messages.say(locale, f.label()),
                                f.value()))
                        .toList(),
                shown.map(this::sources).orElse(List.of()),
                view.steps().stream()
                        .map(RecordView.Step::version)
                        .map(v -> new VersionJson(
                                v.number(), v.status().sqlName(), v.knownFrom(), v.knownTo(), v.note(), v.mergedInto()))
                        .toList());
    }

    private List<SourceJson> sources(RecordView.Step step) {
        var kept = copies.of(List.of(step.version().claim()));
        return step.sources().stream()
                .map(source -> new SourceJson(
                        source.title(),
                        source.address(),
                        source.publisher(),
                        source.published(),
                        source.retrieved(),
                        source.passage(),
                        kept.of(source).stream()
                                .map(copy -> new CopyJson(
                                        copy.sha256(),
                                        copy.mediaType(),
                                        copy.size(),
                                        copy.made(),
                                        copy.readable() ? copy.address() : null,
                                        copy.withdrawn()))
                                .toList()))
                .toList();
    }
}
