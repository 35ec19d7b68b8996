package org.tidemark.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Marks every answer of a demonstration, files and feeds too, so that no program takes it for the real thing.
@Component
class DemonstrationHeader extends OncePerRequestFilter {
    static final String NAME = "Tidemark-Demonstration";

    private final Demonstration demonstration;

    DemonstrationHeader(Demonstration demonstration) {
        this.demonstration = demonstration;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (demonstration.isOne()) {
            response.setHeader(NAME, "fictional");
        }
        chain.doFilter(request, response);
    }
}
