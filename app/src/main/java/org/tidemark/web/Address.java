package org.tidemark.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/// A path with its query, and the addresses that can be made from it.
record Address(String path, MultiValueMap<String, String> query) {
    /// The two times travel along every link, so that a visitor who went back in time stays there.
    private static final List<String> TIMES = List.of("on", "asOf");

    static Address of(String path, @Nullable String query) {
        if (query == null) {
            return new Address(path, new LinkedMultiValueMap<>());
        }
        var decoded = new LinkedMultiValueMap<String, String>();
        UriComponentsBuilder.newInstance().query(query).build().getQueryParams().forEach((name, values) -> {
            for (String value : values) {
                decoded.add(decode(name), value == null ? "" : decode(value));
            }
        });
        return new Address(path, decoded);
    }

    /// Another page as of the same two times; `namesAndValues` are its own parameters, a null value leaves one out.
    String to(String otherPath, @Nullable Object... namesAndValues) {
        var kept = new LinkedMultiValueMap<String, String>();
        TIMES.stream().filter(query::containsKey).forEach(time -> kept.set(time, query.getFirst(time)));
        return written(otherPath, changed(kept, namesAndValues));
    }

    /// This page with some parameters changed; a null value takes one out.
    String with(@Nullable Object... namesAndValues) {
        return written(path, changed(new LinkedMultiValueMap<>(query), namesAndValues));
    }

    private static MultiValueMap<String, String> changed(
            MultiValueMap<String, String> parameters, @Nullable Object... namesAndValues) {
        if (namesAndValues.length % 2 != 0) {
            throw new IllegalArgumentException("Each name needs its value");
        }
        for (int i = 0; i < namesAndValues.length; i += 2) {
            String name = String.valueOf(namesAndValues[i]);
            Object value = namesAndValues[i + 1];
            if (value == null) {
                parameters.remove(name);
            } else {
                parameters.set(name, value.toString());
            }
        }
        return parameters;
    }

    private static String written(String path, Map<String, List<String>> parameters) {
        var written = new StringBuilder(path);
        char before = path.indexOf('?') < 0 ? '?' : '&';
        for (var parameter : parameters.entrySet()) {
            for (String value : parameter.getValue()) {
                written.append(before)
                        .append(encode(parameter.getKey()))
                        .append('=')
                        .append(encode(value));
                before = '&';
            }
        }
        return written.toString();
    }

    private static String encode(String text) {
        return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8)
                .replace("%3A", ":")
                .replace("%2F", "/");
    }

    private static String decode(String text) {
        try {
            return java.net.URLDecoder.decode(text, java.nio.charset.StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return text;
        }
    }
}
