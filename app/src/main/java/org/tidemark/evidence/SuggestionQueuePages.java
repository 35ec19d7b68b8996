package org.tidemark.evidence;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tidemark.evidence.Suggestions.Outcome;
import org.tidemark.web.Flash;

/// What the public suggested, for those who can do something about it.
@Controller
@RequestMapping("/review/suggestions")
class SuggestionQueuePages {
    private final Suggestions suggestions;
    private final Histories histories;
    private final Descriptions descriptions;

    SuggestionQueuePages(Suggestions suggestions, Histories histories, Descriptions descriptions) {
        this.suggestions = suggestions;
        this.histories = histories;
        this.descriptions = descriptions;
    }

    @GetMapping
    ModelAndView open() {
        return new ModelAndView("evidence/suggestionQueue")
                .addObject("suggestions", suggestions.open())
                .addObject("waiting", histories.waiting().size());
    }

    /// A coder makes an event of it, or changes the record that it is about.
    @PostMapping("/{id}/adoption")
    ModelAndView takeUp(@PathVariable UUID id, RedirectAttributes flash) {
        var suggestion = suggestions.find(id);
        if (!settle(id, Outcome.TAKEN_UP, "", flash)) {
            return new ModelAndView("redirect:/review/suggestions");
        }
        var editPage = suggestion.flatMap(this::editPage);
        if (editPage.isPresent()) {
            flash.addFlashAttribute(
                    "flash",
                    Flash.done(
                            "evidence.suggestions.taken-up.about",
                            suggestion.get().text(),
                            suggestion.get().address()));
            return new ModelAndView("redirect:" + editPage.get());
        }
        flash.addAttribute("suggestion", id);
        return new ModelAndView("redirect:/desk/events/new");
    }

    private Optional<String> editPage(Suggestion suggestion) {
        return histories
                .reference(suggestion.about())
                .flatMap(known -> descriptions.editPage(known.kind(), known.ref()));
    }

    @PostMapping("/{id}/refusal")
    ModelAndView decline(
            @PathVariable UUID id, @RequestParam(defaultValue = "") String answer, RedirectAttributes flash) {
        if (answer.isBlank()) {
            flash.addFlashAttribute("flash", Flash.problem("evidence.suggestions.answer.missing"));
        } else {
            settle(id, Outcome.DECLINED, answer.strip(), flash);
        }
        return new ModelAndView("redirect:/review/suggestions");
    }

    @PostMapping("/{id}/spam")
    ModelAndView spam(@PathVariable UUID id, RedirectAttributes flash) {
        settle(id, Outcome.SPAM, "", flash);
        return new ModelAndView("redirect:/review/suggestions");
    }

    private boolean settle(UUID id, Outcome outcome, String answer, RedirectAttributes flash) {
        boolean settled = suggestions.settle(id, outcome, answer);
        flash.addFlashAttribute(
                "flash",
                settled
                        ? Flash.done(
                                "evidence.suggestions.done." + outcome.sqlName().replace(' ', '-'))
                        : Flash.problem("evidence.suggestions.settled"));
        return settled;
    }
}
