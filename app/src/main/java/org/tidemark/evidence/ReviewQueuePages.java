package org.tidemark.evidence;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tidemark.access.CurrentPerson;
import org.tidemark.evidence.ReviewQueue.Filter;
import org.tidemark.evidence.ReviewQueue.Waiting;
import org.tidemark.geography.Jurisdictions;
import org.tidemark.web.Flash;
import org.tidemark.web.Option;
import org.tidemark.web.Paging;

/// The list of all that waits for a second person.
@Controller
class ReviewQueuePages {
    private static final int ROWS = 50;

    private final ReviewQueue queue;
    private final Review review;
    private final Suggestions suggestions;
    private final Jurisdictions jurisdictions;

    ReviewQueuePages(ReviewQueue queue, Review review, Suggestions suggestions, Jurisdictions jurisdictions) {
        this.queue = queue;
        this.review = review;
        this.suggestions = suggestions;
        this.jurisdictions = jurisdictions;
    }

    @GetMapping("/review")
    ModelAndView queue(
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String jurisdiction,
            @RequestParam(defaultValue = "1") int page,
            Locale locale) {
        var all = queue.all(locale);
        var filter = new Filter(kind, jurisdiction);
        var matching = all.stream().filter(filter::matches).toList();
        var paging = new Paging(page, ROWS, matching.size());
        return new ModelAndView("evidence/reviewQueue")
                .addObject("total", all.size())
                .addObject(
                        "rows",
                        matching.stream().skip(paging.offset()).limit(ROWS).toList())
                .addObject("paging", paging)
                .addObject("filter", filter)
                .addObject("me", CurrentPerson.get().orElseThrow())
                .addObject(
                        "kinds",
                        all.stream().map(Waiting::kind).distinct().sorted().toList())
                .addObject("places", places(all, locale))
                .addObject("suggestions", suggestions.open().size());
    }

    /// Confirms several at once; those that a rule refuses stay in the queue.
    @PostMapping("/review/confirmations")
    ModelAndView confirm(
            @RequestParam(defaultValue = "") List<String> chosen,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String jurisdiction,
            RedirectAttributes flash) {
        int confirmed = 0;
        int refused = 0;
        for (String each : chosen) {
            int colon = each.lastIndexOf(':');
            try {
                review.confirm(each.substring(0, colon), Integer.parseInt(each.substring(colon + 1)), "");
                confirmed++;
            } catch (RefusedByRule stays) {
                refused++;
            }
        }
        flash.addFlashAttribute(
                "flash",
                refused == 0
                        ? Flash.done("evidence.queue.confirmed", confirmed)
                        : Flash.problem("evidence.queue.partly", confirmed, refused));
        flash.addAllAttributes(parameters(new Filter(kind, jurisdiction)));
        return new ModelAndView("redirect:/review");
    }

    static Map<String, String> parameters(Filter filter) {
        var parameters = new LinkedHashMap<String, String>();
        if (!filter.kind().isEmpty()) {
            parameters.put("kind", filter.kind());
        }
        if (!filter.jurisdiction().isEmpty()) {
            parameters.put("jurisdiction", filter.jurisdiction());
        }
        return parameters;
    }

    private List<Option> places(List<Waiting> all, Locale locale) {
        return all.stream()
                .map(Waiting::subject)
                .filter(subject -> !subject.isEmpty())
                .distinct()
                .map(code -> new Option(code, jurisdictions.name(code, locale)))
                .sorted(java.util.Comparator.comparing(Option::label, java.text.Collator.getInstance(locale)))
                .toList();
    }
}
