package org.tidemark.forum;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.tidemark.evidence.KnownTime;
import org.tidemark.geography.Jurisdictions;
import org.tidemark.plan.Times;

/// What one speaker has said through the years: a state with its votes, or a group or organisation.
@Controller
class StatePages {
    private static final int LATEST = 30;

    private final PublicRecord record;
    private final SpokenPositions positions;
    private final KnownTime knownTime;
    private final Jurisdictions jurisdictions;
    private final ForumWords words;

    StatePages(
            PublicRecord record,
            SpokenPositions positions,
            KnownTime knownTime,
            Jurisdictions jurisdictions,
            ForumWords words) {
        this.record = record;
        this.positions = positions;
        this.knownTime = knownTime;
        this.jurisdictions = jurisdictions;
        this.words = words;
    }

    @GetMapping("/forum/states/{code}")
    String state(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String asOf,
            Locale locale,
            Model model) {
        var state = jurisdictions.find(code).orElseThrow(ForumPages::notFound);
        var moment = knownTime.settled(Times.of(null, asOf).asOf());
        model.addAttribute("code", state.code());
        model.addAttribute("name", jurisdictions.name(state.code(), locale));
        model.addAttribute("view", StateView.of(positions.of(state.code(), moment)));
        model.addAttribute("votes", record.votesOf(state.code(), moment));
        model.addAttribute("latest", record.latestOf(state.code(), LATEST));
        model.addAttribute("words", words);
        return "forum/state";
    }

    @GetMapping("/forum/speakers")
    String speaker(@RequestParam String name, @RequestParam(required = false) @Nullable String asOf, Model model) {
        var moment = knownTime.settled(Times.of(null, asOf).asOf());
        var said = positions.ofEntity(name, moment);
        if (said.isEmpty()) {
            throw ForumPages.notFound();
        }
        model.addAttribute("name", name);
        model.addAttribute("said", said);
        model.addAttribute("words", words);
        return "forum/speaker";
    }
}
