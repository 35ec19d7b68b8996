package org.tidemark.forum.data;

import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/// Checks an object against one of Popolo's schemas, which are of draft 3: types, required properties, patterns,
/// formats
/// and references to each other are all that they use.
record PopoloSchema(Function<String, JsonNode> schemas) {
    private static final Map<String, String> TYPES = Map.of(
            "STRING", "string",
            "NUMBER", "number",
            "BOOLEAN", "boolean",
            "ARRAY", "array",
            "OBJECT", "object",
            "NULL", "null");

    /// What is wrong with `value` as a `kind` such as `vote_event`; properties that the schema does not know
    /// are wrong
    /// too.
    List<String> problems(String kind, JsonNode value) {
        var problems = new ArrayList<String>();
        check(schemas.apply(kind), value, kind, problems);
        return problems;
    }

    private void check(JsonNode schema, JsonNode value, String where, List<String> problems) {
        if (schema.has("$ref")) {
            String reference = schema.path("$ref").asString();
            check(schemas.apply(reference.replaceAll(".*/|\\.json#", "")), value, where, problems);
            return;
        }
        if (!hasType(schema.path("type"), value)) {
            problems.add(where + " is of another type");
            return;
        }
        if (value.isString()) {
            text(schema, value.asString(), where, problems);
        }
        if (value.isArray()) {
            value.forEach(item -> check(schema.path("items"), item, where + "[]", problems));
        }
        if (value.isObject()) {
            properties(schema.path("properties"), value, where, problems);
        }
    }

    private void properties(JsonNode known, JsonNode value, String where, List<String> problems) {
        known.properties().forEach(property -> {
            if (property.getValue().path("required").asBoolean(false) && !value.has(property.getKey())) {
                problems.add(where + " lacks " + property.getKey());
            }
        });
        value.properties().forEach(property -> {
            if (known.has(property.getKey())) {
                check(known.path(property.getKey()), property.getValue(), where + "." + property.getKey(), problems);
            } else {
                problems.add(where + " has " + property.getKey() + ", which nobody knows");
            }
        });
    }

    private static void text(JsonNode schema, String text, String where, List<String> problems) {
        if (schema.has("pattern") && !text.matches(schema.path("pattern").asString())) {
            problems.add(where + " is not written as it must be: " + text);
        }
        if (schema.path("format").asString("").equals("date-time")) {
            try {
                OffsetDateTime.parse(text);
            } catch (DateTimeParseException e) {
                problems.add(where + " is no moment: " + text);
            }
        }
        if (schema.path("format").asString("").equals("uri") && !text.matches("https?://\\S+")) {
            problems.add(where + " is no address: " + text);
        }
    }

    private static boolean hasType(JsonNode type, JsonNode value) {
        if (type.isMissingNode()) {
            return true;
        }
        if (type.isArray()) {
            return type.valueStream().anyMatch(each -> hasType(each, value));
        }
        String own = TYPES.getOrDefault(value.getNodeType().name(), "");
        return own.equals(type.asString())
                || type.asString().equals("integer") && value.isIntegralNumber()
                || type.asString().equals("any");
    }
}
