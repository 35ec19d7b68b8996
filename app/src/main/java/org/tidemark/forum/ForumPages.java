package org.tidemark.forum;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.tidemark.evidence.KnownTime;
import org.tidemark.plan.Times;

/// The record of what was said: sessions, their sittings, the interventions in them.
@Controller
class ForumPages {
    private final PublicRecord record;
    private final SpokenPositions positions;
    private final Codebooks codebooks;
    private final KnownTime knownTime;
    private final ForumWords words;

    ForumPages(
            PublicRecord record,
            SpokenPositions positions,
            Codebooks codebooks,
            KnownTime knownTime,
            ForumWords words) {
        this.record = record;
        this.positions = positions;
        this.codebooks = codebooks;
        this.knownTime = knownTime;
        this.words = words;
    }

    @GetMapping("/forum")
    String sessions(Model model) {
        model.addAttribute("sessions", record.sessions());
        model.addAttribute("codes", codebooks.codes(codebooks.current()));
        model.addAttribute("words", words);
        return "forum/sessions";
    }

    @GetMapping("/forum/sessions/{code}")
    String session(@PathVariable String code, Model model) {
        var session = record.sessions().stream()
                .filter(line -> line.code().equals(code))
                .findFirst()
                .orElseThrow(ForumPages::notFound);
        model.addAttribute("session", session);
        model.addAttribute("sittings", record.sittings(code));
        return "forum/session";
    }

    @GetMapping("/forum/sittings/{ref}")
    String sitting(@PathVariable String ref, @RequestParam(required = false) @Nullable String asOf, Model model) {
        var line = record.sitting(ref).orElseThrow(ForumPages::notFound);
        model.addAttribute("line", line);
        model.addAttribute("interventions", record.interventions(ref));
        model.addAttribute("codings", byIntervention(ref, asOf));
        model.addAttribute("words", words);
        return "forum/sitting";
    }

    @GetMapping("/forum/interventions/{ref}")
    String intervention(@PathVariable String ref, @RequestParam(required = false) @Nullable String asOf, Model model) {
        var intervention = record.intervention(ref).orElseThrow(ForumPages::notFound);
        var line = record.sitting(intervention.sitting()).orElseThrow(ForumPages::notFound);
        model.addAttribute("intervention", intervention);
        model.addAttribute("line", line);
        model.addAttribute(
                "codings", byIntervention(intervention.sitting(), asOf).getOrDefault(ref, List.of()));
        model.addAttribute("explains", record.explainedBy(ref, moment(asOf)));
        model.addAttribute("words", words);
        return "forum/intervention";
    }

    private java.util.Map<String, List<SpokenPosition>> byIntervention(String sitting, @Nullable String asOf) {
        return positions.inSitting(sitting, moment(asOf)).stream()
                .collect(Collectors.groupingBy(SpokenPosition::intervention));
    }

    private Instant moment(@Nullable String asOf) {
        return knownTime.settled(Times.of(null, asOf).asOf());
    }

    static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
