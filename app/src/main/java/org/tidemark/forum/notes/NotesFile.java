package org.tidemark.forum.notes;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads JSON Lines: one object on each line, of which only the fields that are asked for matter.
final class NotesFile {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private NotesFile() {}

    /// What was read, and what was wrong with the lines that could not be.
    record Contents<T>(List<T> rows, List<String> problems) {}

    /// Why a line is not what it should be.
    static final class Unfit extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unfit(String reason) {
            super(reason);
        }
    }

    static <T> Contents<T> read(Path file, Function<Row, T> each) throws IOException {
        List<T> rows = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        int number = 0;
        try (var lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                String json = number == 1 && line.startsWith("\ufeff") ? line.substring(1) : line;
                if (json.isBlank()) {
                    continue;
                }
                try {
                    rows.add(each.apply(new Row(object(json))));
                } catch (Unfit e) {
                    problems.add(file.getFileName() + ", line " + number + ": " + e.getMessage());
                }
            }
        } catch (MalformedInputException e) {
            problems.add(file.getFileName() + ", line " + (number + 1) + ": is not UTF-8");
        }
        return new Contents<>(rows, problems);
    }

    private static JsonNode object(String json) {
        try {
            JsonNode node = JSON.readTree(json);
            if (!node.isObject()) {
                throw new Unfit("is not a JSON object");
            }
            return node;
        } catch (JacksonException e) {
            throw new Unfit("is not JSON: " + e.getOriginalMessage());
        }
    }

    /// The fields of one line.
    record Row(JsonNode object) {
        @Nullable
        String text(String field) {
            JsonNode value = object.path(field);
            if (value.isMissingNode() || value.isNull()) {
                return null;
            }
            if (!value.isString()) {
                throw new Unfit(field + " is not a text");
            }
            return value.stringValue();
        }

        String required(String field) {
            String value = text(field);
            if (value == null) {
                throw new Unfit("has no " + field);
            }
            return value;
        }

        int number(String field) {
            JsonNode value = object.path(field);
            if (!value.isIntegralNumber()) {
                throw new Unfit(field + " is not a whole number");
            }
            return value.intValue();
        }

        boolean flag(String field) {
            JsonNode value = object.path(field);
            if (value.isMissingNode() || value.isNull()) {
                return false;
            }
            if (!value.isBoolean()) {
                throw new Unfit(field + " is neither true nor false");
            }
            return value.booleanValue();
        }
    }
}
