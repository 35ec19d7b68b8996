package org.tidemark.forum.suggest;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tidemark.forum.Codebooks;

/// A code as the codebook puts it: what it is called, what it means, what it takes in and leaves out, how it is
/// said.
public record Concept(String code, Map<Kind, List<Wording>> wordings) {
    public enum Kind {
        LABEL,
        DEFINITION,
        INCLUDE,
        TYPICAL,
        EXCLUDE
    }

    public record Wording(String words, float[] meaning) {}

    private static final Pattern QUOTED = Pattern.compile("(?<![\\p{L}])['‘\"“](.+?)['’\"”](?![\\p{L}])");
    private static final Pattern POINTER = Pattern.compile("\\(use[^)]*\\)");

    /// The codes of a codebook, with the meaning of their words.
    static List<Concept> of(List<Codebooks.Code> codebook, Meanings meanings) throws Meanings.Unavailable {
        var concepts = new ArrayList<Concept>();
        for (var code : codebook) {
            var written = words(code);
            var all = written.values().stream().flatMap(List::stream).toList();
            var known = meanings.of(all).iterator();
            var wordings = new EnumMap<Kind, List<Wording>>(Kind.class);
            written.forEach((kind, texts) -> wordings.put(
                    kind,
                    texts.stream().map(text -> new Wording(text, known.next())).toList()));
            concepts.add(new Concept(code.code(), wordings));
        }
        return List.copyOf(concepts);
    }

    /// What the codebook says of a code, in single phrases.
    static Map<Kind, List<String>> words(Codebooks.Code code) {
        var words = new EnumMap<Kind, List<String>>(Kind.class);
        words.put(Kind.LABEL, phrases(Stream.of(code.label())));
        words.put(Kind.DEFINITION, phrases(Stream.of(code.definition())));
        words.put(Kind.INCLUDE, phrases(Stream.of(code.include().split(";"))));
        words.put(Kind.TYPICAL, phrases(typical(code.typicalWording())));
        words.put(
                Kind.EXCLUDE,
                phrases(Stream.of(POINTER.matcher(code.exclude()).replaceAll("").split(";"))));
        return words;
    }

    private static Stream<String> typical(String written) {
        Matcher quoted = QUOTED.matcher(written);
        var found = quoted.results().map(result -> result.group(1)).toList();
        return found.isEmpty() ? Stream.of(written.split("[,;]")) : found.stream();
    }

    private static List<String> phrases(Stream<String> parts) {
        return parts.map(String::strip).filter(part -> !part.isEmpty()).toList();
    }

    List<Wording> of(Kind kind) {
        return wordings.getOrDefault(kind, List.of());
    }

    /// Everything that speaks for the code.
    List<Wording> all() {
        return Stream.of(Kind.LABEL, Kind.DEFINITION, Kind.INCLUDE, Kind.TYPICAL)
                .flatMap(kind -> of(kind).stream())
                .toList();
    }
}
