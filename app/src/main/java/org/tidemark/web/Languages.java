package org.tidemark.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.UriComponentsBuilder;

/// Which of the six languages a request is answered in: the one asked for by `?lang=`, else the one remembered,
/// else
/// the first of the browser's that we have, else English. Regional kinds are reduced to the plain language, so that
/// numbers in Arabic keep one form everywhere.
@Component("localeResolver")
class Languages implements LocaleResolver {
    private static final String COOKIE = "lang";

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return asked(request)
                .or(() -> remembered(request))
                .or(() -> preferred(request))
                .orElse(Locale.ENGLISH);
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("A language is changed by ?lang=");
    }

    /// Says in which language the answer is and on what that depends, and remembers what was asked for.
    static void declare(Locale locale, HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, locale.getLanguage());
        response.addHeader(HttpHeaders.VARY, "Accept-Language, Cookie");
        asked(request).ifPresent(language -> response.addHeader(HttpHeaders.SET_COOKIE, cookie(language, request)));
    }

    private static String cookie(Locale language, HttpServletRequest request) {
        return ResponseCookie.from(COOKIE, language.getLanguage())
                .path("/")
                .maxAge(Duration.ofDays(365))
                .sameSite("Lax")
                .httpOnly(true)
                .secure(request.isSecure())
                .build()
                .toString();
    }

    private static Optional<Locale> asked(HttpServletRequest request) {
        // not getParameter: that would read the body of an upload
        String query = request.getQueryString();
        if (query == null || !query.contains("lang=")) {
            return Optional.empty();
        }
        return known(UriComponentsBuilder.newInstance()
                .query(query)
                .build()
                .getQueryParams()
                .getFirst("lang"));
    }

    private static Optional<Locale> remembered(HttpServletRequest request) {
        return request.getCookies() == null
                ? Optional.empty()
                : Arrays.stream(request.getCookies())
                        .filter(cookie -> cookie.getName().equals(COOKIE))
                        .findFirst()
                        .flatMap(cookie -> known(cookie.getValue()));
    }

    private static Optional<Locale> preferred(HttpServletRequest request) {
        // without the header a request would claim the machine's own language
        return request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null
                ? Optional.empty()
                : stream(request.getLocales())
                        .flatMap(locale -> known(locale.getLanguage()).stream())
                        .findFirst();
    }

    private static Stream<Locale> stream(Enumeration<Locale> locales) {
        return java.util.Collections.list(locales).stream();
    }

    private static Optional<Locale> known(@Nullable String language) {
        return language == null
                ? Optional.empty()
                : all().stream()
                        .filter(locale -> locale.getLanguage().equals(language))
                        .findFirst();
    }

    private static List<Locale> all() {
        return Messages.LANGUAGES;
    }
}
