package org.tidemark.access;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Links that sign in: asked for by anybody, sent to known addresses alone, valid once and for 15 minutes.
@Component
class SignInLinks {
    static final TaskDescriptor<Void> MAIL = TaskDescriptor.of("access.sign-in-link");
    private static final int PER_EMAIL = 5;
    private static final int PER_ORIGIN = 20;

    /// How a link stands that somebody opens.
    sealed interface Standing {
        record Open(String name, boolean sameBrowser) implements Standing {}

        record Used() implements Standing {}

        record Expired() implements Standing {}

        record Unknown() implements Standing {}
    }

    record Use(UUID person, boolean brief) {}

    record Letter(String email, String name, Locale language) {}

    private final JdbcClient jdbc;
    private final SchedulerClient jobs;
    private final RateLimits limits;

    SignInLinks(JdbcClient jdbc, SchedulerClient jobs, RateLimits limits) {
        this.jdbc = jdbc;
        this.jobs = jobs;
        this.limits = limits;
    }

    /// Notes the wish; the rest happens in the background, so that nobody can tell by the clock whether the
    /// address is
    /// known. False when this address or place has asked too often.
    @Transactional
    boolean ask(String email, String origin, Secret browser, Locale language, boolean brief) {
        var link = jdbc.sql("select access.ask_for_link(?::citext, ?, ?, ?, ?, ?, ?)")
                .params(
                        email,
                        origin,
                        browser.hash(),
                        language.getLanguage(),
                        brief,
                        limits.times(PER_EMAIL),
                        limits.times(PER_ORIGIN))
                .query(UUID.class)
                .optional();
        link.ifPresent(id -> jobs.schedule(MAIL.instance(id.toString()).scheduledTo(Instant.now())));
        return link.isPresent();
    }

    /// Gives the link its token and says whom to write to; nobody when the address is unknown.
    @Transactional
    Optional<Letter> arm(UUID link, Secret token) {
        return jdbc.sql("select email, name, language from access.arm_link(?, ?)")
                .params(link, token.hash())
                .query((row, number) ->
                        new Letter(row.getString("email"), row.getString("name"), Locale.of(row.getString("language"))))
                .optional();
    }

    @Transactional(readOnly = true)
    Standing look(Secret token, @Nullable Secret browser) {
        return jdbc.sql("select standing, same_browser, name from access.look_at_link(?, ?)")
                .param(token.hash())
                .param(claim(browser))
                .query((row, number) -> (Standing)
                        switch (row.getString("standing")) {
                            case "open" -> new Standing.Open(row.getString("name"), row.getBoolean("same_browser"));
                            case "used" -> new Standing.Used();
                            default -> new Standing.Expired();
                        })
                .optional()
                .orElseGet(Standing.Unknown::new);
    }

    /// Uses the link up. Nothing when it cannot be used, or not by this browser without the person's word.
    @Transactional
    Optional<Use> use(Secret token, @Nullable Secret browser, boolean confirmedElsewhere) {
        return jdbc.sql("select person, brief from access.use_link(?, ?, ?)")
                .param(token.hash())
                .param(claim(browser))
                .param(confirmedElsewhere)
                .query((row, number) -> new Use(row.getObject("person", UUID.class), row.getBoolean("brief")))
                .optional();
    }

    private static byte @Nullable [] claim(@Nullable Secret browser) {
        return browser == null ? null : browser.hash();
    }
}
