package org.tidemark.index;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.tidemark.evidence.KnownTime;
import org.tidemark.geography.Jurisdictions;
import org.tidemark.plan.Times;

/// An edition as files for everybody.
@Controller
class EditionDataPages {
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final Editions editions;
    private final PublishedScores scores;
    private final KnownTime knownTime;
    private final Jurisdictions jurisdictions;
    private final IndexWords words;

    EditionDataPages(
            Editions editions,
            PublishedScores scores,
            KnownTime knownTime,
            Jurisdictions jurisdictions,
            IndexWords words) {
        this.editions = editions;
        this.scores = scores;
        this.knownTime = knownTime;
        this.jurisdictions = jurisdictions;
        this.words = words;
    }

    @GetMapping("/index/{code}/data")
    String data(@PathVariable String code, Model model) {
        model.addAttribute("edition", edition(code));
        model.addAttribute("words", words);
        return "index/data";
    }

    @GetMapping("/index/{code}/data/{table}.csv")
    ResponseEntity<String> table(
            @PathVariable String code,
            @PathVariable String table,
            @RequestParam(required = false) @Nullable String asOf) {
        var edition = edition(code);
        var files = new EditionFiles(edition, scores.of(edition, moment(asOf)), jurisdictions);
        String text = switch (table) {
            case "scores" -> files.scores();
            case "iMeta" -> files.metadata();
            case "iData" -> files.data();
            default -> throw IndexPages.notFound();
        };
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(edition.code() + "-" + table + ".csv")
                                .build()
                                .toString())
                .body(text);
    }

    @GetMapping(path = "/api/v1/index/{code}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, Object>> edition(
            @PathVariable String code, @RequestParam(required = false) @Nullable String asOf) {
        var edition = edition(code);
        var moment = moment(asOf);
        var known = scores.of(edition, moment);
        var answer = new LinkedHashMap<String, Object>();
        answer.put("asOf", moment.toString());
        answer.putAll(new EditionFiles(edition, known, jurisdictions)
                .description(Computation.of(edition, known, Choice.own(edition))));
        return ResponseEntity.ok(answer);
    }

    private Edition edition(String code) {
        return editions.find(code).orElseThrow(IndexPages::notFound);
    }

    private Instant moment(@Nullable String asOf) {
        return knownTime.settled(Times.of(null, asOf).asOf());
    }
}
