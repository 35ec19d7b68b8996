package org.tidemark.index;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.tidemark.composite.Step;
import org.tidemark.evidence.KnownTime;
import org.tidemark.plan.Times;

/// How an edition is computed, and what would follow if it were computed in another way.
@Controller
class MethodPages {
    private final Editions editions;
    private final PublishedScores scores;
    private final KnownTime knownTime;
    private final IndexWords words;

    MethodPages(Editions editions, PublishedScores scores, KnownTime knownTime, IndexWords words) {
        this.editions = editions;
        this.scores = scores;
        this.knownTime = knownTime;
        this.words = words;
    }

    /// Written from the very method object that computes the scores.
    @GetMapping("/index/{code}/method")
    String method(@PathVariable String code, Model model) {
        var edition = editions.find(code).orElseThrow(IndexPages::notFound);
        List<Step> steps = Choice.own(edition).rule().method().steps();
        model.addAttribute("edition", edition);
        model.addAttribute("steps", steps);
        model.addAttribute("words", words);
        return "index/method";
    }

    @GetMapping("/index/{code}/play")
    String play(
            @PathVariable String code,
            @RequestParam MultiValueMap<String, String> query,
            @RequestParam(required = false) @Nullable String asOf,
            Model model) {
        var edition = editions.find(code).orElseThrow(IndexPages::notFound);
        Instant moment = knownTime.settled(Times.of(null, asOf).asOf());
        var known = scores.of(edition, moment);
        var own = Choice.own(edition);
        Choice choice = own;
        try {
            choice = Choice.of(edition, query);
        } catch (ImpossibleChoice impossible) {
            model.addAttribute("impossible", impossible);
        }
        model.addAttribute("edition", edition);
        model.addAttribute("choice", choice);
        model.addAttribute(
                "trial",
                Trial.of(Computation.of(edition, known, own), Computation.of(edition, known, choice), edition, known));
        model.addAttribute("words", words);
        return "index/play";
    }
}
