package org.tidemark.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;
import org.tidemark.web.Flash;

/// Passkeys at the door and in the account. `passkey.js` fetches a challenge, lets the device answer it, and
/// sends the
/// form.
@Controller
class PasskeyPages {
    private final Passkeys passkeys;
    private final SignedIn signedIn;
    private final RateLimits limits;

    PasskeyPages(Passkeys passkeys, SignedIn signedIn, RateLimits limits) {
        this.passkeys = passkeys;
        this.signedIn = signedIn;
        this.limits = limits;
    }

    @PostMapping(path = "/sign-in/passkeys/challenge", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    String challenge(HttpServletRequest request, HttpSession session) {
        limits.require("passkeys", request);
        return passkeys.challenge(session);
    }

    @PostMapping("/sign-in/passkeys")
    ModelAndView signIn(
            @RequestParam String credential,
            @RequestParam(defaultValue = "false") boolean brief,
            @RequestParam(defaultValue = "") String to,
            HttpServletRequest request,
            HttpSession session,
            RedirectAttributes next) {
        limits.require("passkeys", request);
        return passkeys.answer(credential, session)
                .map(person -> {
                    signedIn.open(request, person, brief);
                    return new ModelAndView(new RedirectView(SignInRedirect.target(to)));
                })
                .orElseGet(() -> {
                    next.addFlashAttribute("flash", Flash.problem("access.passkey.unknown"));
                    return new ModelAndView("redirect:/sign-in");
                });
    }

    @PostMapping(path = "/account/passkeys/challenge", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    String offer(HttpSession session) {
        return passkeys.offer(Account.mine().id(), session);
    }

    @PostMapping("/account/passkeys")
    String add(
            @RequestParam String name, @RequestParam String credential, HttpSession session, RedirectAttributes next) {
        String called = name.isBlank()
                ? "Passkey"
                : name.strip().substring(0, Math.min(80, name.strip().length()));
        boolean added = passkeys.add(called, credential, session);
        next.addFlashAttribute(
                "flash",
                added ? Flash.done("access.passkey.added", called) : Flash.problem("access.passkey.not-added"));
        return "redirect:/account";
    }

    @PostMapping("/account/passkeys/{credential}/removal")
    String remove(@PathVariable String credential, RedirectAttributes next) {
        passkeys.remove(Account.mine().id(), credential);
        next.addFlashAttribute("flash", Flash.done("access.passkey.removed"));
        return "redirect:/account";
    }
}
