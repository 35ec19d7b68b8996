package org.tidemark.forum;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tidemark.access.CurrentPerson;
import org.tidemark.web.Flash;

/// Two codings of one intervention side by side, where they differ.
@Controller
@RequestMapping("/desk/coding/disagreements/{ref}")
class ReconciliationPages {
    private final Reconciliations reconciliations;
    private final SaidReading reading;
    private final Codebooks codebooks;
    private final ForumWords words;

    ReconciliationPages(Reconciliations reconciliations, SaidReading reading, Codebooks codebooks, ForumWords words) {
        this.reconciliations = reconciliations;
        this.reading = reading;
        this.codebooks = codebooks;
        this.words = words;
    }

    @GetMapping
    String sideBySide(@PathVariable String ref, Model model) {
        return screen(ref, "", model);
    }

    private String screen(String ref, String reason, Model model) {
        Said said;
        try {
            said = reading.read(ref);
        } catch (CodingRefused missing) {
            throw ForumPages.notFound();
        }
        var waiting = reconciliations.waiting(ref);
        var marks = waiting.stream()
                .flatMap(each -> each.sides().stream())
                .map(Disagreement.Side::mark)
                .flatMap(java.util.stream.Stream::ofNullable)
                .toList();
        model.addAttribute("said", said);
        model.addAttribute("disagreements", waiting);
        model.addAttribute("sentences", Sentences.of(said.intervention(), marks));
        model.addAttribute(
                "codes",
                codebooks.codes(codebooks.current()).stream()
                        .collect(Collectors.toMap(Codebooks.Code::code, code -> code)));
        model.addAttribute("me", CurrentPerson.get().orElseThrow());
        model.addAttribute("reason", reason);
        model.addAttribute("words", words);
        return "forum/disagreement";
    }

    /// Settles one code. What was written as reason is not lost when it is refused.
    @PostMapping
    String settle(
            @PathVariable String ref,
            @RequestParam String code,
            @RequestParam String kept,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            RedirectAttributes flash) {
        try {
            reconciliations.settle(ref, code, kept.equals("none") ? null : UUID.fromString(kept), reason);
        } catch (CodingRefused refused) {
            model.addAttribute("flash", Flash.problem(refused.messageKey()));
            return screen(ref, reason, model);
        }
        flash.addFlashAttribute("flash", Flash.done("forum.disagreement.settled"));
        boolean more = !reconciliations.waiting(ref).isEmpty();
        return more ? "redirect:/desk/coding/disagreements/" + ref : next();
    }

    private String next() {
        return reconciliations.waiting().stream()
                .findFirst()
                .map(each -> "redirect:/desk/coding/disagreements/" + each.intervention())
                .orElse("redirect:/desk/coding");
    }

    /// The words that a mark stands on, or an empty text when the intervention no longer holds them.
    static String words(Said said, Mark mark) {
        int from = said.intervention().starts();
        return said.holds(mark.starts(), mark.ends())
                ? said.intervention().words().substring(mark.starts() - from, mark.ends() - from)
                : "";
    }

    static List<String> comments(Disagreement.Side side) {
        var mark = side.mark();
        return java.util.stream.Stream.of(mark == null ? "" : mark.comment(), side.comment())
                .filter(text -> !text.isBlank())
                .toList();
    }
}
