package org.tidemark.forum;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tidemark.evidence.KnownTime;
import org.tidemark.plan.Times;

/// Who moved from one session to another.
@Controller
class MovedPages {
    private final PublicRecord record;
    private final SpokenPositions positions;
    private final KnownTime knownTime;
    private final ForumWords words;

    MovedPages(PublicRecord record, SpokenPositions positions, KnownTime knownTime, ForumWords words) {
        this.record = record;
        this.positions = positions;
        this.knownTime = knownTime;
        this.words = words;
    }

    @GetMapping("/forum/moved")
    String moved(
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String asOf,
            Model model) {
        var said = positions.inOwnName(knownTime.settled(Times.of(null, asOf).asOf()));
        var sessions = said.stream()
                .map(SpokenPosition::session)
                .filter(session -> !session.isEmpty())
                .distinct()
                .sorted(java.util.Comparator.reverseOrder())
                .toList();
        String earlier = from == null ? usual(sessions, 1) : from;
        String later = to == null ? usual(sessions, 0) : to;
        model.addAttribute("sessions", sessions);
        model.addAttribute("from", earlier);
        model.addAttribute("to", later);
        model.addAttribute("moves", Moves.between(earlier, later, said));
        model.addAttribute("words", words);
        return "forum/moved";
    }

    /// The latest sessions with notes of which anything is coded, the last first.
    private String usual(List<String> sessions, int place) {
        return record.sessions().stream()
                .map(PublicRecord.SessionLine::code)
                .filter(sessions::contains)
                .skip(place)
                .findFirst()
                .orElse("");
    }
}
