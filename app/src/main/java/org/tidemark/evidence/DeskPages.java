package org.tidemark.evidence;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tidemark.access.CurrentPerson;
import org.tidemark.evidence.ReviewQueue.Waiting;
import org.tidemark.web.Flash;

/// What waits for the person who looks.
@Controller
class DeskPages {
    /// One of the person's own proposals, with the page on which it is changed.
    record Own(Waiting waiting, String editPage) {}

    private final Histories histories;
    private final ReviewQueue queue;
    private final Review review;
    private final Suggestions suggestions;
    private final Descriptions descriptions;

    DeskPages(
            Histories histories, ReviewQueue queue, Review review, Suggestions suggestions, Descriptions descriptions) {
        this.histories = histories;
        this.queue = queue;
        this.review = review;
        this.suggestions = suggestions;
        this.descriptions = descriptions;
    }

    @GetMapping("/desk")
    ModelAndView desk(Locale locale) {
        var me = CurrentPerson.get().orElseThrow();
        var own = queue.described(histories.proposedBy(me.id()), locale);
        var waiting = histories.waiting();
        return new ModelAndView("evidence/desk")
                .addObject(
                        "sentBack",
                        own(own, w -> isDraft(w) && !w.version().actor().equals(me.id())))
                .addObject(
                        "drafts",
                        own(own, w -> isDraft(w) && w.version().actor().equals(me.id())))
                .addObject("submitted", own(own, w -> !isDraft(w)))
                .addObject(
                        "queued",
                        waiting.stream()
                                .filter(v -> !v.author().equals(me.id())
                                        && !v.actor().equals(me.id()))
                                .count())
                .addObject("suggestions", suggestions.open().size());
    }

    /// Hands a draft in for review.
    @PostMapping("/desk/drafts/{ref}/submission")
    ModelAndView submit(@PathVariable String ref, @RequestParam int seen, RedirectAttributes flash) {
        try {
            review.submit(ref, seen);
            flash.addFlashAttribute("flash", Flash.done("evidence.desk.submitted", ref));
        } catch (RefusedByRule refused) {
            flash.addFlashAttribute("flash", Flash.problem(refused.messageKey(), refused.ref()));
        }
        return new ModelAndView("redirect:/desk");
    }

    private List<Own> own(List<Waiting> all, java.util.function.Predicate<Waiting> which) {
        return all.stream()
                .filter(which)
                .map(w -> new Own(
                        w,
                        descriptions
                                .editPage(w.kind(), w.version().record())
                                .orElse("/review/" + w.version().record())))
                .toList();
    }

    private static boolean isDraft(Waiting waiting) {
        return waiting.version().status() == Status.DRAFT;
    }
}
