package org.tidemark.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import org.springframework.session.SessionIdGenerator;
import org.springframework.session.web.http.CookieSerializer.CookieValue;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.session.web.http.HttpSessionIdResolver;
import org.springframework.stereotype.Component;

/// The browser's cookie holds a secret, the database only its hash: whoever reads the database or a backup
/// cannot take
/// over a session.
@Component
class HashedSessionIds implements SessionIdGenerator, HttpSessionIdResolver {
    private final DefaultCookieSerializer cookies = new DefaultCookieSerializer();

    /// From the making of a session to the end of the same request, when its cookie is written.
    private final Cache<String, Secret> fresh =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(1)).build();

    HashedSessionIds() {
        cookies.setCookieName("SESSION");
        cookies.setUseBase64Encoding(false);
        cookies.setSameSite("Lax");
        cookies.setUseHttpOnlyCookie(true);
    }

    @Override
    public String generate() {
        var secret = Secret.make();
        String id = secret.hashInLetters();
        fresh.put(id, secret);
        return id;
    }

    @Override
    public List<String> resolveSessionIds(HttpServletRequest request) {
        return cookies.readCookieValues(request).stream()
                .map(word -> new Secret(word).hashInLetters())
                .toList();
    }

    @Override
    public void setSessionId(HttpServletRequest request, HttpServletResponse response, String id) {
        var secret = fresh.getIfPresent(id);
        if (secret != null) {
            fresh.invalidate(id);
            cookies.writeCookieValue(new CookieValue(request, response, secret.word()));
        }
    }

    @Override
    public void expireSession(HttpServletRequest request, HttpServletResponse response) {
        cookies.writeCookieValue(new CookieValue(request, response, ""));
    }
}
