package org.tidemark.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Holds off whoever sends forms, or asks for open data, faster than a person or a fair program does. It stands
/// before
/// sessions and sign-in, so that a refusal costs nothing.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class KnockLimit extends OncePerRequestFilter {
    private final RateLimits limits;

    KnockLimit(RateLimits limits) {
        this.limits = limits;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String door = door(request);
        if (door == null) {
            chain.doFilter(request, response);
            return;
        }
        try {
            limits.require(door, request);
        } catch (TooManyRequests e) {
            response.setHeader(HttpHeaders.RETRY_AFTER, e.getHeaders().getFirst(HttpHeaders.RETRY_AFTER));
            response.sendError(e.getStatusCode().value());
            return;
        }
        chain.doFilter(request, response);
    }

    private static @Nullable String door(HttpServletRequest request) {
        boolean reads = request.getMethod().equals("GET")
                || request.getMethod().equals("HEAD")
                || request.getMethod().equals("OPTIONS");
        if (!reads) {
            return "posts";
        }
        return request.getRequestURI().startsWith("/api/v1/") ? "api" : null;
    }
}
