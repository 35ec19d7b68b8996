package org.tidemark.forum;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.tidemark.evidence.KnownTime;
import org.tidemark.plan.Times;

/// Roll-call votes: which were taken, and how each state voted.
@Controller
class VotePages {
    private final PublicRecord record;
    private final KnownTime knownTime;
    private final ForumWords words;

    VotePages(PublicRecord record, KnownTime knownTime, ForumWords words) {
        this.record = record;
        this.knownTime = knownTime;
        this.words = words;
    }

    @GetMapping("/forum/votes")
    String votes(@RequestParam(required = false) @Nullable String asOf, Model model) {
        var moment = moment(asOf);
        model.addAttribute("ballots", record.ballots(moment));
        model.addAttribute("texts", record.texts(moment));
        model.addAttribute("words", words);
        return "forum/votes";
    }

    @GetMapping("/forum/votes/{ballot}")
    String ballot(@PathVariable String ballot, @RequestParam(required = false) @Nullable String asOf, Model model) {
        var moment = moment(asOf);
        var found = record.ballots(moment).stream()
                .filter(b -> b.ballot().equals(ballot))
                .findFirst()
                .orElseThrow(ForumPages::notFound);
        model.addAttribute("ballot", found);
        model.addAttribute(
                "texts",
                record.texts(moment).stream()
                        .filter(text -> text.content().textNumber().equals(found.textNumber()))
                        .toList());
        model.addAttribute("votes", record.votesIn(ballot, moment));
        model.addAttribute("words", words);
        return "forum/ballot";
    }

    private Instant moment(@Nullable String asOf) {
        return knownTime.settled(Times.of(null, asOf).asOf());
    }
}
