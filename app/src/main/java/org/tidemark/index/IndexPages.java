package org.tidemark.index;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.tidemark.evidence.KnownTime;
import org.tidemark.geography.Shapes;
import org.tidemark.plan.Times;

/// The editions of indices: who stands where, one jurisdiction, one element.
@Controller
class IndexPages {
    private final Editions editions;
    private final PublishedScores scores;
    private final KnownTime knownTime;
    private final Shapes shapes;
    private final IndexWords words;

    IndexPages(Editions editions, PublishedScores scores, KnownTime knownTime, Shapes shapes, IndexWords words) {
        this.editions = editions;
        this.scores = scores;
        this.knownTime = knownTime;
        this.shapes = shapes;
        this.words = words;
    }

    @GetMapping("/index")
    String editions(Model model) {
        model.addAttribute("editions", editions.all());
        model.addAttribute("words", words);
        return "index/editions";
    }

    @GetMapping("/index/{code}")
    String ranking(@PathVariable String code, @RequestParam(required = false) @Nullable String asOf, Model model) {
        var edition = edition(code);
        var known = known(edition, asOf);
        model.addAttribute("edition", edition);
        model.addAttribute("ranking", Ranking.of(edition, known, Computation.of(edition, known, Choice.own(edition))));
        model.addAttribute("words", words);
        return "index/ranking";
    }

    @GetMapping("/index/{code}/places/{place}")
    String profile(
            @PathVariable String code,
            @PathVariable String place,
            @RequestParam(required = false) @Nullable String asOf,
            Locale locale,
            Model model) {
        var edition = edition(code);
        if (!edition.jurisdictions().contains(place)) {
            throw notFound();
        }
        var known = known(edition, asOf);
        model.addAttribute("edition", edition);
        model.addAttribute("profile", Profile.of(edition, known, place));
        model.addAttribute("name", words.place(place, locale));
        model.addAttribute("words", words);
        return "index/profile";
    }

    @GetMapping("/index/{code}/elements/{element}")
    String element(
            @PathVariable String code,
            @PathVariable String element,
            @RequestParam(required = false) @Nullable String asOf,
            Model model) {
        var edition = edition(code);
        var known = known(edition, asOf);
        model.addAttribute("edition", edition);
        model.addAttribute(
                "view", ElementView.of(edition, known, edition.element(element).orElseThrow(IndexPages::notFound)));
        model.addAttribute("outlines", shapes.world());
        model.addAttribute("words", words);
        return "index/element";
    }

    private Edition edition(String code) {
        return editions.find(code).orElseThrow(IndexPages::notFound);
    }

    private KnownScores known(Edition edition, @Nullable String asOf) {
        Instant moment = knownTime.settled(Times.of(null, asOf).asOf());
        return scores.of(edition, moment);
    }

    static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
