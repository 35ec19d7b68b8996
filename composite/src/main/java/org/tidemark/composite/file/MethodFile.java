package org.tidemark.composite.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.tidemark.composite.CompositeException;
import org.tidemark.composite.Data;
import org.tidemark.composite.Element;
import org.tidemark.composite.Framework;
import org.tidemark.composite.Method;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A method as it stands in a JSON file: which data, and which steps. An unknown key, method or code is refused
/// with its
/// path, e.g. `/treat/winmx: unknown`; a step that is null or absent is left out.
public final class MethodFile {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final List<String> KEYS =
            List.of("case", "data", "denominate", "impute", "screen", "treat", "normalise", "weights", "aggregate");

    private final JsonNode root;
    private final Choice choice;

    /// Which data are taken.
    ///
    /// @param file empty when the method does not say
    /// @param year one year of a panel, as a data set of its own
    /// @param years several years; empty for all
    record Choice(
            Optional<String> file,
            OptionalInt year,
            List<Integer> years,
            List<String> removedUnits,
            List<String> excludedIndicators) {}

    private MethodFile(JsonNode root) {
        this.root = root;
        var keys = new Keys("", root);
        KEYS.forEach(keys::has);
        keys.finish();
        keys.text("case");
        this.choice = choice(keys);
    }

    public static MethodFile read(Path file) {
        try {
            return of(Files.readString(file));
        } catch (NoSuchFileException e) {
            throw new CompositeException("/", "there is no such file: " + file);
        } catch (IOException e) {
            throw new CompositeException("/", "the method file cannot be read: " + e.getMessage());
        }
    }

    public static MethodFile of(String json) {
        try {
            return new MethodFile(JSON.readTree(json));
        } catch (JacksonException e) {
            throw new CompositeException(
                    "/",
                    "the method file is not JSON: " + e.getOriginalMessage()
                            + (e.getLocation() == null
                                    ? ""
                                    : " (line " + e.getLocation().getLineNr() + ")"));
        }
    }

    private static Choice choice(Keys keys) {
        Keys data = keys.object("data").orElseGet(() -> new Keys("/data", JSON.createObjectNode()));
        var read = new Choice(
                data.text("file"),
                data.number("year").isEmpty() ? OptionalInt.empty() : OptionalInt.of(data.whole("year", 0)),
                data.wholes("years"),
                data.texts("remove_units"),
                data.texts("exclude_indicators"));
        data.finish();
        if (read.year().isPresent() && !read.years().isEmpty()) {
            throw new CompositeException("/data/years", "there is a year already");
        }
        return read;
    }

    /// The name of the file with the data: as the method says, otherwise `raw_panel.csv` when it names years and
    /// `raw_data.csv` when it does not.
    public String dataFile() {
        boolean panel = choice.year().isPresent() || !choice.years().isEmpty();
        return choice.file().orElse(panel ? "raw_panel.csv" : "raw_data.csv");
    }

    /// The part of the data that the method wants. A table whose rows all have one year is no panel, unless the
    /// method asks
    /// for years.
    public Data choose(Data data) {
        Data chosen = data;
        try {
            if (choice.year().isPresent()) {
                chosen = chosen.ofYear(choice.year().getAsInt());
            } else if (!choice.years().isEmpty()) {
                chosen = chosen.ofYears(choice.years());
            } else if (chosen.years().size() == 1) {
                chosen = chosen.ofYear(chosen.years().getFirst());
            }
        } catch (CompositeException e) {
            throw new CompositeException(choice.year().isPresent() ? "/data/year" : "/data/years", e.getMessage());
        }
        if (choice.removedUnits().isEmpty()) {
            return chosen;
        }
        for (String unit : choice.removedUnits()) {
            if (data.row(unit).isEmpty()) {
                throw new CompositeException("/data/remove_units", "there is no unit " + unit);
            }
        }
        Data before = chosen;
        return before.only(row -> !choice.removedUnits().contains(before.unit(row)));
    }

    /// The framework without the indicators that the method excludes.
    public Framework choose(Framework framework) {
        if (choice.excludedIndicators().isEmpty()) {
            return framework;
        }
        for (String code : choice.excludedIndicators()) {
            if (!framework.has(code) || !framework.element(code).isIndicator()) {
                throw new CompositeException("/data/exclude_indicators", "there is no indicator " + code);
            }
        }
        if (framework.indicators().stream().map(Element::code).allMatch(choice.excludedIndicators()::contains)) {
            throw new CompositeException("/data/exclude_indicators", "no indicator is left");
        }
        return framework.without(choice.excludedIndicators());
    }

    /// The steps.
    ///
    /// @param metadata by which codes, names of levels and grouping columns are judged
    public Method method(Metadata metadata) {
        return new MethodSteps(new Keys("", root), metadata, choose(metadata.framework())).method();
    }
}
