package org.tidemark.evidence;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.tidemark.access.RateLimits;
import org.tidemark.web.Messages;
import org.tidemark.web.Problems;

/// The form by which anybody tells us what is wrong or missing. Machines are held off by a field that people do not
/// see, by the time that a person needs, and by a limit for each place; nobody else is asked.
@Controller
@RequestMapping("/suggestions")
class SuggestionPages {
    private static final double QUICKEST_PERSON_SECONDS = 3;
    private static final double LONGEST_OPEN_SECONDS = 24 * 60 * 60;

    private final Suggestions suggestions;
    private final RateLimits limits;
    private final Messages messages;

    SuggestionPages(Suggestions suggestions, RateLimits limits, Messages messages) {
        this.suggestions = suggestions;
        this.limits = limits;
        this.messages = messages;
    }

    @GetMapping("/new")
    ModelAndView form(@RequestParam(defaultValue = "") String about) {
        return form(about, "", "", suggestions.opened(), Problems.NONE);
    }

    @PostMapping
    ModelAndView send(
            @RequestParam(defaultValue = "") String about,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String address,
            @RequestParam(defaultValue = "") String website,
            @RequestParam(defaultValue = "") String opened,
            HttpServletRequest request,
            Locale locale) {
        limits.require("suggestions", request);
        if (!website.isBlank()) {
            return new ModelAndView("redirect:/suggestions/thanks");
        }
        var problems = new ArrayList<Problems.Problem>();
        if (about.length() > 200) {
            problems.add(new Problems.Problem("about", messages.say(locale, "evidence.suggest.about.long")));
        }
        if (text.isBlank() || text.length() > 4000) {
            problems.add(new Problems.Problem("text", messages.say(locale, "evidence.suggest.text.wrong")));
        }
        if (!isWebAddress(address.strip())) {
            problems.add(new Problems.Problem("address", messages.say(locale, "evidence.suggest.address.wrong")));
        }
        var age = suggestions.secondsSince(opened).filter(seconds -> seconds < LONGEST_OPEN_SECONDS);
        if (problems.isEmpty() && age.isEmpty()) {
            problems.add(new Problems.Problem(null, messages.say(locale, "evidence.suggest.stale")));
        } else if (problems.isEmpty() && age.orElseThrow() < QUICKEST_PERSON_SECONDS) {
            problems.add(new Problems.Problem(null, messages.say(locale, "evidence.suggest.quick")));
        }
        if (!problems.isEmpty()) {
            var again =
                    form(about, text, address, age.isEmpty() ? suggestions.opened() : opened, new Problems(problems));
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        suggestions.leave(about.strip(), text.strip(), address.strip());
        return new ModelAndView("redirect:/suggestions/thanks");
    }

    @GetMapping("/thanks")
    String thanks() {
        return "evidence/suggestionThanks";
    }

    private static ModelAndView form(String about, String text, String address, String opened, Problems problems) {
        return new ModelAndView("evidence/suggestionForm")
                .addObject("about", about)
                .addObject("text", text)
                .addObject("address", address)
                .addObject("opened", opened)
                .addObject("problems", problems);
    }

    static boolean isWebAddress(String written) {
        try {
            var address = new URI(written);
            return written.length() <= 2000
                    && ("http".equals(address.getScheme()) || "https".equals(address.getScheme()))
                    && address.getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
