package org.tidemark.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/// The front door: ask for a link, open it, press the button. Opening alone signs nobody in, because scanners
/// of mail
/// open every link too.
@Controller
@RequestMapping("/sign-in")
class SignInPages {
    /// A secret of the browser that asked, by which it is known again when the link is opened.
    static final String BROWSER = "sign-in-browser";

    /// Where that browser wanted to go.
    private static final String TARGET = "sign-in-to";

    private final SignInLinks links;
    private final SignedIn signedIn;
    private final RateLimits limits;

    SignInPages(SignInLinks links, SignedIn signedIn, RateLimits limits) {
        this.links = links;
        this.signedIn = signedIn;
        this.limits = limits;
    }

    @GetMapping
    ModelAndView door(@RequestParam(defaultValue = "") String to) {
        return form("", to, null);
    }

    @PostMapping
    ModelAndView ask(
            @RequestParam String email,
            @RequestParam(defaultValue = "false") boolean brief,
            @RequestParam(defaultValue = "") String to,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale) {
        if (!EmailAddress.isOne(email)) {
            var page = form(email, to, "access.person.email.wrong");
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        var browser = Secret.make();
        if (!links.ask(email.strip(), RateLimits.origin(request), browser, locale, brief)) {
            throw new TooManyRequests(Duration.ofMinutes(15));
        }
        response.addHeader(HttpHeaders.SET_COOKIE, cookie(BROWSER, browser.word(), request));
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                cookie(TARGET, URLEncoder.encode(SignInRedirect.target(to), StandardCharsets.UTF_8), request));
        return new ModelAndView("redirect:/sign-in/sent");
    }

    /// The same for a known and an unknown address.
    @GetMapping("/sent")
    String sent() {
        return "access/signInSent";
    }

    /// Where erasing oneself ends.
    @GetMapping("/erased")
    String erased() {
        return "access/erased";
    }

    @GetMapping("/links/{token}")
    ModelAndView link(
            @PathVariable String token,
            @CookieValue(name = BROWSER, required = false) @Nullable String browser,
            HttpServletRequest request) {
        limits.require("sign-in-links", request);
        return show(links.look(new Secret(token), secret(browser)));
    }

    @PostMapping("/links/{token}")
    ModelAndView use(
            @PathVariable String token,
            @CookieValue(name = BROWSER, required = false) @Nullable String browser,
            @CookieValue(name = TARGET, required = false) @Nullable String to,
            @RequestParam(defaultValue = "false") boolean elsewhere,
            HttpServletRequest request) {
        limits.require("sign-in-links", request);
        return links.use(new Secret(token), secret(browser), elsewhere)
                .map(use -> {
                    signedIn.open(request, use.person(), use.brief());
                    return new ModelAndView(new RedirectView(
                            SignInRedirect.target(to == null ? null : URLDecoder.decode(to, StandardCharsets.UTF_8))));
                })
                .orElseGet(() -> show(links.look(new Secret(token), secret(browser))));
    }

    private static ModelAndView show(SignInLinks.Standing standing) {
        return switch (standing) {
            case SignInLinks.Standing.Open open ->
                new ModelAndView("access/signInLink")
                        .addObject("name", open.name())
                        .addObject("elsewhere", !open.sameBrowser());
            case SignInLinks.Standing.Used used -> closed("access.sign-in.link.used", HttpStatus.GONE);
            case SignInLinks.Standing.Expired expired -> closed("access.sign-in.link.expired", HttpStatus.GONE);
            case SignInLinks.Standing.Unknown unknown -> closed("access.sign-in.link.unknown", HttpStatus.NOT_FOUND);
        };
    }

    private static ModelAndView closed(String reason, HttpStatus status) {
        var page = new ModelAndView("access/signInLinkClosed").addObject("reason", reason);
        page.setStatus(status);
        return page;
    }

    private static ModelAndView form(String email, String to, @Nullable String problem) {
        return new ModelAndView("access/signIn")
                .addObject("email", email)
                .addObject("to", to)
                .addObject("problem", problem);
    }

    private static @Nullable Secret secret(@Nullable String word) {
        return word == null ? null : new Secret(word);
    }

    private static String cookie(String name, String value, HttpServletRequest request) {
        return ResponseCookie.from(name, value)
                .path("/sign-in")
                .maxAge(Duration.ofMinutes(15))
                .httpOnly(true)
                .sameSite("Lax")
                .secure(request.isSecure())
                .build()
                .toString();
    }
}
