package org.tidemark.atlas;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
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
import org.tidemark.geography.Jurisdictions;
import org.tidemark.plan.Times;

/// The criteria of the gold standard and the social-justice components: what each asks, and who meets it.
@Controller
class CriteriaPages {
    private final Criteria criteria;
    private final KnownAtlas atlas;
    private final PlaceRecords records;
    private final KnownTime knownTime;
    private final Jurisdictions jurisdictions;
    private final AtlasWords words;

    CriteriaPages(
            Criteria criteria,
            KnownAtlas atlas,
            PlaceRecords records,
            KnownTime knownTime,
            Jurisdictions jurisdictions,
            AtlasWords words) {
        this.criteria = criteria;
        this.atlas = atlas;
        this.records = records;
        this.knownTime = knownTime;
        this.jurisdictions = jurisdictions;
        this.words = words;
    }

    @GetMapping("/atlas/criteria")
    String all(
            @RequestParam(required = false) @Nullable String on,
            @RequestParam(required = false) @Nullable String asOf,
            Locale locale,
            Model model) {
        var times = Times.of(on, asOf);
        model.addAttribute("times", times);
        model.addAttribute("answers", answers(times, knownTime.settled(times.asOf()), criteria.all(), locale));
        model.addAttribute("words", words);
        return "atlas/criteria";
    }

    @GetMapping("/atlas/criteria/{code}")
    String one(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String on,
            @RequestParam(required = false) @Nullable String asOf,
            Locale locale,
            Model model) {
        var times = Times.of(on, asOf);
        model.addAttribute("times", times);
        model.addAttribute(
                "answers",
                answers(times, knownTime.settled(times.asOf()), List.of(found(code)), locale)
                        .getFirst());
        model.addAttribute("words", words);
        return "atlas/criterion";
    }

    @GetMapping("/atlas/criteria/counts.csv")
    ResponseEntity<String> counts(
            @RequestParam(required = false) @Nullable String on,
            @RequestParam(required = false) @Nullable String asOf,
            Locale locale) {
        var times = Times.of(on, asOf);
        var known = knownTime.settled(times.asOf());
        return CsvAnswer.of(
                "tidemark-criteria.csv",
                List.of(
                        "criterion_id",
                        "criterion",
                        "kind",
                        "meets",
                        "partly",
                        "fails",
                        "unknown",
                        "in_force_on",
                        "as_known_on"),
                answers(times, known, criteria.all(), locale).stream()
                        .map(each -> List.of(
                                each.criterion().code(),
                                each.criterion().name(),
                                each.criterion().kind().code(),
                                String.valueOf(each.count(Rating.MEETS)),
                                String.valueOf(each.count(Rating.PARTLY)),
                                String.valueOf(each.count(Rating.FAILS)),
                                String.valueOf(each.count(Rating.UNKNOWN)),
                                times.on().toString(),
                                known.toString()))
                        .toList());
    }

    @GetMapping("/atlas/criteria/{code}/answers.csv")
    ResponseEntity<String> answers(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String on,
            @RequestParam(required = false) @Nullable String asOf,
            Locale locale) {
        var times = Times.of(on, asOf);
        var known = knownTime.settled(times.asOf());
        var criterion = found(code);
        return CsvAnswer.of(
                "tidemark-" + criterion.code() + ".csv",
                List.of(
                        "jurisdiction_code",
                        "jurisdiction_name",
                        "policy_type",
                        "criterion_id",
                        "rating",
                        "note",
                        "source_url",
                        "record",
                        "in_force_on",
                        "as_known_on"),
                answers(times, known, List.of(criterion), locale).getFirst().answers().stream()
                        .map(answer -> row(criterion, answer, times, known))
                        .toList());
    }

    private static List<String> row(
            Criteria.Criterion criterion, CriterionAnswers.Answer answer, Times times, Instant known) {
        var assessment = answer.assessment();
        return List.of(
                answer.code(),
                answer.name(),
                Scorecard.policyOf(criterion.kind()).code(),
                criterion.code(),
                answer.rating().code(),
                assessment == null ? "" : assessment.note(),
                assessment == null || assessment.sources().isEmpty()
                        ? ""
                        : assessment.sources().getFirst().address(),
                assessment == null ? "" : assessment.ref(),
                times.on().toString(),
                known.toString());
    }

    private List<CriterionAnswers> answers(Times times, Instant known, List<Criteria.Criterion> asked, Locale locale) {
        var standings = records.standings(times.on(), known);
        var assessments =
                asked.size() == 1 ? atlas.assessmentsBy(asked.getFirst().code(), known) : atlas.assessments(known);
        return asked.stream()
                .map(criterion -> CriterionAnswers.of(criterion, standings, assessments, jurisdictions, locale))
                .toList();
    }

    private Criteria.Criterion found(String code) {
        return criteria.all().stream()
                .filter(criterion -> criterion.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
