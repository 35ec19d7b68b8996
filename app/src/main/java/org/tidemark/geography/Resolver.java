package org.tidemark.geography;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/// Finds the jurisdiction that somebody meant. It is sure only of a code or of a name that no other place bears.
/// It reads all names in all languages, so it is made when it is first asked.
@Lazy
@Component
class Resolver {
    private static final int CANDIDATES = 5;
    private static final Pattern PLACE_IN_PLACE = Pattern.compile("(.+?)\\s*[(,،]\\s*([^(),،]+?)\\s*\\)?");
    private static final Pattern STATE_OF =
            Pattern.compile("(?:(?:state|province|canton|land|commonwealth|free state|territory) of (?:the )?"
                    + "|estado d[eoa] |provincia de |canton d[eu]s? |cantao d[eoa] |etat d[eu] |land |kanton "
                    + "|штат |провинция |земля |кантон |ولايه |مقاطعه |كانتون )(.+)|(.+) (?:state|province)");
    private static final Pattern COUNTRY_OF = Pattern.compile(
            "(?:(?:federal |islamic |united )?republic of (?:the )?"
                    + "|kingdom of (?:the )?|commonwealth of (?:the )?|state of |principality of |grand duchy of "
                    + "|republique d[eu] |royaume d[eu] |republica d[eoa] |reino d[eoa] |республика |королевство |جمهوريه |مملكه )(.+)");

    private final Gazetteer gazetteer;
    private final Cities cities;
    private final Map<String, String> codes = new HashMap<>();
    private final Map<String, Set<String>> spellings = new HashMap<>();

    Resolver(Gazetteer gazetteer, Names names, Cities cities) {
        this.gazetteer = gazetteer;
        this.cities = cities;
        gazetteer.countries().forEach(country -> {
            codes.put(country.alpha3(), country.code());
            country.otherCode().ifPresent(code -> codes.put(code, country.code()));
        });
        Names.LANGUAGES.stream()
                .map(Names::inCldr)
                .forEach(cldr -> gazetteer
                        .countries()
                        .forEach(country -> learn(cldr.regionDisplayName(country.code()), country.code())));
        gazetteer.places().map(Jurisdiction::code).forEach(code -> {
            codes.put(code, code);
            Names.LANGUAGES.forEach(language -> learn(names.of(code, Locale.of(language)), code));
        });
        ReferenceData.read("data/other_names.csv")
                .forEach(row ->
                        Stream.of(row.getField("names").split(";")).forEach(name -> learn(name, row.getField("code"))));
    }

    Resolution resolve(String written) {
        String text = written.strip();
        if (codes.containsKey(text)) {
            return new Resolution.Sure(codes.get(text));
        }
        String asCode = text.toUpperCase(Locale.ROOT);
        if (asCode.contains("-")
                && (codes.containsKey(asCode) || cities.name(asCode).isPresent())) {
            return new Resolution.Sure(codes.getOrDefault(asCode, asCode));
        }
        Collection<String> named = named(text);
        if (named.size() == 1) {
            return new Resolution.Sure(named.iterator().next());
        }
        if (!named.isEmpty()) {
            return new Resolution.Unsure(widestFirst(named));
        }
        if (codes.containsKey(asCode)) {
            return new Resolution.Unsure(List.of(codes.get(asCode)));
        }
        List<String> near = near(Spelling.words(text));
        return near.isEmpty() ? new Resolution.Unknown() : new Resolution.Unsure(near);
    }

    /// The countries that are called exactly so in one of the languages, or have this code.
    List<String> countriesCalled(String written) {
        String text = written.strip();
        if (codes.containsKey(text)) {
            return ofKind(JurisdictionKind.COUNTRY, List.of(codes.get(text)));
        }
        var named = ofKind(JurisdictionKind.COUNTRY, spellings.getOrDefault(Spelling.key(text), Set.of()));
        if (!named.isEmpty()) {
            return named;
        }
        var formal = COUNTRY_OF.matcher(String.join(" ", Spelling.words(text)));
        return formal.matches()
                ? ofKind(JurisdictionKind.COUNTRY, spellings.getOrDefault(Spelling.key(formal.group(1)), Set.of()))
                : List.of();
    }

    private void learn(String name, String code) {
        spellings
                .computeIfAbsent(Spelling.key(name), key -> new LinkedHashSet<>())
                .add(code);
    }

    private Collection<String> named(String text) {
        return Stream.<Ask>of(this::exactly, this::turnedAround, this::withinAnother, this::formally)
                .map(ask -> ask.of(text))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(Set.of());
    }

    private interface Ask {
        Collection<String> of(String text);
    }

    private Collection<String> exactly(String text) {
        String key = Spelling.key(text);
        var found = new LinkedHashSet<>(spellings.getOrDefault(key, Set.of()));
        if (!key.isEmpty()) {
            found.addAll(cities.spelt(key));
        }
        return found;
    }

    /// "Tanzania, United Republic of".
    private Collection<String> turnedAround(String text) {
        int comma = text.indexOf(',');
        return comma < 0 ? Set.of() : exactly(text.substring(comma + 1) + " " + text.substring(0, comma));
    }

    /// "Georgia (USA)", "Oakland, CA".
    private Collection<String> withinAnother(String text) {
        var parts = PLACE_IN_PLACE.matcher(text);
        if (!parts.matches()) {
            return Set.of();
        }
        String outer = parts.group(2);
        Set<String> outside = new LinkedHashSet<>(exactly(outer));
        if (codes.containsKey(outer)) {
            outside.add(codes.get(outer));
        }
        return exactly(parts.group(1)).stream()
                .filter(code -> liesIn(place(code), outside, outer))
                .toList();
    }

    private static boolean liesIn(Jurisdiction place, Set<String> outside, String abbreviation) {
        return switch (place.kind()) {
            case COUNTRY -> false;
            case SUBDIVISION -> outside.contains(place.country());
            case CITY ->
                outside.contains(place.country())
                        || outside.contains(place.subdivision())
                        || place.code().startsWith(place.country() + "-" + abbreviation + "-");
        };
    }

    /// "State of Georgia" is the state, "Republic of Kenya" the country.
    private Collection<String> formally(String text) {
        String words = String.join(" ", Spelling.words(text));
        var state = STATE_OF.matcher(words);
        if (state.matches()) {
            String name = state.group(1) != null ? state.group(1) : state.group(2);
            var states = ofKind(JurisdictionKind.SUBDIVISION, exactly(name));
            if (!states.isEmpty()) {
                return states;
            }
        }
        var country = COUNTRY_OF.matcher(words);
        return country.matches() ? ofKind(JurisdictionKind.COUNTRY, exactly(country.group(1))) : Set.of();
    }

    private List<String> ofKind(JurisdictionKind kind, Collection<String> codes) {
        return codes.stream().filter(code -> place(code).kind() == kind).toList();
    }

    private Jurisdiction place(String code) {
        return gazetteer.find(code).orElseGet(() -> Jurisdiction.city(code));
    }

    private List<String> widestFirst(Collection<String> codes) {
        return codes.stream()
                .sorted(Comparator.comparing((String code) -> place(code).kind()))
                .toList();
    }

    private List<String> near(List<String> words) {
        String key = String.join("", words);
        if (key.length() < 4) {
            return List.of();
        }
        Map<String, Integer> away = new HashMap<>();
        Stream.of(spellings, cities.spellings())
                .flatMap(all -> all.entrySet().stream())
                .forEach(spelling -> {
                    int distance = away(spelling.getKey(), key);
                    if (distance < Integer.MAX_VALUE) {
                        spelling.getValue().forEach(code -> away.merge(code, distance, Math::min));
                    }
                });
        mentioned(words).forEach(code -> away.merge(code, 4, Math::min));
        return away.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(entry -> place(entry.getKey()).kind())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(CANDIDATES)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static int away(String spelling, String key) {
        int allowed = Math.min(3, Math.max(1, key.length() / 5));
        if (spelling.length() > 2 && Math.abs(spelling.length() - key.length()) <= allowed) {
            int distance = Spelling.distance(spelling, key);
            if (distance <= allowed) {
                return distance;
            }
        }
        return spelling.startsWith(key) ? 3 : Integer.MAX_VALUE;
    }

    /// Places whose whole name stands among the words.
    private Set<String> mentioned(List<String> words) {
        List<String> runs = new ArrayList<>();
        for (int from = 0; from < words.size(); from++) {
            for (int to = from + 1; to <= words.size(); to++) {
                runs.add(String.join("", words.subList(from, to)));
            }
        }
        return runs.stream()
                .filter(run -> run.length() > 3)
                .flatMap(run -> spellings.getOrDefault(run, Set.of()).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
