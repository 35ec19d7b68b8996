package org.tidemark.forum.entry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tidemark.forum.Vote;
import org.tidemark.geography.Jurisdictions;
import org.tidemark.geography.Resolution;
import org.tidemark.web.Messages;

/// Reads how states voted from a list as sources print it: "In favour: Brazil, Colombia. Against: …".
@Component
class VoteLists {
    private static final Map<Vote.Cast, List<String>> HEADINGS = Map.of(
            Vote.Cast.FOR,
                    List.of("in favour", "in favor", "for", "yes", "yea", "pour", "à favor", "a favor", "за", "مع"),
            Vote.Cast.AGAINST, List.of("against", "no", "nay", "contre", "en contra", "contra", "против", "ضد"),
            Vote.Cast.ABSTAINED,
                    List.of(
                            "abstaining",
                            "abstained",
                            "abstentions",
                            "abstention",
                            "abstain",
                            "abstenciones",
                            "abstenções",
                            "воздержались",
                            "امتنع"),
            Vote.Cast.PRESENT_NOT_VOTING,
                    List.of("present, not voting", "present and not voting", "present but not voting", "not voting"),
            Vote.Cast.ABSENT, List.of("absent", "ausente", "ausentes", "отсутствовали", "غائب"));

    /// What was read.
    ///
    /// @param votes how each state voted, by its code
    /// @param open pieces of the list that a person has to say more about, with why
    record Read(Map<String, Vote.Cast> votes, List<Open> open) {
        /// The list with only what is still open, for the field that it came from.
        String left() {
            return open.stream()
                    .collect(Collectors.groupingBy(Open::heading, LinkedHashMap::new, Collectors.toList()))
                    .entrySet()
                    .stream()
                    .map(part -> (part.getKey().isEmpty() ? "" : part.getKey() + ": ")
                            + part.getValue().stream().map(Open::written).collect(Collectors.joining("; ")))
                    .collect(Collectors.joining("\n"));
        }
    }

    /// @param candidates the states that may be meant, or none
    record Open(String heading, String written, Why why, List<String> candidates) {}

    enum Why {
        UNKNOWN,
        UNSURE,
        TWICE,
        UNDER_NO_HEADING
    }

    private final Jurisdictions jurisdictions;
    private final Map<String, Vote.Cast> casts = new LinkedHashMap<>();
    private final Pattern heading;

    VoteLists(Jurisdictions jurisdictions, Messages messages) {
        this.jurisdictions = jurisdictions;
        HEADINGS.forEach((cast, names) -> names.forEach(name -> casts.put(name, cast)));
        for (Locale language : Messages.LANGUAGES) {
            for (Vote.Cast cast : HEADINGS.keySet()) {
                casts.put(messages.say(language, "forum.vote." + cast.code()).toLowerCase(language), cast);
            }
        }
        String names = casts.keySet().stream()
                .sorted((one, other) -> other.length() - one.length())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        heading = Pattern.compile(
                "(?<![\\p{L}])(" + names + ")(?![\\p{L}])[^:,;\\n]{0,20}:",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    Read read(String list) {
        var votes = new LinkedHashMap<String, Vote.Cast>();
        var open = new ArrayList<Open>();
        Matcher found = heading.matcher(list);
        int from = 0;
        String under = "";
        while (found.find()) {
            part(under, list.substring(from, found.start()), votes, open);
            under = found.group(1);
            from = found.end();
        }
        part(under, list.substring(from), votes, open);
        return new Read(votes, open);
    }

    private void part(String under, String names, Map<String, Vote.Cast> votes, List<Open> open) {
        Vote.Cast cast = casts.get(under.toLowerCase(Locale.ROOT));
        for (String written : FormReading.Written.names(names)) {
            for (String name : both(written)) {
                if (cast == null) {
                    open.add(new Open("", name, Why.UNDER_NO_HEADING, List.of()));
                    continue;
                }
                switch (FormReading.Written.state(name, jurisdictions)) {
                    case Resolution.Sure(String code) -> {
                        var before = votes.putIfAbsent(code, cast);
                        if (before != null && before != cast) {
                            open.add(new Open(under, name, Why.TWICE, List.of(code)));
                        }
                    }
                    case Resolution.Unsure(List<String> candidates) ->
                        open.add(new Open(under, name, Why.UNSURE, candidates));
                    case Resolution.Unknown() -> open.add(new Open(under, name, Why.UNKNOWN, List.of()));
                }
            }
        }
    }

    /// "Uruguay and Zambia" are two, "Trinidad and Tobago" is one.
    private Stream<String> two(String written) {
        var parts = written.split(" (?:and|et|y|e|и|و) ?", 2);
        return parts.length < 2 || parts[0].isBlank()
                ? Stream.of(written)
                : Stream.of(parts[0].strip(), parts[1].strip());
    }

    private List<String> both(String written) {
        String plain = written.replaceFirst("(?i)^and ", "");
        return FormReading.Written.state(plain, jurisdictions) instanceof Resolution.Sure
                ? List.of(plain)
                : two(plain).toList();
    }
}
