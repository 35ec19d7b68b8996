package org.tidemark.forum;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tidemark.web.Flash;

/// The coder's desk: what waits, and the sittings with how far each intervention is.
@Controller
class CodingPages {
    /// So many sittings are listed; a session names the rest.
    private static final int LISTED = 20;

    private static final int LESSONS = 20;

    /// One intervention of a sitting with what the coder marked in it.
    record Line(Intervention said, CodingDesk.Progress progress, List<Mark> marks) {}

    private final CodingDesk desk;
    private final Reconciliations reconciliations;
    private final PublicRecord record;
    private final Passes passes;
    private final Sittings sittings;
    private final Codebooks codebooks;
    private final ForumWords words;

    CodingPages(
            CodingDesk desk,
            Reconciliations reconciliations,
            PublicRecord record,
            Passes passes,
            Sittings sittings,
            Codebooks codebooks,
            ForumWords words) {
        this.desk = desk;
        this.reconciliations = reconciliations;
        this.record = record;
        this.passes = passes;
        this.sittings = sittings;
        this.codebooks = codebooks;
        this.words = words;
    }

    @GetMapping("/desk/coding")
    String desk(@RequestParam(required = false) @Nullable String session, Model model) {
        var all = desk.sittings();
        var waiting = all.stream()
                .filter(CodingDesk.SittingWork::waits)
                .filter(work ->
                        session == null || session.isEmpty() || work.session().equals(session))
                .toList();
        model.addAttribute("works", waiting.stream().limit(LISTED).toList());
        model.addAttribute("more", Math.max(0, waiting.size() - LISTED));
        model.addAttribute(
                "begun", all.stream().filter(work -> work.begun() > 0).toList());
        model.addAttribute(
                "seconds", all.stream().filter(work -> work.second() > 0).toList());
        model.addAttribute(
                "sessions",
                all.stream().map(CodingDesk.SittingWork::session).distinct().toList());
        model.addAttribute("session", session == null ? "" : session);
        model.addAttribute("disagreements", reconciliations.waiting());
        model.addAttribute("lessons", reconciliations.overruled(LESSONS));
        model.addAttribute("words", words);
        return "forum/coding";
    }

    @GetMapping("/desk/coding/sittings/{ref}")
    String sitting(@PathVariable String ref, Model model) {
        var all = desk.progress(ref);
        var progress = all.stream().collect(Collectors.toMap(CodingDesk.Progress::intervention, each -> each));
        model.addAttribute("mine", CodingDesk.Mine.of(all));
        model.addAttribute(
                "sitting", record.sitting(ref).orElseThrow(ForumPages::notFound).sitting());
        model.addAttribute("work", desk.sitting(ref).orElseThrow(ForumPages::notFound));
        model.addAttribute("lines", lines(ref, progress));
        model.addAttribute("labels", labels());
        model.addAttribute("words", words);
        return "forum/codingSitting";
    }

    private List<Line> lines(String sitting, Map<String, CodingDesk.Progress> progress) {
        var lines = new ArrayList<Line>();
        for (var said : record.interventions(sitting)) {
            var own = progress.get(said.ref());
            if (own != null) {
                var marks = own.mine().isEmpty()
                        ? List.<Mark>of()
                        : passes.mine(said.ref()).map(passes::marks).orElse(List.of());
                lines.add(new Line(said, own, marks));
            }
        }
        return lines;
    }

    private Map<String, String> labels() {
        return codebooks.codes(codebooks.current()).stream()
                .collect(Collectors.toMap(Codebooks.Code::code, Codebooks.Code::label));
    }

    /// Chooses whether one coder is enough for a sitting.
    @PostMapping("/desk/coding/sittings/{ref}/coders")
    String coders(@PathVariable String ref, @RequestParam int coders, RedirectAttributes flash) {
        sittings.wantCoders(List.of(ref), coders == 1 ? 1 : 2);
        flash.addFlashAttribute("flash", Flash.done("forum.coding.coders.done"));
        return "redirect:/desk/coding/sittings/" + ref;
    }
}
