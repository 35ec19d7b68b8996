package org.tidemark.atlas;

import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.tidemark.evidence.KnownTime;
import org.tidemark.geography.Jurisdiction;
import org.tidemark.geography.Jurisdictions;
import org.tidemark.plan.Times;
import org.tidemark.web.Messages;

/// One jurisdiction: where it stands, how it came there, how that fares, and who is around it.
@Controller
class JurisdictionPages {
    private final PlaceRecords records;
    private final KnownAtlas atlas;
    private final KnownTime knownTime;
    private final Jurisdictions jurisdictions;
    private final Messages messages;
    private final AtlasWords words;
    private final EventTable table;

    JurisdictionPages(
            PlaceRecords records,
            KnownAtlas atlas,
            KnownTime knownTime,
            Jurisdictions jurisdictions,
            Messages messages,
            AtlasWords words,
            EventTable table) {
        this.records = records;
        this.atlas = atlas;
        this.knownTime = knownTime;
        this.jurisdictions = jurisdictions;
        this.messages = messages;
        this.words = words;
        this.table = table;
    }

    @GetMapping("/atlas/jurisdictions/{code}")
    String jurisdiction(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String on,
            @RequestParam(required = false) @Nullable String asOf,
            Locale locale,
            Model model) {
        var place = found(code);
        if (!place.code().equals(code)) {
            return "redirect:/atlas/jurisdictions/" + place.code();
        }
        var times = Times.of(on, asOf);
        var known = knownTime.settled(times.asOf());
        var standings = records.standings(times.on(), known);
        model.addAttribute("place", place);
        model.addAttribute("name", jurisdictions.name(place.code(), locale));
        model.addAttribute("times", times);
        model.addAttribute("policies", records.of(place.code(), standings, known));
        model.addAttribute("around", new Surroundings(place, standings, jurisdictions, messages, locale));
        model.addAttribute("words", words);
        return "atlas/jurisdiction";
    }

    /// Its events in the columns in which they are imported.
    @GetMapping("/atlas/jurisdictions/{code}/events.csv")
    ResponseEntity<String> events(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String on,
            @RequestParam(required = false) @Nullable String asOf) {
        var place = found(code);
        var known = knownTime.settled(Times.of(on, asOf).asOf());
        var columns = Stream.concat(table.columns().stream(), table.rareColumns().stream())
                .toList();
        return CsvAnswer.of(
                "tidemark-events-" + place.code() + ".csv",
                columns,
                atlas.eventsIn(place.code(), known).stream()
                        .map(table::fields)
                        .map(fields -> columns.stream()
                                .map(column ->
                                        column.equals(AtlasFile.VERIFIED) ? "yes" : fields.getOrDefault(column, ""))
                                .toList())
                        .toList());
    }

    private Jurisdiction found(String code) {
        return jurisdictions.find(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
