package org.tidemark.evidence;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tidemark.access.CurrentPerson;
import org.tidemark.evidence.ReviewQueue.Filter;
import org.tidemark.web.Flash;
import org.tidemark.web.Messages;
import org.tidemark.web.Problems;

/// The screen on which one record is decided: claim and sources side by side.
@Controller
@RequestMapping("/review/{ref}")
class ReviewPages {
    private final Histories histories;
    private final Review review;
    private final ReviewQueue queue;
    private final Descriptions descriptions;
    private final Colleagues colleagues;
    private final ArchivedCopies copies;
    private final Messages messages;

    ReviewPages(
            Histories histories,
            Review review,
            ReviewQueue queue,
            Descriptions descriptions,
            Colleagues colleagues,
            ArchivedCopies copies,
            Messages messages) {
        this.histories = histories;
        this.review = review;
        this.queue = queue;
        this.descriptions = descriptions;
        this.colleagues = colleagues;
        this.copies = copies;
        this.messages = messages;
    }

    @ModelAttribute
    Filter filter(@RequestParam(defaultValue = "") String kind, @RequestParam(defaultValue = "") String jurisdiction) {
        return new Filter(kind, jurisdiction);
    }

    @GetMapping
    ModelAndView screen(@PathVariable String ref, @ModelAttribute Filter filter, Locale locale) {
        return screen(ref, filter, "", "", Problems.NONE, locale);
    }

    @PostMapping("/confirmation")
    ModelAndView confirm(
            @PathVariable String ref,
            @RequestParam int seen,
            @RequestParam(defaultValue = "") String note,
            @ModelAttribute Filter filter,
            RedirectAttributes flash,
            Locale locale) {
        return decide(ref, filter, note, "", "confirmed", flash, locale, () -> review.confirm(ref, seen, note.strip()));
    }

    @PostMapping("/return")
    ModelAndView sendBack(
            @PathVariable String ref,
            @RequestParam int seen,
            @RequestParam(defaultValue = "") String note,
            @ModelAttribute Filter filter,
            RedirectAttributes flash,
            Locale locale) {
        return decide(ref, filter, note, "", "returned", flash, locale, () -> review.sendBack(ref, seen, note.strip()));
    }

    @PostMapping("/withdrawal")
    ModelAndView withdraw(
            @PathVariable String ref,
            @RequestParam int seen,
            @RequestParam(defaultValue = "") String note,
            @ModelAttribute Filter filter,
            RedirectAttributes flash,
            Locale locale) {
        return decide(
                ref, filter, note, "", "withdrawn", flash, locale, () -> review.withdraw(ref, seen, note.strip()));
    }

    @PostMapping("/merger")
    ModelAndView merge(
            @PathVariable String ref,
            @RequestParam int seen,
            @RequestParam(defaultValue = "") String into,
            @RequestParam(defaultValue = "") String note,
            @ModelAttribute Filter filter,
            RedirectAttributes flash,
            Locale locale) {
        return decide(
                ref,
                filter,
                note,
                into,
                "merged",
                flash,
                locale,
                () -> review.merge(ref, seen, into.strip(), note.strip()));
    }

    private ModelAndView decide(
            String ref,
            Filter filter,
            String note,
            String into,
            String done,
            RedirectAttributes flash,
            Locale locale,
            Runnable decision) {
        var next = ReviewQueue.around(ref, matching(filter, locale)).after();
        try {
            decision.run();
        } catch (RefusedByRule refused) {
            boolean overtaken = refused.rule() == RefusedByRule.Rule.CHANGED_MEANWHILE;
            var message = messages.say(locale, refused.messageKey(), refused.ref());
            String field = switch (refused.rule()) {
                case REASON_MISSING -> done.equals("merged") ? "reason" : "note";
                case NOT_THERE -> "into";
                default -> null;
            };
            var again = screen(ref, filter, note, into, Problems.of(new Problems.Problem(field, message)), locale);
            again.setStatus(overtaken ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        flash.addFlashAttribute("flash", Flash.done("evidence.review.done." + done, ref, into));
        flash.addAllAttributes(ReviewQueuePages.parameters(filter));
        if (next == null) {
            return new ModelAndView("redirect:/review");
        }
        flash.addAttribute("next", next);
        return new ModelAndView("redirect:/review/{next}");
    }

    private List<ReviewQueue.Waiting> matching(Filter filter, Locale locale) {
        return queue.all(locale).stream().filter(filter::matches).toList();
    }

    private ModelAndView screen(String ref, Filter filter, String note, String into, Problems problems, Locale locale) {
        var history = histories
                .of(ref)
                .filter(found -> !found.versions().isEmpty())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var me = CurrentPerson.get().orElseThrow();
        var version = history.proposal().or(history::standing).orElseThrow();
        var standing = history.standing().filter(stands -> !stands.equals(version));
        var words = descriptions.of(
                history.versions().stream().map(Version::claim).distinct().toList(), locale);
        return new ModelAndView("evidence/reviewScreen")
                .addObject("history", history)
                .addObject("waiting", new ReviewQueue.Waiting(version, history.kind(), words.get(version.claim())))
                .addObject("since", RecordReading.since(standing.orElse(null), version, history, words))
                .addObject("own", ownWork(version, me.id()))
                .addObject("names", colleagues.named(List.of(version.author(), version.actor()), locale))
                .addObject("copies", copies.of(List.of(version.claim())))
                .addObject("place", ReviewQueue.around(ref, matching(filter, locale)))
                .addObject("filter", filter)
                .addObject(
                        "editPage", descriptions.editPage(history.kind(), ref).orElse(null))
                .addObject("note", note)
                .addObject("into", into)
                .addObject("problems", problems);
    }

    /// Why this person cannot confirm it, as a key; null when they can.
    private static @Nullable String ownWork(Version version, UUID me) {
        if (version.author().equals(me)) {
            return "evidence.review.own.written";
        }
        return version.actor().equals(me) ? "evidence.review.own.changed" : null;
    }
}
