package org.tidemark.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Where the first administrator says who they are.
@Controller
@RequestMapping("/first-administrator/{token}")
class FirstAdministratorPages {
    private final FirstAdministrator first;
    private final SignedIn signedIn;
    private final RateLimits limits;

    FirstAdministratorPages(FirstAdministrator first, SignedIn signedIn, RateLimits limits) {
        this.first = first;
        this.signedIn = signedIn;
        this.limits = limits;
    }

    @GetMapping
    ModelAndView ask(@PathVariable String token, HttpServletRequest request) {
        limits.require("first-administrator", request);
        return first.isOffered(new Secret(token)) ? form("", "", null) : gone();
    }

    @PostMapping
    ModelAndView become(
            @PathVariable String token,
            @RequestParam String name,
            @RequestParam String email,
            HttpServletRequest request,
            Locale locale) {
        limits.require("first-administrator", request);
        if (name.isBlank() || name.strip().length() > 120) {
            return form(name, email, "access.person.name.wrong");
        }
        if (!EmailAddress.isOne(email)) {
            return form(name, email, "access.person.email.wrong");
        }
        return first.become(new Secret(token), name.strip(), email.strip(), locale)
                .map(person -> {
                    signedIn.open(request, person, false);
                    return new ModelAndView("redirect:/account");
                })
                .orElseGet(FirstAdministratorPages::gone);
    }

    private static ModelAndView form(String name, String email, @Nullable String problem) {
        var page = new ModelAndView("access/firstAdministrator")
                .addObject("name", name)
                .addObject("email", email)
                .addObject("problem", problem);
        if (problem != null) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }

    private static ModelAndView gone() {
        var page = new ModelAndView("access/firstAdministratorGone");
        page.setStatus(HttpStatus.GONE);
        return page;
    }
}
