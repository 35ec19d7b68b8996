package org.tidemark.forum.search;

import java.util.Locale;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tidemark.web.Flash;

/// A person's own page of the searches that they keep.
@Controller
@RequestMapping("/account/searches")
class SavedSearchPages {
    private final SavedSearches searches;

    SavedSearchPages(SavedSearches searches) {
        this.searches = searches;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("searches", searches.mine());
        return "forum/search/saved";
    }

    @PostMapping
    String save(
            @RequestParam(defaultValue = "") String name,
            @RequestParam String query,
            Locale locale,
            RedirectAttributes next) {
        boolean saved = searches.save(name, SearchAsk.parse(query), locale);
        next.addFlashAttribute(
                "flash",
                saved ? Flash.done("forum.saved.done") : Flash.problem("forum.saved.refused", SavedSearches.MOST));
        return "redirect:/account/searches";
    }

    @PostMapping("/{id}/removal")
    String remove(@PathVariable UUID id, RedirectAttributes next) {
        known(searches.delete(id));
        next.addFlashAttribute("flash", Flash.done("forum.saved.removed"));
        return "redirect:/account/searches";
    }

    @PostMapping("/{id}/alerts")
    String alerts(@PathVariable UUID id, @RequestParam(defaultValue = "false") boolean on, RedirectAttributes next) {
        known(searches.tell(id, on));
        next.addFlashAttribute("flash", Flash.done(on ? "forum.saved.alerts.begun" : "forum.saved.alerts.stopped"));
        return "redirect:/account/searches";
    }

    private static void known(boolean found) {
        if (!found) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }
}
