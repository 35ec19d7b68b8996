package org.tidemark.atlas;

import java.text.Collator;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tidemark.evidence.KnownTime;
import org.tidemark.geography.Jurisdiction;
import org.tidemark.geography.JurisdictionKind;
import org.tidemark.geography.Jurisdictions;
import org.tidemark.plan.Times;
import org.tidemark.web.Option;

/// Up to four jurisdictions side by side.
@Controller
class ComparePages {
    static final int MOST = 4;

    /// One jurisdiction of the table.
    record Column(String code, String name, Map<PolicyType, PolicyRecord> policies) {
        PolicyRecord policy(PolicyType type) {
            return Objects.requireNonNull(policies.get(type));
        }
    }

    private final PlaceRecords records;
    private final KnownTime knownTime;
    private final Jurisdictions jurisdictions;
    private final AtlasWords words;
    private final Criteria criteria;

    ComparePages(
            PlaceRecords records,
            KnownTime knownTime,
            Jurisdictions jurisdictions,
            AtlasWords words,
            Criteria criteria) {
        this.records = records;
        this.knownTime = knownTime;
        this.jurisdictions = jurisdictions;
        this.words = words;
        this.criteria = criteria;
    }

    @GetMapping("/atlas/compare")
    String compare(
            @RequestParam(name = "with", required = false) @Nullable List<String> with,
            @RequestParam(required = false) @Nullable String on,
            @RequestParam(required = false) @Nullable String asOf,
            Locale locale,
            Model model) {
        var times = Times.of(on, asOf);
        var known = knownTime.settled(times.asOf());
        var standings = records.standings(times.on(), known);
        var asked = (with == null ? List.<String>of() : with)
                .stream()
                        .map(String::strip)
                        .filter(code -> !code.isEmpty())
                        .distinct()
                        .toList();
        var found = asked.stream()
                .flatMap(code -> jurisdictions.find(code).stream())
                .map(Jurisdiction::code)
                .distinct()
                .toList();
        model.addAttribute("times", times);
        model.addAttribute("asked", found.size());
        model.addAttribute(
                "unknown",
                asked.stream()
                        .filter(code -> jurisdictions.find(code).isEmpty())
                        .toList());
        model.addAttribute(
                "columns",
                found.stream()
                        .limit(MOST)
                        .map(code ->
                                new Column(code, jurisdictions.name(code, locale), policies(code, standings, known)))
                        .toList());
        model.addAttribute("choices", choices(standings, locale));
        model.addAttribute("criteria", criteria.all());
        model.addAttribute("words", words);
        return "atlas/compare";
    }

    private Map<PolicyType, PolicyRecord> policies(String code, Standings standings, Instant known) {
        var policies = new LinkedHashMap<PolicyType, PolicyRecord>();
        records.of(code, standings, known).forEach(policy -> policies.put(policy.type(), policy));
        return policies;
    }

    /// All countries, and the states, provinces and cities of which anything is recorded.
    private Map<JurisdictionKind, List<Option>> choices(Standings standings, Locale locale) {
        var names = Collator.getInstance(locale);
        var choices = new LinkedHashMap<JurisdictionKind, List<Option>>();
        for (var kind : JurisdictionKind.values()) {
            Stream<String> codes = kind == JurisdictionKind.COUNTRY
                    ? jurisdictions.countries().stream().map(Jurisdiction::code)
                    : standings.recorded().stream()
                            .filter(code -> jurisdictions
                                    .find(code)
                                    .filter(place -> place.kind() == kind)
                                    .isPresent());
            choices.put(
                    kind,
                    codes.map(code -> new Option(code, label(code, kind, locale)))
                            .sorted(Comparator.comparing(Option::label, names))
                            .toList());
        }
        return choices;
    }

    private String label(String code, JurisdictionKind kind, Locale locale) {
        String name = jurisdictions.name(code, locale);
        return kind != JurisdictionKind.SUBDIVISION
                ? name
                : name + " (" + jurisdictions.name(Codes.country(code), locale) + ")";
    }
}
