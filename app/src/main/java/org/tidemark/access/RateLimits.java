package org.tidemark.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// How often one place may knock at a door. Counted on each node by itself and forgotten with it; requests for
/// sign-in
/// links are counted in the database as well, because each sends a message.
@Component
public class RateLimits {
    private record Limit(int times, Duration per) {}

    private static final Limit EVERYTHING_ELSE = new Limit(30, Duration.ofMinutes(10));
    private static final Map<String, Limit> DOORS = Map.of(
            "posts", new Limit(300, Duration.ofMinutes(1)),
            "api", new Limit(1200, Duration.ofMinutes(1)),
            "search", new Limit(240, Duration.ofMinutes(1)),
            "sign-in-links", new Limit(30, Duration.ofMinutes(15)),
            "passkeys", new Limit(30, Duration.ofMinutes(15)),
            "first-administrator", new Limit(30, Duration.ofMinutes(15)),
            "suggestions", new Limit(10, Duration.ofHours(1)));

    private record Knocker(String door, String origin) {}

    private final Cache<Knocker, Bucket> buckets = Caffeine.newBuilder()
            .expireAfterAccess(Duration.ofHours(1))
            .maximumSize(100_000)
            .build();
    private final int factor;

    RateLimits(@Value("${tidemark.rate-limits.times:1}") int factor) {
        this.factor = factor;
    }

    /// Whether who sent `request` may knock at `door` once more. Known doors have their own limits, any other
    /// name gets
    /// 30 in 10 minutes.
    public boolean allow(String door, HttpServletRequest request) {
        return bucket(door, request).tryConsume(1);
    }

    /// The same, but refuses by answering 429 with the time to wait and a page that says so.
    public void require(String door, HttpServletRequest request) {
        var probe = bucket(door, request).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw new TooManyRequests(Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
    }

    int times(int limit) {
        return limit * factor;
    }

    /// Where a request comes from, as far as limits care: one IPv4 address, or the /56 that one household gets
    /// of IPv6.
    static String origin(HttpServletRequest request) {
        try {
            var address = InetAddress.getByName(request.getRemoteAddr());
            return address instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), 7))
                    : address.getHostAddress();
        } catch (UnknownHostException e) {
            return request.getRemoteAddr();
        }
    }

    private Bucket bucket(String door, HttpServletRequest request) {
        return buckets.get(new Knocker(door, origin(request)), knocker -> {
            var limit = DOORS.getOrDefault(door, EVERYTHING_ELSE);
            return Bucket.builder()
                    .addLimit(bandwidth ->
                            bandwidth.capacity(times(limit.times())).refillGreedy(times(limit.times()), limit.per()))
                    .build();
        });
    }
}
