package org.tidemark.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorAttributes;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.WebAttributes;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Controller;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;
import org.tidemark.web.UnreadableParameter.Expected;

/// What a visitor, or a program, reads when a request could not be answered: what happened and what to do.
@Controller
class ErrorPages implements ErrorController {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);
    private static final Set<Integer> WITH_OWN_WORDS = Set.of(400, 401, 403, 404, 405, 409, 410, 413, 429, 500, 503);
    // without letters and digits that are confused when read aloud
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final ErrorAttributes attributes;
    private final Messages messages;

    ErrorPages(ErrorAttributes attributes, Messages messages) {
        this.attributes = attributes;
        this.messages = messages;
    }

    @RequestMapping("/error")
    Object error(HttpServletRequest request, Locale locale) {
        // asked for by its own address, it is a page that does not exist
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        Throwable cause = attributes.getError(new ServletWebRequest(request));
        String path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String uri ? uri : "";
        String reference = status >= 500 ? logged(request.getMethod(), path, status, cause) : null;
        return wantsJson(request, path)
                ? problem(status, path, cause, reference, locale)
                : page(status, words(status, request), reason(cause, locale), reference);
    }

    private static ModelAndView page(int status, String words, @Nullable String reason, @Nullable String reference) {
        var page =
                new ModelAndView("web/error", Map.of("status", status, "words", words), HttpStatusCode.valueOf(status));
        page.addObject("reason", reason);
        page.addObject("reference", reference);
        return page;
    }

    /// Which field could not be read and what to write there; null when that is not known.
    private @Nullable String reason(@Nullable Throwable cause, Locale locale) {
        var unreadable = switch (cause) {
            case UnreadableParameter known -> known;
            case MethodArgumentTypeMismatchException mismatch ->
                new UnreadableParameter(mismatch.getName(), String.valueOf(mismatch.getValue()), expected(mismatch));
            case MissingServletRequestParameterException missing ->
                new UnreadableParameter(missing.getParameterName(), "", Expected.ANYTHING);
            case null, default -> null;
        };
        return unreadable == null ? null : unreadable.words(messages, locale);
    }

    private static Expected expected(MethodArgumentTypeMismatchException mismatch) {
        var type = mismatch.getRequiredType();
        if (type == Integer.class || type == int.class || type == Long.class || type == long.class) {
            return Expected.WHOLE_NUMBER;
        }
        return type == Boolean.class || type == boolean.class ? Expected.YES_OR_NO : Expected.ANYTHING;
    }

    private ResponseEntity<ProblemDetail> problem(
            int status, String path, @Nullable Throwable cause, @Nullable String reference, Locale locale) {
        var problem = ProblemDetail.forStatus(status);
        // what went wrong inside is for the log alone
        if (cause instanceof ErrorResponse known && status < 500) {
            problem.setDetail(known.getBody().getDetail());
            problem.setProperties(known.getBody().getProperties());
        }
        problem.setTitle(messages.say(locale, "web.error." + known(status) + ".title"));
        if (problem.getDetail() == null) {
            problem.setDetail(messages.say(locale, "web.error." + known(status) + ".what"));
        }
        problem.setInstance(java.net.URI.create(path));
        if (reference != null) {
            problem.setProperty("reference", reference);
        }
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header(HttpHeaders.CONTENT_LANGUAGE, locale.getLanguage())
                .body(problem);
    }

    private static String logged(String method, String path, int status, @Nullable Throwable cause) {
        var reference = new StringBuilder("T-");
        for (int i = 0; i < 6; i++) {
            reference.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        LOG.error("{} answered {} to {} {}", reference, status, method, path, cause);
        return reference.toString();
    }

    /// A form that was open too long is no offence, and deserves other words than a closed door.
    private static String words(int status, HttpServletRequest request) {
        return status == 403 && request.getAttribute(WebAttributes.ACCESS_DENIED_403) instanceof CsrfException
                ? "stale"
                : known(status);
    }

    private static String known(int status) {
        return WITH_OWN_WORDS.contains(status) ? Integer.toString(status) : status < 500 ? "400" : "500";
    }

    private static boolean wantsJson(HttpServletRequest request, String path) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return path.startsWith("/api/")
                || accept != null && accept.contains("json") && !accept.contains(MediaType.TEXT_HTML_VALUE);
    }
}
