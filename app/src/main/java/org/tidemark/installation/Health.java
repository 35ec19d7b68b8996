package org.tidemark.installation;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// `GET /health`: whether Tidemark is ready, for whoever watches over it. Asked often, so it stands before sign-in
/// and sessions.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class Health extends OncePerRequestFilter {
    private static final Logger LOG = LoggerFactory.getLogger(Health.class);
    private static final int PATIENCE_IN_SECONDS = 2;

    private final ApplicationAvailability availability;
    private final DataSource database;

    Health(ApplicationAvailability availability, DataSource database) {
        this.availability = availability;
        this.database = database;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().equals(request.getContextPath() + "/health");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String status = status();
        byte[] answer = ("{\"status\":\"" + status + "\"}").getBytes(StandardCharsets.UTF_8);
        response.setStatus(
                status.equals("ready") ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setContentType("application/json");
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(answer.length);
        response.getOutputStream().write(answer);
    }

    private String status() {
        if (availability.getReadinessState() != ReadinessState.ACCEPTING_TRAFFIC) {
            return "starting";
        }
        try (Connection connection = database.getConnection()) {
            return connection.isValid(PATIENCE_IN_SECONDS) ? "ready" : "database-unreachable";
        } catch (SQLException e) {
            LOG.warn("The database does not answer", e);
            return "database-unreachable";
        }
    }
}
