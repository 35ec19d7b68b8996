package org.tidemark.forum;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tidemark.evidence.Citations;
import org.tidemark.evidence.KnownTime;
import org.tidemark.plan.Times;

/// The ladder to a dedicated UN mechanism on the human-rights impacts of drug policy: the rung reached, what is
/// next.
@Controller
class MechanismPages {
    private final KnownPositions known;
    private final Citations citations;
    private final KnownTime knownTime;

    MechanismPages(KnownPositions known, Citations citations, KnownTime knownTime) {
        this.known = known;
        this.citations = citations;
        this.knownTime = knownTime;
    }

    @GetMapping("/forum/mechanism")
    String mechanism(
            @RequestParam(required = false) @Nullable String on,
            @RequestParam(required = false) @Nullable String asOf,
            Locale locale,
            Model model) {
        var times = Times.of(on, asOf);
        var moment = knownTime.settled(times.asOf());
        var steps = known.milestones(moment).stream()
                .filter(KnownPositions.Step::confirmed)
                .filter(step -> step.happened() != null && step.happened().isOver(times.on()))
                .sorted(Comparator.comparing(
                        KnownPositions.Step::happened, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
        var rungs = Milestone.Rung.ladder();
        int reached =
                steps.stream().mapToInt(step -> step.rung().ordinal()).max().orElse(0);
        model.addAttribute("rungs", rungs);
        model.addAttribute("reached", reached);
        model.addAttribute("next", reached < rungs.size() ? List.of(rungs.get(reached)) : List.of());
        model.addAttribute("steps", steps.reversed());
        model.addAttribute("times", times);
        model.addAttribute(
                "citations",
                citations.of(steps.stream().map(KnownPositions.Step::record).toList(), moment, locale));
        return "forum/mechanism";
    }
}
