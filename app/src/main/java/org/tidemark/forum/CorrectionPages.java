package org.tidemark.forum;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tidemark.evidence.RefusedByRule;
import org.tidemark.web.Flash;

/// The page on which a coding that is on record is changed.
@Controller
@RequestMapping("/desk/coding/records/{ref}")
class CorrectionPages {
    private final CodingCorrections corrections;
    private final SaidReading reading;
    private final Codebooks codebooks;
    private final ForumWords words;

    CorrectionPages(CodingCorrections corrections, SaidReading reading, Codebooks codebooks, ForumWords words) {
        this.corrections = corrections;
        this.reading = reading;
        this.codebooks = codebooks;
        this.words = words;
    }

    @GetMapping
    String form(@PathVariable String ref, Model model) {
        CodingCorrections.OnRecord coding;
        Said said;
        try {
            coding = corrections.find(ref);
            said = reading.read(coding.intervention());
        } catch (RefusedByRule | CodingRefused missing) {
            throw ForumPages.notFound();
        }
        if (!model.containsAttribute("reason")) {
            model.addAttribute("mark", coding.mark());
            model.addAttribute("reason", "");
        }
        model.addAttribute("coding", coding);
        model.addAttribute("said", said);
        model.addAttribute("sentences", Sentences.of(said.intervention(), java.util.List.of(coding.mark())));
        model.addAttribute("codes", codebooks.codes(coding.codebook()));
        model.addAttribute("words", words);
        return "forum/codingRecord";
    }

    @PostMapping
    String correct(
            @PathVariable String ref,
            @RequestParam int seen,
            @RequestParam String code,
            @RequestParam String stance,
            @RequestParam int first,
            @RequestParam int last,
            @RequestParam(defaultValue = "false") boolean doubtful,
            @RequestParam(defaultValue = "") String comment,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            RedirectAttributes flash) {
        var mark = new Mark(code, Stance.of(stance), first, last, doubtful, comment.strip(), null);
        try {
            corrections.correct(ref, seen, mark, reason);
        } catch (RefusedByRule refused) {
            return again(ref, mark, reason, Flash.problem(refused.messageKey(), refused.ref()), model);
        } catch (CodingRefused refused) {
            return again(ref, mark, reason, Flash.problem(refused.messageKey()), model);
        }
        flash.addFlashAttribute("flash", Flash.done("forum.coding.corrected", ref));
        return "redirect:/records/" + ref;
    }

    private String again(String ref, Mark mark, String reason, Flash problem, Model model) {
        model.addAttribute("flash", problem);
        model.addAttribute("mark", mark);
        model.addAttribute("reason", reason);
        return form(ref, model);
    }
}
