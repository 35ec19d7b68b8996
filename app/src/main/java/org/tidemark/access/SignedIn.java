package org.tidemark.access;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;

/// Who is signed in by a request's session. The session knows the person's id only: name and roles are looked
/// up each
/// time, so a change of roles or a closed account holds from the next request on.
@Component
class SignedIn {
    static final String PERSON = FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME;
    static final String SINCE = "since";
    static final String BROWSER = "browser";
    static final String SYSTEM = "system";
    private static final Duration IDLE = Duration.ofHours(4);
    private static final Duration IDLE_ON_A_FOREIGN_DEVICE = Duration.ofMinutes(20);
    private static final Duration AT_MOST = Duration.ofHours(24);

    private final JdbcClient jdbc;

    SignedIn(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Opens a new session; the one from before, which somebody else may have planted, ends.
    void open(HttpServletRequest request, UUID person, boolean brief) {
        var before = request.getSession(false);
        if (before != null) {
            before.invalidate();
        }
        var session = request.getSession(true);
        session.setMaxInactiveInterval((int) (brief ? IDLE_ON_A_FOREIGN_DEVICE : IDLE).toSeconds());
        session.setAttribute(PERSON, person.toString());
        session.setAttribute(SINCE, Instant.now().toEpochMilli());
        var device = Device.of(request.getHeader(HttpHeaders.USER_AGENT));
        session.setAttribute(BROWSER, device.browser());
        session.setAttribute(SYSTEM, device.system());
    }

    Optional<Person> person(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null || !(session.getAttribute(PERSON) instanceof String id)) {
            return Optional.empty();
        }
        boolean fresh = session.getAttribute(SINCE) instanceof Long since
                && Instant.now().isBefore(Instant.ofEpochMilli(since).plus(AT_MOST));
        if (!fresh) {
            session.invalidate();
            return Optional.empty();
        }
        return person(UUID.fromString(id));
    }

    Optional<Person> person(UUID id) {
        return jdbc.sql("select name, roles from access.signed_in(?)")
                .param(id)
                .query((row, number) -> new Person(id, row.getString("name"), roles((String[])
                        row.getArray("roles").getArray())))
                .optional();
    }

    private static Set<Role> roles(String[] names) {
        return Stream.of(names).map(Role::of).collect(Collectors.toUnmodifiableSet());
    }
}
