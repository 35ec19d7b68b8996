package org.tidemark.forum.notes;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// The words by which the rules of language go, in the languages in which notes are taken (`words.csv`).
enum Words {
    HONORIFIC,
    ROLE,
    UNIT,
    ORGANISATION,
    OPENING,
    PLURAL_VERB,
    OUTCOME,
    VARIANT,
    MEETING,
    PROCEDURE,
    ANONYMOUS,
    HOW_MANY,
    AND,
    AFTER_VERB,
    SENTENCE,
    JOIN,
    SPEECH_VERB,
    SPEECH_AID,
    SPEECH_NOUN,
    BY,
    OTHER_VERB,
    HEADING,
    HEADING_MARK,
    TIME_OF_DAY,
    NOT_A_SPEAKER,
    NOTE,
    ROLL_CALL,
    ON_BEHALF,
    ABBREVIATION,
    DOING,
    NO_SHORT_NAME,
    CIVIL,
    PERSON_JOINS,
    BALLOT,
    COUNTED,
    HOLDER,
    SPEAKS_SELF,
    JOINS_ANOTHER,
    ADDRESS,
    NUMBER,
    CAPACITY,
    THEN,
    SHORTENED;

    private final Set<String> words = read("words.csv").stream()
            .filter(row -> row.getField("set").equalsIgnoreCase(name()))
            .flatMap(row -> names(row.getField("words")).stream())
            .map(Written::key)
            .collect(Collectors.toUnmodifiableSet());

    /// Whether it is one of them, whatever its case and accents.
    boolean has(String word) {
        String key = Written.key(word);
        return words.contains(key)
                || this == ROLE && (isCompound(key) || words.contains(Written.key(Written.withoutElision(word))));
    }

    /// "Vice-Minister", "Attorney-General": a part names the office.
    private boolean isCompound(String key) {
        int gap = key.indexOf(' ');
        return gap > 0 && (words.contains(key.substring(0, gap)) || words.contains(key.substring(gap + 1)));
    }

    Set<String> all() {
        return words;
    }

    static List<NamedCsvRecord> read(String file) {
        try (InputStream in = Objects.requireNonNull(Words.class.getResourceAsStream(file), "No data " + file);
                var csv = CsvReader.builder().ofNamedCsvRecord(in)) {
            return csv.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> names(String field) {
        return Arrays.stream(field.split(";")).map(String::strip).toList();
    }
}
