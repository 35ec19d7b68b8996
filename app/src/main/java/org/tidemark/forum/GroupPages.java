package org.tidemark.forum;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.tidemark.evidence.KnownTime;
import org.tidemark.plan.Times;
import org.tidemark.web.Option;

/// What was said in the name of a group of states, and who is named in its joint statements.
@Controller
class GroupPages {
    private static final int LATEST = 50;

    private final PublicRecord record;
    private final SpokenPositions positions;
    private final KnownTime knownTime;
    private final ForumWords words;

    GroupPages(PublicRecord record, SpokenPositions positions, KnownTime knownTime, ForumWords words) {
        this.record = record;
        this.positions = positions;
        this.knownTime = knownTime;
        this.words = words;
    }

    /// For names that no path can carry.
    @GetMapping("/forum/groups")
    String groupByName(
            @RequestParam String name,
            @RequestParam(required = false) @Nullable String asOf,
            Locale locale,
            Model model) {
        return group(name, asOf, locale, model);
    }

    @GetMapping("/forum/groups/{name}")
    String group(
            @PathVariable String name,
            @RequestParam(required = false) @Nullable String asOf,
            Locale locale,
            Model model) {
        var all = positions.inTheNameOf(
                name, knownTime.settled(Times.of(null, asOf).asOf()));
        var latest = record.inTheNameOf(name, LATEST);
        if (all.isEmpty() && latest.isEmpty()) {
            throw ForumPages.notFound();
        }
        model.addAttribute("name", name);
        model.addAttribute("said", said(all));
        model.addAttribute("members", members(all, locale));
        model.addAttribute("latest", latest);
        model.addAttribute("words", words);
        return "forum/group";
    }

    /// A joint text is on record once for each state that is named under it; it is shown once.
    private static List<StateView.Line> said(List<SpokenPosition> all) {
        record Text(String code, Stance stance, @Nullable Object said, String session) {}
        var seen = new java.util.HashSet<Text>();
        var lines = new ArrayList<StateView.Line>();
        for (var position : all) {
            boolean joint = position.speaker().kind() == SpeakerKind.GROUP
                    && position.speaker().jurisdiction() != null;
            if (!joint || seen.add(new Text(position.code(), position.stance(), position.said(), position.session()))) {
                lines.add(new StateView.Line(position, false));
            }
        }
        return lines;
    }

    private List<Option> members(List<SpokenPosition> all, Locale locale) {
        return all.stream()
                .filter(p -> p.speaker().kind() == SpeakerKind.GROUP)
                .map(p -> p.speaker().jurisdiction())
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .distinct()
                .map(code -> new Option(code, words.place(code, locale)))
                .sorted(java.util.Comparator.comparing(Option::label, java.text.Collator.getInstance(locale)))
                .toList();
    }
}
