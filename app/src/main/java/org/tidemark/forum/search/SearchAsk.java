package org.tidemark.forum.search;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/// What is searched for, as an address says it: words and filters. A filter that names nothing known finds nothing.
///
/// @param filters what was given, by the names of [#FILTERS]; never empty texts
public record SearchAsk(String q, Map<String, String> filters) {
    public static final String STATE = "state";
    public static final String KIND = "kind";
    public static final String SPEAKER = "speaker";
    public static final String FORUM = "forum";
    public static final String SESSION = "session";
    public static final String YEAR = "year";
    public static final String CODE = "code";
    public static final String STANCE = "stance";

    /// In the order in which an address names them.
    static final Set<String> FILTERS = java.util.Collections.unmodifiableSet(
            new java.util.LinkedHashSet<>(java.util.List.of(STATE, KIND, SPEAKER, FORUM, SESSION, YEAR, CODE, STANCE)));

    private static final int LONGEST = 200;
    private static final Pattern A_YEAR = Pattern.compile("[12][0-9]{3}");

    /// Reads the parameters of an address; whatever else it says is left alone.
    public static SearchAsk of(Map<String, String> parameters) {
        var filters = new LinkedHashMap<String, String>();
        for (String name : FILTERS) {
            String value = SearchWords.clean(parameters.getOrDefault(name, ""));
            if (!value.isEmpty() && value.length() <= LONGEST) {
                filters.put(name, name.equals(STATE) ? value.toUpperCase(Locale.ROOT) : value);
            }
        }
        return new SearchAsk(SearchWords.clean(parameters.getOrDefault("q", "")), filters);
    }

    /// Reads what [#query()] wrote.
    static SearchAsk parse(String query) {
        var parameters = new TreeMap<String, String>();
        UriComponentsBuilder.newInstance()
                .query(query)
                .build()
                .getQueryParams()
                .forEach((name, values) -> parameters.put(
                        name,
                        java.net.URLDecoder.decode(
                                Objects.requireNonNullElse(values.getFirst(), ""),
                                java.nio.charset.StandardCharsets.UTF_8)));
        return of(parameters);
    }

    public @Nullable String filter(String name) {
        return filters.get(name);
    }

    /// The year, if what was given is one.
    @Nullable
    Integer year() {
        String year = filters.get(YEAR);
        return year != null && A_YEAR.matcher(year).matches() ? Integer.valueOf(year) : null;
    }

    /// Whether a year was given that is none.
    boolean isImpossible() {
        return filters.containsKey(YEAR) && year() == null;
    }

    boolean asksForCodes() {
        return filters.containsKey(CODE) || filters.containsKey(STANCE);
    }

    public boolean isEmpty() {
        return q.isEmpty() && filters.isEmpty();
    }

    /// The part of an address after the question mark, always the same for the same search.
    String query() {
        var all = new LinkedHashMap<String, String>();
        if (!q.isEmpty()) {
            all.put("q", q);
        }
        all.putAll(filters);
        return all.entrySet().stream()
                .map(each -> each.getKey() + "="
                        + java.net.URLEncoder.encode(each.getValue(), java.nio.charset.StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
