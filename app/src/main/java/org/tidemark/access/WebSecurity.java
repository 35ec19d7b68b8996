package org.tidemark.access;

import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.logout.HeaderWriterLogoutHandler;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter.Directive;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;

/// The doors of the application: who may come to which address, and what every answer tells the browser.
@Configuration(proxyBeanMethods = false)
class WebSecurity {
    /// Open data: anybody reads, from any site, nobody is recognised and nothing is written.
    @Bean
    @Order(1)
    SecurityFilterChain openData(HttpSecurity http, SecurityHeaders headers) throws Exception {
        return http.securityMatcher("/api/v1/**", "/api/openapi/**")
                .authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.GET)
                        .permitAll()
                        .requestMatchers(HttpMethod.HEAD)
                        .permitAll()
                        .requestMatchers(HttpMethod.OPTIONS)
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .cors(cors -> cors.configurationSource(readableFromAnySite()))
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(headers)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain pages(
            HttpSecurity http,
            SecurityHeaders headers,
            SignedInContexts contexts,
            UnlistedAddresses unlisted,
            SignInRedirect redirect)
            throws Exception {
        return http.authorizeHttpRequests(requests -> {
                    Doors.BY_ROLE.forEach(rule -> requests.requestMatchers(rule.pattern())
                            .hasAnyRole(rule.roles().stream().map(Role::name).toArray(String[]::new)));
                    requests.requestMatchers(Doors.SIGNED_IN.toArray(String[]::new))
                            .authenticated();
                    requests.requestMatchers(Doors.PUBLIC.toArray(String[]::new))
                            .permitAll();
                    requests.anyRequest().access(unlisted);
                })
                .securityContext(context -> context.securityContextRepository(contexts))
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(redirect))
                .logout(logout -> logout.logoutUrl("/sign-out")
                        .logoutSuccessUrl("/")
                        .addLogoutHandler(new HeaderWriterLogoutHandler(
                                new ClearSiteDataHeaderWriter(Directive.CACHE, Directive.STORAGE))))
                .csrf(Customizer.withDefaults())
                .headers(headers)
                .build();
    }

    private static UrlBasedCorsConfigurationSource readableFromAnySite() {
        var anybody = new CorsConfiguration();
        anybody.setAllowedOrigins(List.of(CorsConfiguration.ALL));
        anybody.setAllowedMethods(List.of("GET", "HEAD"));
        anybody.setAllowedHeaders(List.of("If-None-Match", "If-Modified-Since"));
        anybody.setExposedHeaders(List.of("ETag", "Link", "Retry-After"));
        anybody.setMaxAge(Duration.ofDays(1));
        var source = new UrlBasedCorsConfigurationSource();
        source.registerCorsConfiguration("/**", anybody);
        return source;
    }
}
