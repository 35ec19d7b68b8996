package org.tidemark.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.stereotype.Component;

/// Leads whoever needs to be known first to the sign-in page, which leads back.
@Component
class SignInRedirect implements AuthenticationEntryPoint {
    @Override
    public void commence(
            HttpServletRequest request, HttpServletResponse response, @Nullable AuthenticationException cause)
            throws IOException {
        boolean page = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        String query = request.getQueryString();
        String to = request.getRequestURI() + (query == null ? "" : "?" + query);
        response.sendRedirect("/sign-in" + (page ? "?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8) : ""));
    }

    /// A place on this site to go to after signing in; anything else that a link may carry leads to the account.
    static String target(@Nullable String to) {
        return to != null
                        && to.startsWith("/")
                        && !to.startsWith("//")
                        && to.chars().noneMatch(letter -> letter == '\\' || letter < ' ')
                ? to
                : "/account";
    }
}
