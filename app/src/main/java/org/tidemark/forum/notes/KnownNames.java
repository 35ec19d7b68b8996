package org.tidemark.forum.notes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tidemark.forum.Speaker;
import org.tidemark.forum.SpeakerKind;
import org.tidemark.forum.notes.Written.Token;
import org.tidemark.geography.Jurisdictions;

/// Who is called what: states in six languages, their peoples, groups, organisations, offices.
final class KnownNames {
    private static final int LONGEST_NAME = 10;
    private static final int REMEMBERED = 50_000;
    /// What everybody calls a state only in jest or in short.
    private static final Set<String> NO_NAMES = Set.of("states", "member states", "island", "islands", "republic");
    private static final List<String> LANGUAGES = List.of("en", "fr", "es", "pt", "ru", "ar");

    private final Jurisdictions jurisdictions;
    private final Map<String, List<Name>> names = new HashMap<>();
    private final Map<String, String> peoples = new HashMap<>();
    private final Map<String, Set<String>> stateNames = new HashMap<>();
    private final ShortNames shortNames;
    private final Map<String, List<Speaker>> asked = new ConcurrentHashMap<>();

    KnownNames(Jurisdictions jurisdictions) {
        this.jurisdictions = jurisdictions;
        this.shortNames = new ShortNames(jurisdictions);
        Words.read("entities.csv").forEach(row -> {
            var speaker = Speaking.entity(SpeakerKind.of(row.getField("kind")), row.getField("entity"));
            Words.names(row.getField("names"))
                    .forEach(name -> names.computeIfAbsent(Written.key(name), key -> new ArrayList<>())
                            .add(new Name(speaker, name.length() <= 6 && Written.isShouted(name))));
        });
        Words.ROLL_CALL
                .all()
                .forEach(name -> names.computeIfAbsent(name, key -> new ArrayList<>())
                        .add(new Name(Speaking.entity(SpeakerKind.ROLL_CALL, "Roll call"), false)));
        Words.read("demonyms.csv")
                .forEach(row -> Words.names(row.getField("words"))
                        .forEach(word -> peoples.putIfAbsent(Written.key(word), row.getField("iso2"))));
        Words.read("state_names.csv")
                .forEach(row -> Words.names(row.getField("names")).forEach(name -> learn(name, row.getField("iso2"))));
        jurisdictions
                .countries()
                .forEach(country -> LANGUAGES.forEach(
                        language -> learn(jurisdictions.name(country.code(), Locale.of(language)), country.code())));
        jurisdictions
                .countries()
                .forEach(country ->
                        learn(Genitive.of(jurisdictions.name(country.code(), Locale.of("ru"))), country.code()));
    }

    List<Speaker> everybody() {
        return Stream.concat(
                        jurisdictions.countries().stream().map(country -> Speaker.state(country.code())),
                        names.values().stream().flatMap(List::stream).map(Name::speaker))
                .distinct()
                .toList();
    }

    private record Name(Speaker speaker, boolean inCapitals) {}

    /// A name found among words, from token `from` up to, but without, `to`.
    record Mention(int from, int to, List<Speaker> speakers, boolean people) {}

    private void learn(String name, String iso2) {
        stateNames
                .computeIfAbsent(Written.key(name), key -> new LinkedHashSet<>())
                .add(iso2);
    }

    /// Who is called exactly so; several where the name is shared.
    List<Speaker> called(String written) {
        if (written.isEmpty() || written.length() > 120) {
            return List.of();
        }
        var known = asked.get(written);
        if (known != null) {
            return known;
        }
        if (asked.size() > REMEMBERED) {
            asked.clear();
        }
        var found = look(written);
        asked.put(written, found);
        return found;
    }

    /// The same in a label, where states are shortened as well.
    List<Speaker> labelled(String written) {
        var called = called(written);
        return called.isEmpty() ? shortNames.called(written) : called;
    }

    private List<Speaker> look(String written) {
        String key = Written.key(written);
        if (key.isEmpty()) {
            return List.of();
        }
        boolean shouted = Written.isShouted(written.startsWith("The ") ? written.substring(4) : written);
        var found = names.getOrDefault(key, List.of()).stream()
                .filter(name -> shouted || !name.inCapitals)
                .map(Name::speaker)
                .distinct()
                .toList();
        if (!found.isEmpty()) {
            return found;
        }
        if (key.length() <= 3 && !shouted || NO_NAMES.contains(key)) {
            return List.of();
        }
        Set<String> codes = new LinkedHashSet<>(stateNames.getOrDefault(key, Set.of()));
        if (codes.isEmpty()) {
            codes.addAll(jurisdictions.countriesCalled(written));
        }
        if (codes.isEmpty() && shouted && key.length() > 3) {
            codes.addAll(jurisdictions.countriesCalled(key));
        }
        return codes.stream().map(Speaker::state).toList();
    }

    /// The longest name that begins with the token at `from`.
    @Nullable
    Mention at(String text, List<Token> tokens, int from) {
        Token first = tokens.get(from);
        String bare = Written.withoutElision(first.word());
        if (Character.isLowerCase(bare.codePointAt(0))) {
            return null;
        }
        int start = first.end() - bare.length();
        for (int to = Math.min(tokens.size(), from + LONGEST_NAME); to > from; to--) {
            Token last = tokens.get(to - 1);
            if (!last.isCapitalised() && Words.JOIN.has(last.word())) {
                continue;
            }
            String words = text.substring(start, last.end());
            var speakers = called(words);
            if (!speakers.isEmpty() && speakers.getFirst().kind() != SpeakerKind.ROLL_CALL) {
                return new Mention(from, to, speakers, false);
            }
            if (isPossessive(last.word())) {
                var owners = called(words.substring(0, words.length() - 2));
                if (owners.size() == 1 && owners.getFirst().kind() == SpeakerKind.STATE) {
                    return new Mention(from, to, owners, true);
                }
            }
            String people = to - from <= 3 ? people(words) : null;
            if (people != null) {
                return new Mention(from, to, List.of(Speaker.state(people)), true);
            }
        }
        return null;
    }

    /// "Kenya's" is as good as "Kenyan".
    private static boolean isPossessive(String word) {
        int length = word.length();
        return length > 3 && word.charAt(length - 1) == 's' && Written.isApostrophe(word.charAt(length - 2));
    }

    /// The state whose people, or whose adjective, this is.
    @Nullable
    String people(String word) {
        String key = Written.key(word);
        return key.length() <= 3 && !Written.isShouted(word) ? null : peoples.get(key);
    }

    /// The states whose name differs from this in one letter: one is as good as certain, several are not.
    List<Speaker> near(String written) {
        String key = Written.key(written);
        if (key.length() < 5 || key.length() > 40) {
            return List.of();
        }
        return stateNames.entrySet().stream()
                .filter(name -> OneSlip.between(name.getKey(), key))
                .flatMap(name -> name.getValue().stream())
                .distinct()
                .map(Speaker::state)
                .toList();
    }
}
