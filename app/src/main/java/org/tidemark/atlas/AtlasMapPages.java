package org.tidemark.atlas;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.tidemark.evidence.DayRange;
import org.tidemark.evidence.KnownTime;
import org.tidemark.geography.Jurisdictions;
import org.tidemark.geography.Shapes;
import org.tidemark.plan.Plans;
import org.tidemark.plan.Times;

/// The map of the world with the table behind it.
@Controller
class AtlasMapPages {
    private final Steps steps;
    private final Plans plans;
    private final KnownTime knownTime;
    private final Shapes shapes;
    private final Jurisdictions jurisdictions;
    private final AtlasWords words;

    AtlasMapPages(
            Steps steps,
            Plans plans,
            KnownTime knownTime,
            Shapes shapes,
            Jurisdictions jurisdictions,
            AtlasWords words) {
        this.steps = steps;
        this.plans = plans;
        this.knownTime = knownTime;
        this.shapes = shapes;
        this.jurisdictions = jurisdictions;
        this.words = words;
    }

    /// What was read from the record to answer one request.
    private record Answer(
            MapQuestion question,
            Times times,
            Instant knownAt,
            @Nullable DayRange period,
            List<Step> steps,
            List<String> substances,
            AtlasMap map) {}

    @GetMapping("/atlas")
    String map(
            @RequestParam(required = false) @Nullable String policy,
            @RequestParam(required = false) @Nullable String standing,
            @RequestParam(required = false) @Nullable String substance,
            @RequestParam(required = false) @Nullable String on,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "name") String sort,
            Locale locale,
            Model model) {
        if (year != null) {
            return "redirect:" + atTheEndOf(year);
        }
        var answer = answer(policy, standing, substance, on, asOf, locale);
        model.addAttribute("question", answer.question());
        model.addAttribute("times", answer.times());
        model.addAttribute("period", answer.period());
        model.addAttribute("firstYear", firstYear(answer.steps()));
        model.addAttribute("substances", answer.substances());
        model.addAttribute("map", answer.map());
        model.addAttribute("rows", answer.map().rows(sort));
        model.addAttribute("sort", sort);
        model.addAttribute("words", words);
        return "atlas/map";
    }

    @GetMapping("/atlas/map.csv")
    ResponseEntity<String> csv(
            @RequestParam(required = false) @Nullable String policy,
            @RequestParam(required = false) @Nullable String standing,
            @RequestParam(required = false) @Nullable String substance,
            @RequestParam(required = false) @Nullable String on,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(defaultValue = "name") String sort,
            Locale locale) {
        var answer = answer(policy, standing, substance, on, asOf, locale);
        return CsvAnswer.of(
                "atlas-" + answer.question().policy().code() + "-"
                        + answer.times().on() + ".csv",
                List.of(
                        "jurisdiction_code",
                        "jurisdiction_name",
                        "policy_type",
                        "map_class",
                        "standing",
                        "since",
                        "substances",
                        "model",
                        "record",
                        "in_force_on",
                        "as_known_on"),
                answer.map().rows(sort).stream()
                        .map(row -> List.of(
                                row.code(),
                                row.name(),
                                answer.question().policy().code(),
                                row.situation().code(),
                                row.standing().code(),
                                row.decisive().happened().toString(),
                                row.decisive().substances(),
                                row.decisive().model(),
                                row.decisive().record(),
                                answer.times().on().toString(),
                                answer.knownAt().toString()))
                        .toList());
    }

    private Answer answer(
            @Nullable String policy,
            @Nullable String standing,
            @Nullable String substance,
            @Nullable String on,
            @Nullable String asOf,
            Locale locale) {
        var times = Times.of(on, asOf);
        var knownAt = knownTime.settled(times.asOf());
        var type = MapQuestion.of(policy, null, null, List.of()).policy();
        var known = steps.knownAt(type, knownAt);
        var substances = substances(known);
        var question = MapQuestion.of(policy, standing, substance, substances);
        var period = plans.period().orElse(null);
        var map = new AtlasMap(known, question, times.on(), period, shapes, jurisdictions, locale);
        return new Answer(question, times, knownAt, period, known, substances, map);
    }

    private static List<String> substances(List<Step> steps) {
        return Stream.concat(
                        Stream.of("all", "cannabis"),
                        steps.stream()
                                .flatMap(step -> Substances.codes(step.substances()).stream())
                                .sorted())
                .distinct()
                .toList();
    }

    private static int firstYear(List<Step> steps) {
        return steps.stream()
                .map(step -> step.happened().first())
                .min(Comparator.naturalOrder())
                .orElse(Times.today())
                .getYear();
    }

    /// The slider asks for a year: its last day, or today in the year that still runs.
    private static String atTheEndOf(int year) {
        var address = ServletUriComponentsBuilder.fromCurrentRequest().replaceQueryParam("year");
        int known = Math.clamp(year, 1900, Times.today().getYear());
        return (known == Times.today().getYear()
                        ? address.replaceQueryParam("on")
                        : address.replaceQueryParam("on", LocalDate.of(known, 12, 31)))
                .scheme(null)
                .host(null)
                .port(null)
                .build()
                .toUriString();
    }
}
