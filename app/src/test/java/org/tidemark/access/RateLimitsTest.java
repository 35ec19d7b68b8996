package org.tidemark.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class RateLimitsTest {
    private final RateLimits limits = new RateLimits(1);

    @Test
    void one_place_may_knock_so_often_and_another_is_not_held_off_by_it() {
        for (int i = 0; i < 10; i++) {
            assertThat(limits.allow("suggestions", from("198.51.100.1"))).isTrue();
        }
        assertThat(limits.allow("suggestions", from("198.51.100.1"))).isFalse();
        assertThat(limits.allow("suggestions", from("198.51.100.2"))).isTrue();
        assertThat(limits.allow("passkeys", from("198.51.100.1"))).isTrue();
    }

    @Test
    void the_addresses_of_one_household_count_together() {
        assertThat(RateLimits.origin(from("2001:db8:1:200::1")))
                .isEqualTo(RateLimits.origin(from("2001:db8:1:2ff:9::7")))
                .isNotEqualTo(RateLimits.origin(from("2001:db8:1:300::1")));
    }

    @Test
    void whoever_sends_too_much_is_told_how_long_to_wait() throws Exception {
        var door = new KnockLimit(limits);
        var answer = new MockHttpServletResponse();
        // more than 300: on a slow day some come back while it knocks
        for (int i = 0; i <= 600 && answer.getStatus() != 429; i++) {
            answer = new MockHttpServletResponse();
            door.doFilter(from("198.51.100.3"), answer, new MockFilterChain());
        }
        assertThat(answer.getStatus()).isEqualTo(429);
        assertThat(Integer.parseInt(String.valueOf(answer.getHeader("Retry-After"))))
                .isPositive();
    }

    private static MockHttpServletRequest from(String address) {
        var request = new MockHttpServletRequest("POST", "/suggestions");
        request.setRemoteAddr(address);
        return request;
    }
}
